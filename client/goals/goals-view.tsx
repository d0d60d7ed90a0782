import { useCallback, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Id } from '../../shared/ids.js'
import { useBoardActions } from '../board/board-actions.js'
import type { ViewProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { openComments } from '../comments/comment-threads.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { GoalCard } from './goal-card.js'
import { goalItems, NONE, useGoalItems } from './goal-items.js'
import { goalName } from './goal-words.js'
import { moveTo } from './order.js'
import { useOrderDrag } from './use-order-drag.js'
import { useVoices } from './voices.js'

/** The goals in order, each with how it stands. */
export function GoalsView({ view, mayEdit, chosen, onChoose }: ViewProps) {
  const words = useLateTexts('goals')
  const { attempt, items } = useBoardActions()
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const { goals, measurements, actions, votes } = useGoalItems(view.items)
  const counts = useMemo(() => openComments(view.items), [view.items])
  const presentAt = usePresentAt(view.presence, view.me.id)
  const voices = useVoices(view.board)
  const own = view.items.get(view.board.id)

  const move = useCallback(
    (id: Id, place: number): void => {
      const standing = goalItems(items()).goals
      const changes = moveTo(standing, id, place)
      const goal = standing.find((one) => one.id === id)
      if (changes.length > 0 && attempt(changes)) setMoved(words.moved(goalName(words, goal), place + 1, standing.length))
    },
    [attempt, items, words],
  )
  const drag = useOrderDrag(list, (id, gap) => {
    const from = goals.findIndex((goal) => goal.id === id)
    move(id, gap > from ? gap - 1 : gap)
  })
  const step = useCallback(
    (id: Id, by: 1 | -1): void => {
      const from = goalItems(items()).goals.findIndex((goal) => goal.id === id)
      move(id, from + by)
    },
    [items, move],
  )
  const toAcross = view.board.teamId === null && (
    <Link className="ds-link to-across" to={`/nettverk/${view.board.networkId}/mal`}>
      {words.across}
    </Link>
  )
  if (goals.length === 0)
    return (
      <div className="goals-view empty">
        <p className="goals-purpose">{words.empty}</p>
        <p>{mayEdit ? words.emptyFirst : words.emptyRead}</p>
        {toAcross}
      </div>
    )
  return (
    <div className="goals-view">
      {toAcross}
      <h2 className="print-title">{own ? textOf(own, 'title') : words.kind}</h2>
      {own && textOf(own, 'note') && <p className="goals-note">{textOf(own, 'note')}</p>}
      <ol className="goal-list" ref={list} data-gap-last={drag.held?.gap === goals.length || undefined}>
        {goals.map((goal, index) => (
          <GoalCard
            key={goal.id}
            item={goal}
            mayEdit={mayEdit}
            landing={view.landed.get(goal.id)}
            others={presentAt.get(goal.id) ?? NOBODY}
            place={index + 1}
            isLast={index === goals.length - 1}
            chosen={goal.id === chosen}
            comments={counts.get(goal.id) ?? 0}
            measurements={measurements.get(goal.id) ?? NONE}
            actions={actions.get(goal.id) ?? NONE}
            votes={votes.get(goal.id) ?? NONE}
            voices={voices}
            held={drag.held?.id === goal.id}
            gapAbove={drag.held?.gap === index}
            handle={drag.handle}
            onStep={step}
            onChoose={onChoose}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </div>
  )
}
