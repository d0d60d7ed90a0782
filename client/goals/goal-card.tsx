import { memo } from 'react'
import { agreementOf } from '../../shared/goals/agreement.js'
import { runChartOf } from '../../shared/goals/run-chart.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Voice } from '../../shared/permissions.js'
import type { Intent } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { textOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { AgreementWords } from './agreement-words.js'
import { dayWords, goalName, standingWords, statusOf } from './goal-words.js'
import { GoalStatusWords } from './status-mark.js'
import type { OrderDrag } from './use-order-drag.js'

export interface GoalCardProps extends LiveItem {
  place: number
  isLast: boolean
  chosen: boolean
  comments: number
  measurements: readonly Item[]
  actions: readonly Item[]
  votes: readonly Item[]
  voices: readonly Voice[] | null
  held: boolean
  gapAbove: boolean
  handle: OrderDrag['handle']
  onStep: (id: Id, by: 1 | -1) => void
  onChoose: (id: Id | null, intent?: Intent) => void
}

/** One goal: its sentence first, then how it stands, in words and marks. Drawn again only when something about it moves. */
export const GoalCard = memo(function GoalCard({
  item,
  mayEdit,
  landing,
  others,
  handle,
  held,
  gapAbove,
  ...props
}: GoalCardProps) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  const { place, isLast, chosen, onStep, onChoose } = props
  const name = goalName(words, item)
  return (
    <li
      className="goal-card"
      data-chosen={chosen}
      data-held={held || undefined}
      data-gap={gapAbove || undefined}
      data-note={landing && board.changed(landing.by.name)}
      {...haloOf(others, landing)}
    >
      <span className="goal-place" aria-hidden="true">
        {place}
      </span>
      <div className="goal-body">
        <h2>
          <button type="button" id={openerId(item.id)} className="goal-open" onClick={() => onChoose(item.id, 'open')}>
            {name}
          </button>
        </h2>
        <GoalFacts {...props} item={item} />
        {others.length > 0 && (
          <span className="goal-visitors">
            {others.map(({ tabId, person }) => (
              <VoiceMark key={tabId} voice={person.voice} name={board.isHere(person.name)} guest={person.guest} size="sm" />
            ))}
          </span>
        )}
      </div>
      <div className="goal-choices">
        <CommentBubble count={props.comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
        {mayEdit && (
          <>
            <Button
              variant="tertiary"
              size="sm"
              data-icon
              className="step-up"
              aria-label={words.moveUpNamed(name)}
              title={words.moveUp}
              disabled={place === 1}
              onClick={() => onStep(item.id, -1)}
            >
              <Icon name="down" />
            </Button>
            <Button
              variant="tertiary"
              size="sm"
              data-icon
              aria-label={words.moveDownNamed(name)}
              title={words.moveDown}
              disabled={isLast}
              onClick={() => onStep(item.id, 1)}
            >
              <Icon name="down" />
            </Button>
            {/* For a hand alone: the two buttons beside it do the same. */}
            <span className="goal-handle" title={words.move(name)} aria-hidden="true" {...handle(item.id)}>
              <Icon name="move" />
            </span>
          </>
        )}
      </div>
    </li>
  )
})

type FactsProps = Pick<GoalCardProps, 'item' | 'measurements' | 'actions' | 'votes' | 'voices'>

const GoalFacts = memo(function GoalFacts({ item, measurements, actions, votes, voices }: FactsProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const standing = standingWords(words, locale, item, runChartOf(item, measurements).points.at(-1)?.value ?? null)
  const dueDate = textOf(item, 'dueDate')
  const done = actions.filter((action) => action['actionStatus'] === 'DONE').length
  return (
    <ul className="goal-facts">
      <li>
        <GoalStatusWords status={statusOf(item)} />
      </li>
      {voices && (
        <li>
          <AgreementWords agreement={agreementOf(item, votes, voices)} />
        </li>
      )}
      {standing && <li className="goal-standing">{standing}</li>}
      <li className="quiet">{textOf(item, 'owner') || words.noOwner}</li>
      <li className="quiet">{dueDate ? words.dueBy(dayWords(locale, dueDate, true)) : words.noDueDate}</li>
      {actions.length > 0 && <li className="quiet">{words.actionsDone(done, actions.length)}</li>}
    </ul>
  )
})
