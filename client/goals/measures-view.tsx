import { runChartOf } from '../../shared/goals/run-chart.js'
import type { ViewProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { NONE, useGoalItems } from './goal-items.js'
import { dayWords, figureWords, goalName } from './goal-words.js'
import { RunChartFigure, RunNotes } from './run-chart-figure.js'

/** Every goal that is measured, as a curve, in words and as a table: to look at together, and to print. */
export function MeasuresView({ view, onChoose }: ViewProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const narrow = useNarrow()
  const { goals, measurements } = useGoalItems(view.items)
  const measured = goals
    .map((goal) => ({ goal, chart: runChartOf(goal, measurements.get(goal.id) ?? NONE) }))
    .filter(({ chart }) => chart.points.length > 0)
  if (measured.length === 0)
    return (
      <div className="goals-view empty">
        <p className="goals-purpose">{words.measuresEmpty}</p>
      </div>
    )
  return (
    <div className="goals-view measures-view">
      {measured.map(({ goal, chart }) => {
        const unit = textOf(goal, 'unit')
        return (
          <section key={goal.id} className="measured-goal" aria-label={goalName(words, goal)}>
            <h2>
              <button type="button" className="goal-open" onClick={() => onChoose(goal.id, 'open')}>
                {goalName(words, goal)}
              </button>
            </h2>
            <RunChartFigure goal={goal} chart={chart} large={!narrow} />
            <RunNotes chart={chart} />
            <details className="measured-table" open>
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
      })}
    </div>
  )
}
