import type { RunChart } from '../../shared/goals/run-chart.js'
import type { Item } from '../../shared/items.js'
import { textOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { dayWords, figureWords, goalName } from './goal-words.js'
import { runScale } from './run-scale.js'
import { runSentences } from './run-words.js'

const SIZES = {
  small: { width: 330, height: 210, left: 36, labels: 84 },
  large: { width: 900, height: 340, left: 56, labels: 128 },
} as const

interface RunChartFigureProps {
  goal: Item
  chart: RunChart
  large?: boolean
}

/** Measurements in time with median and target, and all of it in words under it. */
export function RunChartFigure({ goal, chart, large = false }: RunChartFigureProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const sentences = runSentences(words, locale, goal, chart)
  if (chart.points.length === 0) return null
  return (
    <figure className="run-chart" data-large={large || undefined}>
      <RunChartDrawing goal={goal} chart={chart} size={large ? 'large' : 'small'} />
      <figcaption>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </figcaption>
    </figure>
  )
}

function RunChartDrawing({ goal, chart, size }: { goal: Item; chart: RunChart; size: keyof typeof SIZES }) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const { width, height, left, labels } = SIZES[size]
  const plot = { left, right: width - labels, top: 18, bottom: height - 30 }
  const { points, median, target, baseline, findings } = chart
  const { x, y, ticks } = runScale(chart, plot)
  const unit = textOf(goal, 'unit')
  const found = new Set(
    findings.flatMap(({ first, last }) => points.slice(points.indexOf(first), points.indexOf(last) + 1).map(({ id }) => id)),
  )
  const lines = apart(
    [
      { key: 'median', value: median, label: words.median },
      { key: 'target', value: target, label: words.target },
      { key: 'baseline', value: baseline, label: words.baseline },
    ].flatMap((line) => (line.value === null ? [] : [{ key: line.key, label: line.label, at: y(line.value) }])),
  )
  const noted = points.filter(({ note }) => note !== null)
  const [first, last] = [points[0], points.at(-1)]
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.chart(goalName(words, goal))}
      className="run-chart-drawing"
    >
      {ticks.map((tick) => (
        <g key={tick} className="run-tick">
          <path d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
            {figureWords(locale, tick)}
          </text>
        </g>
      ))}
      {lines.map(({ key, label, at, labelAt }) => (
        <g key={key} className={`run-line run-${key}`}>
          <path d={`M${plot.left} ${at}H${plot.right}`} />
          <text x={plot.right + 6} y={labelAt + 4}>
            {label}
          </text>
        </g>
      ))}
      <polyline className="run-points-line" points={points.map(({ date, value }) => `${x(date)},${y(value)}`).join(' ')} />
      {points.map(({ id, date, value, note }) => (
        <g key={id} className="run-point" data-found={found.has(id) || undefined}>
          <title>{[`${dayWords(locale, date)}: ${figureWords(locale, value, unit)}`, note].filter(Boolean).join('. ')}</title>
          {/* A hand is wider than a point. */}
          <circle cx={x(date)} cy={y(value)} r="12" className="run-reach" />
          {found.has(id) ? (
            <rect x={x(date) - 4.5} y={y(value) - 4.5} width="9" height="9" />
          ) : (
            <circle cx={x(date)} cy={y(value)} r="4" />
          )}
          {note !== null && (
            <text x={x(date)} y={Math.max(y(value) - 9, 11)} textAnchor="middle" className="run-note-mark">
              {noted.findIndex((point) => point.id === id) + 1}
            </text>
          )}
        </g>
      ))}
      {first && (
        <text x={plot.left} y={height - 8} className="run-day">
          {dayWords(locale, first.date, true)}
        </text>
      )}
      {last && last !== first && (
        <text x={plot.right} y={height - 8} textAnchor="end" className="run-day">
          {dayWords(locale, last.date, true)}
        </text>
      )}
    </svg>
  )
}

/** What the numbers on the drawing stand for. */
export function RunNotes({ chart }: { chart: RunChart }) {
  const { locale } = useLocale()
  const noted = chart.points.filter(({ note }) => note !== null)
  if (noted.length === 0) return null
  return (
    <ol className="run-notes">
      {noted.map(({ id, date, note }) => (
        <li key={id}>
          {dayWords(locale, date, true)}: {note}
        </li>
      ))}
    </ol>
  )
}

const LABEL_HEIGHT = 15

/** Labels of lines that lie close are moved apart, from above. */
function apart<Line extends { at: number }>(lines: readonly Line[]): (Line & { labelAt: number })[] {
  let lowest = Number.NEGATIVE_INFINITY
  return [...lines]
    .sort((one, other) => one.at - other.at)
    .map((line) => {
      lowest = Math.max(line.at, lowest + LABEL_HEIGHT)
      return { ...line, labelAt: lowest }
    })
}
