import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import type { GOAL_STATUSES } from './goal-board.js'

export type GoalStatus = (typeof GOAL_STATUSES)[number]

export interface Municipality {
  readonly name: string
  readonly county: string
}

/** A goal of a team, with what the table across teams has to know of the team. */
export interface TeamGoal {
  readonly goalId: Id
  readonly boardId: Id
  readonly teamId: Id
  /** The team's own wording. */
  readonly title: string
  readonly theme: string | null
  readonly goalStatus: GoalStatus
  readonly municipalities: readonly Municipality[]
  readonly cohort: string | null
}

export interface MergedRow {
  /** The merged goal's id, or the goal's own when it is in none. */
  readonly id: Id
  readonly title: string
  readonly theme: string | null
  readonly isMerged: boolean
  readonly goals: readonly TeamGoal[]
  /** Distinct, in alphabetical order; with the county where two of the network's municipalities share a name. */
  readonly municipalities: readonly string[]
}

export interface GoalCount {
  /** Most municipalities first. */
  readonly rows: readonly MergedRow[]
  /** Pairs of row and municipality. */
  readonly pairs: number
  /** Distinct municipalities in all rows. */
  readonly municipalities: number
}

/** Absent or null: all. */
export interface GoalFilter {
  /** The row's theme: the merged goal's where goals are merged. */
  readonly theme?: string | null | undefined
  readonly status?: GoalStatus | null | undefined
  /** Counts the municipalities of this county alone, also of a team that spans two. */
  readonly county?: string | null | undefined
  readonly cohort?: string | null | undefined
}

/**
 * Goals counted across teams (DOMAIN.md section 7): near-identical goals are one row, as people have merged them, and a team of
 * two municipalities counts for both. A municipality counts once in a row, however many of its goals are there. A merged goal
 * without goals is no row: it counts nobody.
 */
export function countGoals(
  goals: readonly TeamGoal[],
  merged: readonly Item[],
  parts: readonly Item[],
  filter: GoalFilter = {},
): GoalCount {
  const labelOf = labels(goals)
  const isCounted = ({ county }: Municipality): boolean => !filter.county || county === filter.county
  const rows = [...grouped(goals, merged, parts).values()]
    .filter(({ theme }) => !filter.theme || theme === filter.theme)
    .flatMap((row): MergedRow[] => {
      const counted = row.goals.filter(
        ({ goalStatus, cohort, municipalities }) =>
          (!filter.status || goalStatus === filter.status) &&
          (!filter.cohort || cohort === filter.cohort) &&
          (!filter.county || municipalities.some(isCounted)),
      )
      const names = counted.flatMap(({ municipalities }) => municipalities.filter(isCounted).map(labelOf))
      return counted.length > 0 ? [{ ...row, goals: counted, municipalities: [...new Set(names)].sort(byNorwegian) }] : []
    })
    .sort(
      (one, other) =>
        other.municipalities.length - one.municipalities.length ||
        byNorwegian(one.title, other.title) ||
        (one.id < other.id ? -1 : 1),
    )
  return {
    rows,
    pairs: rows.reduce((sum, { municipalities }) => sum + municipalities.length, 0),
    municipalities: new Set(rows.flatMap(({ municipalities }) => municipalities)).size,
  }
}

type Row = Omit<MergedRow, 'municipalities'>

function grouped(goals: readonly TeamGoal[], merged: readonly Item[], parts: readonly Item[]): ReadonlyMap<Id, Row> {
  const mergedById = new Map(merged.map((one) => [one.id, one]))
  const mergedOfGoal = new Map(parts.map((part) => [part.id, mergedById.get(String(part['mergedGoal']))]))
  const rows = new Map<Id, Row & { goals: TeamGoal[] }>()
  for (const goal of goals) {
    const into = mergedOfGoal.get(goal.goalId)
    const id = into?.id ?? goal.goalId
    const title = into ? String(into['title'] ?? '') : goal.title
    const theme = into ? ((into['theme'] as string | null | undefined) ?? null) : goal.theme
    const row = rows.get(id) ?? { id, title, theme, isMerged: into !== undefined, goals: [] }
    row.goals.push(goal)
    rows.set(id, row)
  }
  return rows
}

/** Names alone, but «Herøy (Nordland)» where the goals' teams have two of the name. */
function labels(goals: readonly TeamGoal[]): (municipality: Municipality) => string {
  const counties = new Map<string, Set<string>>()
  for (const { name, county } of goals.flatMap(({ municipalities }) => municipalities))
    counties.set(name, (counties.get(name) ?? new Set()).add(county))
  return ({ name, county }) => ((counties.get(name)?.size ?? 0) > 1 ? `${name} (${county})` : name)
}

const byNorwegian = new Intl.Collator('nb').compare
