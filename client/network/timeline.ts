import { addDays, type Day, daysBetween } from './dates.js'
import type { Gathering, TimelineContent, WorkPeriod } from './network.operations.js'

/** From one gathering to the next: the gathering that begins it (none before the first), and the work that follows. */
export interface TimelineColumn {
  readonly gathering: Gathering | null
  readonly state: GatheringState
  readonly work: readonly WorkPeriod[]
}

export type GatheringState = 'past' | 'now' | 'next' | 'later'

/** Figure 1 laid out. Columns are equally wide, since they hold words; within a column time runs evenly. Positions are 0 to 1. */
export interface Timeline {
  readonly columns: readonly TimelineColumn[]
  readonly phases: readonly { readonly name: string; readonly from: number; readonly to: number }[]
  readonly today: number
}

/** How long the last column is when nothing says when it ends. */
const OPEN_END_DAYS = 90

/** What one cohort meets: its own, and what is common to all. Without a cohort: everything. */
export function ofCohort(content: TimelineContent, cohort: string | null): TimelineContent {
  const concerns = (entry: { cohort: string | null }): boolean =>
    cohort === null || entry.cohort === null || entry.cohort === cohort
  return {
    ...content,
    gatherings: content.gatherings.filter(concerns).toSorted(byStart),
    workPeriods: content.workPeriods.filter(concerns).toSorted(byStart),
  }
}

/** Pulje by pulje, each from the first to the last; what is common to all comes at the end. */
export function byCohort<Entry extends { cohort: string | null; startsOn: Day }>(
  entries: readonly Entry[],
  cohorts: readonly string[],
): Entry[] {
  const place = ({ cohort }: Entry): number => (cohort === null ? cohorts.length : cohorts.indexOf(cohort))
  return entries.toSorted((one, other) => place(one) - place(other) || byStart(one, other))
}

/** The gathering that is on, or the one that comes next; null when all have been held. */
export function nextGathering(gatherings: readonly Gathering[], today: Day): Gathering | null {
  return gatherings.toSorted(byStart).find(({ endsOn }) => endsOn >= today) ?? null
}

export function layOutTimeline({ phases, gatherings, workPeriods }: TimelineContent, today: Day): Timeline {
  const starts = gatherings.map(({ startsOn }) => startsOn)
  const ends = [...gatherings, ...workPeriods].map(({ endsOn }) => endsOn)
  const first = [
    ...starts,
    ...workPeriods.map(({ startsOn }) => startsOn),
    ...present(phases.map(({ startsOn }) => startsOn)),
  ].sort()[0]
  if (first === undefined) return { columns: [], phases: [], today: 0 }
  const lastStart = starts.at(-1) ?? first
  const last = [...ends, ...present(phases.map(({ endsOn }) => endsOn))].sort().at(-1) ?? first
  const edges = [...new Set([first, ...starts]), daysBetween(lastStart, last) > 1 ? last : addDays(lastStart, OPEN_END_DAYS)]
  const count = edges.length - 1
  const columnAt = (day: Day): number =>
    Math.min(
      count - 1,
      Math.max(
        0,
        edges.findLastIndex((edge) => edge <= day),
      ),
    )
  const position = (day: Day): number => {
    const column = columnAt(day)
    const from = edges[column] ?? day
    const length = Math.max(1, daysBetween(from, edges[column + 1] ?? day))
    return (column + Math.min(1, Math.max(0, daysBetween(from, day) / length))) / count
  }

  const next = nextGathering(gatherings, today)
  const columns = edges.slice(0, -1).map((edge, index): TimelineColumn => {
    const gathering = gatherings.find(({ startsOn }) => startsOn === edge) ?? null
    const work = workPeriods.filter(
      ({ startsOn, endsOn }) => columnAt(addDays(startsOn, daysBetween(startsOn, endsOn) / 2)) === index,
    )
    return { gathering, work, state: gathering ? stateOf(gathering, next, today) : 'past' }
  })
  return { columns, phases: layOutPhases(phases, position), today: position(today) }
}

/** Phases follow each other: one ends where the next begins. Where neither says when, they share the room evenly. */
function layOutPhases(phases: TimelineContent['phases'], position: (day: Day) => number): Timeline['phases'] {
  const border = (index: number): number => {
    const day = phases[index]?.startsOn ?? phases[index - 1]?.endsOn ?? null
    if (day !== null) return position(day)
    return index / phases.length
  }
  return phases.map(({ name }, index) => {
    const from = border(index)
    return { name, from, to: Math.max(from, border(index + 1)) }
  })
}

function stateOf(gathering: Gathering, next: Gathering | null, today: Day): GatheringState {
  if (gathering.endsOn < today) return 'past'
  if (gathering.startsOn <= today) return 'now'
  return gathering.id === next?.id ? 'next' : 'later'
}

function byStart(one: { startsOn: Day }, other: { startsOn: Day }): number {
  return one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0
}

function present(days: readonly (Day | null)[]): Day[] {
  return days.filter((day) => day !== null)
}
