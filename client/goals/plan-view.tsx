import { ACTION_STATUSES } from '../../shared/goals/goal-board.js'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { ViewProps } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { InPlaceChoice, InPlaceText } from '../board/in-place.js'
import { textOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { useNarrow } from '../board/narrow.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { joined } from '../ui/joined.js'
import { AddAction } from './add-action.js'
import { NONE, useGoalItems } from './goal-items.js'
import { actionName, actionStatusOf, dayWords, goalName, statusOf } from './goal-words.js'
import { ActionStatusWords, GoalStatusWords } from './status-mark.js'

/** Who does what by when, goal by goal: written in place, and printed as it stands. */
export function PlanView({ view, mayEdit, onChoose }: ViewProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const narrow = useNarrow()
  const presentAt = usePresentAt(view.presence, view.me.id)
  const { goals, actions } = useGoalItems(view.items)
  const own = view.items.get(view.board.id)
  if (goals.length === 0)
    return (
      <div className="goals-view empty">
        <p className="goals-purpose">{words.planEmpty}</p>
      </div>
    )
  const liveOf = (item: Item): LiveItem => ({
    item,
    mayEdit,
    landing: view.landed.get(item.id),
    others: presentAt.get(item.id) ?? NOBODY,
  })
  return (
    <div className="goals-view plan-view">
      <h2 className="print-title">{joined(words.planTitle, own && textOf(own, 'title'))}</h2>
      {goals.map((goal) => {
        const planned = actions.get(goal.id) ?? NONE
        const dueDate = textOf(goal, 'dueDate')
        return (
          <section key={goal.id} className="plan-goal" aria-label={goalName(words, goal)}>
            <h2>
              <button type="button" className="goal-open" onClick={() => onChoose(goal.id, 'open')}>
                {goalName(words, goal)}
              </button>
            </h2>
            <p className="goal-facts">
              <GoalStatusWords status={statusOf(goal)} />
              <span className="quiet">
                {joined(textOf(goal, 'owner'), dueDate && words.dueBy(dayWords(locale, dueDate, true)))}
              </span>
            </p>
            {planned.length === 0 ? (
              <p className="not-filled">{words.noActions}</p>
            ) : narrow ? (
              <ul className="goal-actions">
                {planned.map((item) => (
                  <ActionCard key={item.id} of={liveOf(item)} onChoose={onChoose} />
                ))}
              </ul>
            ) : (
              <ActionTable rows={planned.map(liveOf)} title={goalName(words, goal)} onChoose={onChoose} />
            )}
            {mayEdit && <AddAction goal={goal} actions={planned} />}
          </section>
        )
      })}
    </div>
  )
}

interface ActionProps {
  of: LiveItem
  onChoose: ViewProps['onChoose']
}

function ActionTable({ rows, title, onChoose }: { rows: readonly LiveItem[]; title: string; onChoose: ViewProps['onChoose'] }) {
  const words = useLateTexts('goals')
  return (
    <table className="plan-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.action.title}</th>
          <th scope="col" className="cell-responsible">
            {words.action.responsible}
          </th>
          <th scope="col" className="cell-due">
            {words.action.dueDate}
          </th>
          <th scope="col" className="cell-status">
            {words.action.actionStatus}
          </th>
          <th scope="col" className="cell-choices">
            <span className="visually-hidden">{words.rowActions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((of) => (
          <ActionRow key={of.item.id} of={of} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function ActionRow({ of, onChoose }: ActionProps) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  const { locale } = useLocale()
  const { attempt } = useBoardActions()
  const { item, mayEdit, landing, others } = of
  const name = actionName(words, item)
  const dueDate = textOf(item, 'dueDate')
  return (
    <tr {...haloOf(others, landing)}>
      <th scope="row" data-note={landing && board.changed(landing.by.name)}>
        <InPlaceText of={of} field="title" label={words.action.title} lines>
          {name}
        </InPlaceText>
      </th>
      <td>
        <InPlaceText of={of} field="responsible" label={words.action.responsible}>
          {textOf(item, 'responsible') || <span className="not-filled">{words.notFilled}</span>}
        </InPlaceText>
      </td>
      <td>
        <button type="button" className="in-place" title={words.action.dueDate} onClick={() => onChoose(item.id, 'open')}>
          {dueDate ? dayWords(locale, dueDate, true) : <span className="not-filled">{words.noDueDate}</span>}
        </button>
      </td>
      <td>
        <InPlaceChoice
          of={of}
          field="actionStatus"
          label={words.action.actionStatus}
          value={actionStatusOf(item)}
          options={ACTION_STATUSES.map((value) => ({ value, label: words.actionStatus[value] }))}
          save={(chosen) => ({ actionStatus: chosen })}
        >
          <ActionStatusWords status={actionStatusOf(item)} />
        </InPlaceChoice>
      </td>
      <td className="cell-choices">
        <span className="plan-choices">
          <Button
            id={openerId(item.id)}
            variant="tertiary"
            size="sm"
            data-icon
            aria-label={words.open(name)}
            onClick={() => onChoose(item.id, 'open')}
          >
            <Icon name="arrowRight" />
          </Button>
          {mayEdit && (
            <Button
              variant="tertiary"
              size="sm"
              data-icon
              aria-label={words.removeNamed(name)}
              onClick={() => attempt([{ remove: item.id }])}
            >
              <Icon name="remove" />
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}

function ActionCard({ of: { item, landing, others }, onChoose }: ActionProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const dueDate = textOf(item, 'dueDate')
  return (
    <li className="action-card" {...haloOf(others, landing)}>
      <button type="button" id={openerId(item.id)} className="goal-open" onClick={() => onChoose(item.id, 'open')}>
        {actionName(words, item)}
      </button>
      <span className="action-aside">
        <ActionStatusWords status={actionStatusOf(item)} />
        {joined(textOf(item, 'responsible'), dueDate && words.dueBy(dayWords(locale, dueDate, true)))}
      </span>
    </li>
  )
}
