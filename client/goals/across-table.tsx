import { useState } from 'react'
import { Link } from 'react-router'
import type { GoalCount, MergedRow } from '../../shared/goals/counting.js'
import type { Id } from '../../shared/ids.js'
import { useBoardActions } from '../board/board-actions.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import type { AcrossGoal } from './across.operations.js'
import { separateAll, separateGoal } from './across-goals.js'
import { GoalStatusWords } from './status-mark.js'

interface AcrossTableProps {
  count: GoalCount
  goals: ReadonlyMap<Id, AcrossGoal>
  view: BoardView | null
  chosen: ReadonlySet<Id>
  onChoose: (id: Id, isChosen: boolean) => void
}

/** A row a goal, most municipalities first; each team's own wording is one press away. */
export function AcrossTable({ count, goals, view, chosen, onChoose }: AcrossTableProps) {
  const words = useLateTexts('goals')
  const [open, setOpen] = useState<ReadonlySet<Id>>(new Set())
  const mayGroup = view?.rights.edit ?? false
  const most = count.rows[0]?.municipalities.length ?? 1
  const toggle = (id: Id): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <table className="across-table">
      <caption className="visually-hidden">{words.across}</caption>
      <thead>
        <tr>
          {mayGroup && (
            <th scope="col" className="cell-check">
              <span className="visually-hidden">{words.merge}</span>
            </th>
          )}
          <th scope="col">{words.field.title}</th>
          <th scope="col" className="cell-theme">
            {words.field.theme}
          </th>
          <th scope="col" className="cell-count">
            {words.municipalities}
          </th>
        </tr>
      </thead>
      {count.rows.map((row) => (
        <tbody key={row.id} data-open={open.has(row.id)} {...haloOf([], view?.landed.get(row.id))}>
          <tr>
            {mayGroup && (
              <td className="cell-check">
                <label>
                  <input
                    type="checkbox"
                    className="ds-input"
                    checked={chosen.has(row.id)}
                    onChange={(event) => onChoose(row.id, event.target.checked)}
                  />
                  <span className="visually-hidden">{words.choose(row.title)}</span>
                </label>
              </td>
            )}
            <th scope="row">
              <button type="button" className="across-open" aria-expanded={open.has(row.id)} onClick={() => toggle(row.id)}>
                <Icon name="arrowRight" />
                <span>
                  {row.title || words.unnamed}
                  {row.isMerged && <span className="across-merged">{words.merged(row.goals.length)}</span>}
                </span>
              </button>
            </th>
            <td className="cell-theme">{row.theme}</td>
            <td className="cell-count">
              <span
                className="count-bar"
                style={{ inlineSize: `${(row.municipalities.length / most) * 6}rem` }}
                aria-hidden="true"
              />
              {row.municipalities.length}
            </td>
          </tr>
          {open.has(row.id) && (
            <tr className="across-wordings">
              <td colSpan={mayGroup ? 4 : 3}>
                <Wordings row={row} goals={goals} view={view} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}

function Wordings({ row, goals, view }: { row: MergedRow; goals: AcrossTableProps['goals']; view: BoardView | null }) {
  const words = useLateTexts('goals')
  const mayGroup = view?.rights.edit ?? false
  return (
    <>
      <p className="quiet">{row.municipalities.join(', ')}</p>
      <ul>
        {row.goals.map(({ goalId }) => {
          const goal = goals.get(goalId)
          return (
            goal && (
              <li key={goalId}>
                <p>
                  <Link className="ds-link" to={`/tavle/${goal.boardId}/mal?valgt=${goalId}`}>
                    {goal.title || words.unnamed}
                  </Link>
                </p>
                <p className="across-team">
                  <span>{goal.team?.name}</span>
                  <GoalStatusWords status={goal.goalStatus} />
                  {row.isMerged && mayGroup && <Separate row={row} goal={goal} />}
                </p>
              </li>
            )
          )
        })}
      </ul>
      {row.isMerged && mayGroup && view && <MergedFields row={row} view={view} />}
    </>
  )
}

function Separate({ row, goal }: { row: MergedRow; goal: AcrossGoal }) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  return (
    <Button
      variant="tertiary"
      size="sm"
      aria-label={words.separateNamed(goal.title)}
      onClick={() => attempt(separateGoal(row, goal.goalId))}
    >
      {words.separate}
    </Button>
  )
}

/** The common wording and theme, and the way back to the teams' own. */
function MergedFields({ row, view }: { row: MergedRow; view: BoardView }) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  const item = view.items.get(row.id)
  if (!item) return null
  const of = { item, mayEdit: true, landing: view.landed.get(row.id), others: [] }
  return (
    <div className="merged-fields">
      <LiveText of={of} field="title" label={words.mergeAs} lines />
      <LiveText of={of} field="theme" label={words.field.theme} />
      <Button variant="secondary" size="sm" onClick={() => attempt(separateAll(row))}>
        {words.separateAll}
      </Button>
    </div>
  )
}
