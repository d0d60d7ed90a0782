import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import { placeOf } from './programme-board.js'
import type { DaySchedule, Schedule, Timed, Track } from './schedule.js'

export const CLASH_KINDS = ['SPEAKER', 'ROOM', 'OVERRUN', 'NO_BREAK'] as const
export type ClashKind = (typeof CLASH_KINDS)[number]

/** Something that does not fit, shown where it occurs and never in the way. */
export interface Clash {
  readonly kind: ClashKind
  readonly day: Id
  /**
   * The sessions (and blocks) where it occurs, in the order of their times. SPEAKER and ROOM: the two that overlap. OVERRUN:
   * what runs over, and what is fixed. NO_BREAK: all that lie between two rests.
   */
  readonly at: readonly Id[]
  /** How long: they overlap, it runs over, or there is no break. */
  readonly minutes: number
  /** Of SPEAKER: the name, as the first of them writes it. */
  readonly speaker: string | null
  /** Of ROOM. */
  readonly room: Id | null
}

export const MOST_WITHOUT_BREAK = 120
/** Free minutes between two fixed things that people can rest in. */
const REST = 10

/** All that does not fit in a schedule, day by day. What is called off clashes with nothing. */
export function clashesOf(schedule: Schedule, items: ReadonlyMap<Id, Item>): Clash[] {
  const speakers = speakersBySession(items)
  return schedule.days.flatMap((day) => [...doubleUse(day, speakers), ...overruns(day), ...longStretches(day)])
}

interface Held {
  readonly item: Item
  readonly start: number
  readonly end: number
  readonly room: Id | null
}

function heldOn({ timed }: DaySchedule): Held[] {
  return timed
    .flatMap(({ item, start, end, tracks }) => [{ item, start, end }, ...tracks.flatMap(({ sessions }) => sessions)])
    .filter(({ item }) => item.__typename === 'Session' && !item['cancelled'])
    .map((one) => ({ ...one, room: placeOf(one.item)?.room ?? null }))
    .sort((one, other) => one.start - other.start)
}

function doubleUse({ day, ...rest }: DaySchedule, speakers: ReadonlyMap<Id, ReadonlyMap<string, string>>): Clash[] {
  const held = heldOn({ day, ...rest })
  const found: Clash[] = []
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) {
      if (other.start >= one.end) break
      const minutes = Math.min(one.end, other.end) - other.start
      if (minutes <= 0) continue
      const clash = { day: day.id, at: [one.item.id, other.item.id], minutes }
      const others = speakers.get(other.item.id)
      for (const [normal, speaker] of speakers.get(one.item.id) ?? [])
        if (others?.has(normal)) found.push({ kind: 'SPEAKER', ...clash, speaker, room: null })
      if (one.room !== null && one.room === other.room) found.push({ kind: 'ROOM', ...clash, speaker: null, room: one.room })
    }
  }
  return found
}

function overruns({ day, timed }: DaySchedule): Clash[] {
  return timed.flatMap(({ item, overrun }, index) => {
    if (overrun === 0) return []
    // What runs over is what ends last of all that comes before it, not always its neighbour.
    const late = timed.slice(0, index).reduce((last, one) => (one.end >= last.end ? one : last))
    return { kind: 'OVERRUN', day: day.id, at: [late.item.id, item.id], minutes: overrun, speaker: null, room: null }
  })
}

function longStretches({ day, timed }: DaySchedule): Clash[] {
  const found: Clash[] = []
  let minutes = 0
  let at: Id[] = []
  const rest = (): void => {
    if (minutes > MOST_WITHOUT_BREAK) found.push({ kind: 'NO_BREAK', day: day.id, at, minutes, speaker: null, room: null })
    minutes = 0
    at = []
  }
  for (const one of timed) {
    if (one.gap >= REST) rest()
    const { before, after } = workIn(one)
    minutes += before
    if (before > 0) at.push(one.item.id)
    if (after === null) continue
    rest()
    minutes = after
    if (after > 0) at.push(one.item.id)
  }
  rest()
  return found
}

/** Minutes of work up to the first rest in it, and after the last one; `after` null: there is no rest in it. */
function workIn({ item, start, end, tracks }: Timed): { before: number; after: number | null } {
  if (item.__typename === 'Session') return isRest(item) ? { before: 0, after: 0 } : { before: end - start, after: null }
  const rests = tracks.map(({ sessions }: Track) => sessions.filter((one) => isRest(one.item)))
  // Who sits in a room without a rest has none.
  if (rests.length === 0 || rests.some((track) => track.length === 0)) return { before: end - start, after: null }
  return {
    before: Math.max(...rests.map((track) => (track[0]?.start ?? start) - start)),
    after: Math.max(...rests.map((track, index) => start + (tracks[index]?.minutes ?? 0) - (track.at(-1)?.end ?? end))),
  }
}

function isRest(item: Item): boolean {
  return item['sessionKind'] === 'BREAK' || item['sessionKind'] === 'MEAL' || item['cancelled'] === true
}

/** Of each session the speakers' names: normal form to written form. */
function speakersBySession(items: ReadonlyMap<Id, Item>): Map<Id, Map<string, string>> {
  const bySession = new Map<Id, Map<string, string>>()
  for (const item of items.values()) {
    if (item.__typename !== 'Speaker') continue
    const written = String(item['name'] ?? '').trim()
    const normal = normalName(written)
    if (normal === '') continue
    const session = String(item['session'])
    const names = bySession.get(session) ?? new Map<string, string>()
    bySession.set(session, names.set(normal, names.get(normal) ?? written))
  }
  return bySession
}

/** The same name however it is typed: without regard to capitals, dots and spaces. */
export function normalName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nb').replaceAll('.', ' ').replace(/\s+/g, ' ').trim()
}
