import { type CSSProperties, memo } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import type { Intent } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { textOf } from '../board/item-fields.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import type { Landing, Presence } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { ClashNotes } from './clash-notes.js'
import { DurationInPlace } from './duration-field.js'
import { KindIcon } from './kind-icon.js'
import { MoveMenu } from './move-menu.js'
import type { Plan } from './plan.js'
import { clock, kindOf, kindWords, nameOf, roomName } from './programme-words.js'
import { AuthorVoice, SpeakerLine } from './speaker-line.js'

export interface RowProps {
  item: Item
  /** When it begins and ends; null on the idea list. */
  time: { start: number; end: number } | null
  items: ReadonlyMap<Id, Item>
  plan: Plan
  mayEdit: boolean
  landing: Landing | undefined
  others: readonly Presence[]
  chosen: boolean
  onChoose: (id: Id | null, intent?: Intent) => void
}

/** CSSProperties knows no custom properties. */
export function minutesStyle(minutes: number): CSSProperties {
  return { '--minutes': minutes } as CSSProperties
}

/** One session where it lies: on a day, in a room of a block, or on the idea list. */
export const SessionRow = memo(function SessionRow({
  item,
  time,
  items,
  plan,
  mayEdit,
  landing,
  others,
  chosen,
  onChoose,
}: RowProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const kind = kindOf(item)
  const place = placeOf(item)
  const speakers = plan.speakers.get(item.id) ?? []
  const status = textOf(item, 'sessionStatus')
  const isIdea = time === null
  const room = place?.block ? '' : roomName(words, items, place?.room ?? null)
  const name = nameOf(words, item)
  return (
    <li
      className="session-row"
      data-item={item.id}
      data-movable={mayEdit || undefined}
      data-kind={kind ?? 'NONE'}
      data-cancelled={item['cancelled'] === true || undefined}
      style={minutesStyle(Number(item['duration'] ?? 0))}
    >
      {time && (
        <span className="row-clock">
          <span className="visually-hidden">{words.from} </span>
          {clock(words, time.start)}
        </span>
      )}
      <div
        className="row-card"
        data-chosen={chosen || undefined}
        data-note={landing && board.changed(landing.by.name)}
        {...haloOf(others, landing)}
      >
        {mayEdit && <span className="row-grip" data-grip aria-hidden="true" />}
        <div className="row-text">
          <div className="row-head">
            <button type="button" className="row-open" id={openerId(item.id)} onClick={() => onChoose(item.id, 'open')}>
              <KindIcon kind={kind} />
              <span>{name}</span>
            </button>
          </div>
          <p className="row-facts">
            <DurationInPlace item={item} mayEdit={mayEdit} />
            <span>{kindWords(words, item)}</span>
            {room && <span>{room}</span>}
            {item['fixedStart'] != null && !place?.block && !isIdea && (
              <span>{words.fixed(clock(words, Number(item['fixedStart'])))}</span>
            )}
            {item['cancelled'] === true && <strong>{words.cancelled}</strong>}
            {!isIdea && status === 'DRAFT' && mayEdit && <span className="row-status">{words.sessionStatus.DRAFT}</span>}
          </p>
          <SpeakerLine speakers={speakers} />
          {isIdea && <AuthorVoice item={item} />}
          <ClashNotes id={item.id} items={items} plan={plan} />
        </div>
        <div className="row-actions">
          <CommentBubble count={plan.comments.get(item.id) ?? 0} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          {mayEdit && <MoveMenu item={item} />}
        </div>
        {mayEdit && <span className="row-stretch" data-stretch aria-hidden="true" />}
      </div>
    </li>
  )
})
