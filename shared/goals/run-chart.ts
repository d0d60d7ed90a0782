import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import type { BETTER_WHEN } from './goal-board.js'

export interface RunPoint {
  readonly id: Id
  /** YYYY-MM-DD. */
  readonly date: string
  readonly value: number
  readonly note: string | null
}

/** What a run rule sees: chance alone would seldom make it. */
export interface Finding {
  readonly rule: 'SHIFT' | 'TREND'
  /** A shift: above or below the median. A trend: rising or falling. */
  readonly direction: 'UP' | 'DOWN'
  readonly first: RunPoint
  readonly last: RunPoint
  /** How many points make it; those that are ignored are not counted. */
  readonly length: number
  /** Whether this is the way the figure should go; null when the goal does not say which way is better. */
  readonly isWanted: boolean | null
}

export interface RunChart {
  /** By date. */
  readonly points: readonly RunPoint[]
  readonly median: number | null
  readonly target: number | null
  readonly baseline: number | null
  readonly findings: readonly Finding[]
}

/** Below three points the middle one is no middle. */
export const MEDIAN_FROM = 3
/** Fewer points are too few for the run rules (Perla, Provost and Murray 2011; IHI): chance makes short runs all the time. */
export const RULES_FROM = 10
export const SHIFT_LENGTH = 6
export const TREND_LENGTH = 5

/**
 * The measurements of a goal in time, their median and what the run rules find in them. The median is drawn from three points
 * and shifts with each; the rules speak from ten. Measurements without day or figure are no points yet.
 */
export function runChartOf(goal: Item, measurements: readonly Item[]): RunChart {
  const points = pointsOf(goal.id, measurements)
  const median = points.length >= MEDIAN_FROM ? medianOf(points.map(({ value }) => value)) : null
  const betterWhen = (goal['betterWhen'] ?? null) as (typeof BETTER_WHEN)[number] | null
  const runs = median === null || points.length < RULES_FROM ? [] : [...shifts(points, median), ...trends(points)]
  return {
    points,
    median,
    target: figure(goal['target']),
    baseline: figure(goal['baseline']),
    findings: runs.map((run) => ({ ...run, isWanted: betterWhen && (run.direction === 'UP') === (betterWhen === 'HIGHER') })),
  }
}

type Run = Omit<Finding, 'isWanted'>

function pointsOf(goalId: Id, measurements: readonly Item[]): RunPoint[] {
  return measurements
    .flatMap((one) => {
      const value = figure(one['value'])
      if (one['goal'] !== goalId || value === null || typeof one['date'] !== 'string') return []
      return [{ id: one.id, date: one['date'], value, note: (one['note'] as string | null | undefined) || null }]
    })
    .sort((one, other) => (one.date === other.date ? (one.id < other.id ? -1 : 1) : one.date < other.date ? -1 : 1))
}

function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Six or more in a row on one side of the median; points on it neither break the row nor count. */
function shifts(points: readonly RunPoint[], median: number): Run[] {
  const beside = points.filter(({ value }) => value !== median)
  const sides = beside.map(({ value }) => (value > median ? 'UP' : 'DOWN'))
  return rows(sides)
    .filter(({ from, to }) => to - from + 1 >= SHIFT_LENGTH)
    .flatMap(({ from, to, key }) => run('SHIFT', key, beside, from, to))
}

/** Five or more that each rise, or each fall; a point equal to the one before it is ignored. */
function trends(points: readonly RunPoint[]): Run[] {
  const moving = points.filter(({ value }, index) => value !== points[index - 1]?.value)
  const steps = moving.slice(1).map(({ value }, index) => (value > (moving[index]?.value ?? value) ? 'UP' : 'DOWN'))
  // A row of four steps joins five points.
  return rows(steps)
    .filter(({ from, to }) => to - from + 2 >= TREND_LENGTH)
    .flatMap(({ from, to, key }) => run('TREND', key, moving, from, to + 1))
}

function run(rule: Run['rule'], direction: Run['direction'], points: readonly RunPoint[], from: number, to: number): Run[] {
  const [first, last] = [points[from], points[to]]
  return first && last ? [{ rule, direction, first, last, length: to - from + 1 }] : []
}

/** Stretches of equal neighbours, both ends included. */
function rows<Key>(keys: readonly Key[]): { from: number; to: number; key: Key }[] {
  const found: { from: number; to: number; key: Key }[] = []
  for (const [index, key] of keys.entries()) {
    const last = found.at(-1)
    if (last && last.key === key) last.to = index
    else found.push({ from: index, to: index, key })
  }
  return found
}
