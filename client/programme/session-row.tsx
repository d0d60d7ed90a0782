import { type CSSProperties, memo } from 'react'
import type { Item } from '../../shared/items.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import { openerId } from '../board/chosen-panel.js'
import { textOf } from '../board/item-fields.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { ClashNotes } from './clash-notes.js'
import { DurationInPlace } from './duration-field.js'
import { KindIcon } from './kind-icon.js'
import { MoveMenu } from './move-menu.js'
import { clock, kindOf, kindWords, nameOf } from './programme-words.js'
import type { RowFacts } from './row-facts.js'
import { AuthorVoice, SpeakerLine } from './speaker-line.js'

interface SessionRowProps extends RowFacts {
  item: Item
  /** When it begins; null on the idea list. */
  start: number | null
}

/** CSSProperties knows no custom properties. */
export function minutesStyle(minutes: number): CSSProperties {
  return { '--minutes': minutes } as CSSProperties
}

/** One session where it lies: on a day, in a room of a block, or on the idea list. */
export const SessionRow = memo(function SessionRow({
  item,
  start,
  mayEdit,
  chosen,
  landing,
  others,
  speakers,
  clashes,
  comments,
  room,
  onChoose,
}: SessionRowProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const kind = kindOf(item)
  const status = textOf(item, 'sessionStatus')
  const isIdea = start === null
  const isInBlock = (placeOf(item)?.block ?? null) !== null
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
      {start !== null && (
        <span className="row-clock">
          <span className="visually-hidden">{words.from} </span>
          {clock(words, start)}
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
            {room && !isInBlock && <span>{room}</span>}
            {item['fixedStart'] != null && !isInBlock && !isIdea && (
              <span>{words.fixed(clock(words, Number(item['fixedStart'])))}</span>
            )}
            {item['cancelled'] === true && <strong>{words.cancelled}</strong>}
            {!isIdea && status === 'DRAFT' && mayEdit && <span className="row-status">{words.sessionStatus.DRAFT}</span>}
          </p>
          <SpeakerLine speakers={speakers} />
          {isIdea && <AuthorVoice item={item} />}
          <ClashNotes told={clashes} />
        </div>
        <div className="row-actions">
          <CommentBubble count={comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          {mayEdit && <MoveMenu item={item} />}
        </div>
        {mayEdit && <span className="row-stretch" data-stretch aria-hidden="true" />}
      </div>
    </li>
  )
})
