import { memo } from 'react'
import { missingFacts } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { Intent } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { InPlaceChoice, InPlaceText } from '../board/in-place.js'
import { textOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { useActorChoice } from './actor-choices.js'
import { actorName, fieldWords } from './actor-words.js'
import { Importance, NotFilled } from './importance.js'

/** After the printable form's aktør and relasjon, which are written. */
export const CHOICE_COLUMNS = ['importance', 'ring', 'sector', 'quality', 'contactFrequency'] as const

export interface ActorRowProps extends LiveItem {
  chosen: boolean
  comments: number
  /** What the actor is connected to, in words and as a number. */
  connections: string
  connectionCount: number
  onChoose: (id: Id | null, intent?: Intent) => void
}

/** One actor, edited in place. Drawn again only when the actor itself moves, or somebody comes to it or leaves. */
export const ActorRow = memo(function ActorRow({ chosen, comments, connections, connectionCount, onChoose, ...of }: ActorRowProps) {
  const { actorMap, board } = useTexts()
  const { attempt } = useBoardActions()
  const { item, mayEdit, landing, others } = of
  const name = actorName(actorMap, item)
  return (
    <tr data-chosen={chosen} {...haloOf(others, landing)}>
      <th scope="row" data-note={landing && board.changed(landing.by.name)}>
        <InPlaceText of={of} field="name" label={actorMap.field.name}>
          {name}
        </InPlaceText>
        <MissingFacts actor={item} />
        <Visitors others={others} />
      </th>
      <td className="cell-text">
        <InPlaceText of={of} field="relationText" label={actorMap.field.relationText} lines>
          {textOf(item, 'relationText') || <NotFilled />}
        </InPlaceText>
      </td>
      {CHOICE_COLUMNS.map((field) => (
        <ChoiceCell key={field} of={of} field={field} />
      ))}
      <td className="cell-connections">
        <button type="button" className="in-place" title={actorMap.connections} onClick={() => onChoose(item.id, 'open')}>
          {connectionCount > 0 ? (
            <>
              <span className="connection-count">{connectionCount}</span>
              <span className="clamped">{connections}</span>
            </>
          ) : (
            <span className="not-filled">{actorMap.noneYet}</span>
          )}
        </button>
      </td>
      <td className="cell-actions">
        <div className="row-actions">
          <CommentBubble count={comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          <Button
            id={openerId(item.id)}
            variant="tertiary"
            size="sm"
            data-icon
            aria-label={actorMap.open(name)}
            onClick={() => onChoose(item.id, 'open')}
          >
            <Icon name="arrowRight" />
          </Button>
          {mayEdit && (
            <Button
              variant="tertiary"
              size="sm"
              data-icon
              aria-label={actorMap.removeNamed(name)}
              onClick={() => attempt([{ remove: item.id }])}
            >
              <Icon name="remove" />
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
})

function ChoiceCell({ of, field }: { of: LiveItem; field: (typeof CHOICE_COLUMNS)[number] }) {
  const { actorMap } = useTexts()
  const choice = useActorChoice()(of.item, field)
  return (
    <td className={`cell-${field}`}>
      <InPlaceChoice of={of} field={field} label={actorMap.field[field]} {...choice}>
        {field === 'importance' ? (
          <Importance actor={of.item} />
        ) : (
          fieldWords(actorMap, of.item, field) || <NotFilled field={field} />
        )}
      </InPlaceChoice>
    </td>
  )
}

/** Who else is here. */
export function Visitors({ others }: Pick<LiveItem, 'others'>) {
  const { board } = useTexts()
  if (others.length === 0) return null
  return (
    <span className="row-visitors">
      {others.map(({ tabId, person }) => (
        <VoiceMark key={tabId} voice={person.voice} name={board.isHere(person.name)} guest={person.guest} size="sm" />
      ))}
    </span>
  )
}

/** What a draft may lack and a map cannot do without, in calm words. */
export function MissingFacts({ actor }: { actor: Item }) {
  const { actorMap } = useTexts()
  const words: Readonly<Record<string, string>> = actorMap.missingFact
  const missing = missingFacts(actor).map((field) => words[field] ?? field)
  return missing.length > 0 && <span className="missing-facts">{actorMap.missing(missing)}</span>
}
