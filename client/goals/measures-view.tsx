import { memo, useEffect, useRef } from 'react'
import { runChartOf } from '../../shared/goals/run-chart.js'
import type { Item } from '../../shared/items.js'
import type { ViewProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { NONE, useGoalItems } from './goal-items.js'
import { dayWords, figureWords, goalName } from './goal-words.js'
import { RunChartFigure, RunNotes } from './run-chart-figure.js'

/** As many tables as one reads along; where there are more, each is one press away. */
const MOST_OPEN = 6

/** Every goal that is measured, as a curve, in words and as a table: to look at together, and to print. */
export function MeasuresView({ view, onChoose }: ViewProps) {
  const words = useLateTexts('goals')
  const main = useRef<HTMLDivElement>(null)
  const { goals, measurements } = useGoalItems(view.items)
  const measured = goals.filter(({ id }) => measurements.has(id))
  useEffect(() => openWhilePrinting(main), [])
  if (measured.length === 0)
    return (
      <div className="goals-view empty">
        <p className="goals-purpose">{words.measuresEmpty}</p>
      </div>
    )
  return (
    <div className="goals-view measures-view" ref={main}>
      {measured.map((goal) => (
        <MeasuredGoal
          key={goal.id}
          goal={goal}
          measurements={measurements.get(goal.id) ?? NONE}
          open={measured.length <= MOST_OPEN}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

interface MeasuredGoalProps {
  goal: Item
  measurements: readonly Item[]
  open: boolean
  onChoose: ViewProps['onChoose']
}

const MeasuredGoal = memo(function MeasuredGoal({ goal, measurements, open, onChoose }: MeasuredGoalProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const narrow = useNarrow()
  const chart = runChartOf(goal, measurements)
  const unit = textOf(goal, 'unit')
  if (chart.points.length === 0) return null
  return (
    <section className="measured-goal" aria-label={goalName(words, goal)}>
      <h2>
        <button type="button" className="goal-open" onClick={() => onChoose(goal.id, 'open')}>
          {goalName(words, goal)}
        </button>
      </h2>
      <RunChartFigure goal={goal} chart={chart} large={!narrow} />
      <RunNotes chart={chart} />
      <details className="measured-table" open={open}>
        <summary>{words.asTable}</summary>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {chart.points.map(({ id, date, value, note }) => (
              <tr key={id}>
                <td>{dayWords(locale, date, true)}</td>
                <td className="number">{figureWords(locale, value, unit)}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
})

/** On paper nothing can be pressed: what is folded is printed too. */
function openWhilePrinting(main: { readonly current: HTMLElement | null }): () => void {
  let folded: HTMLDetailsElement[] = []
  const open = (): void => {
    folded = [...(main.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])]
    for (const details of folded) details.open = true
  }
  const fold = (): void => {
    for (const details of folded.splice(0)) details.open = false
  }
  window.addEventListener('beforeprint', open)
  window.addEventListener('afterprint', fold)
  return () => {
    window.removeEventListener('beforeprint', open)
    window.removeEventListener('afterprint', fold)
  }
}
