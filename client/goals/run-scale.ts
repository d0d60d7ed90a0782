import type { RunChart } from '../../shared/goals/run-chart.js'

export interface RunScale {
  readonly x: (date: string) => number
  readonly y: (value: number) => number
  /** Round figures along the side. */
  readonly ticks: readonly number[]
}

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where days and figures lie. The side takes in target and baseline, and nought where it is near. */
export function runScale({ points, target, baseline }: RunChart, plot: Plot): RunScale {
  const times = points.map(({ date }) => Date.parse(date))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const values = [...points.map(({ value }) => value), target, baseline].filter((value) => value !== null)
  const ticks = roundTicks(Math.min(...values), Math.max(...values))
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const width = plot.right - plot.left
  return {
    x: (date) => (to === from ? plot.left + width / 2 : plot.left + ((Date.parse(date) - from) / (to - from)) * width),
    y: (value) => plot.bottom - ((value - low) / (high - low || 1)) * (plot.bottom - plot.top),
    ticks,
  }
}

const STEPS = [1, 2, 2.5, 5, 10]
const MOST_TICKS = 6

/** Four to six round figures that take in both ends. */
export function roundTicks(least: number, most: number): number[] {
  const start = least > 0 && least < (most - least) * 2 ? 0 : least
  const span = most - start || Math.abs(most) || 1
  const magnitude = 10 ** Math.floor(Math.log10(span / (MOST_TICKS - 1)))
  const step = STEPS.map((one) => one * magnitude).find((one) => Math.ceil(most / one) - Math.floor(start / one) < MOST_TICKS)
  const size = step ?? magnitude * 10
  const [first, last] = [Math.floor(start / size), Math.max(Math.ceil(most / size), Math.floor(start / size) + 1)]
  // Multiplied, not added up: 0.1 three times over is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * size).toPrecision(12)))
}
