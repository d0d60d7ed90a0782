import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Track } from '../../shared/programme/schedule.js'
import { openerId } from '../board/chosen-panel.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { ClashNotes } from './clash-notes.js'
import { KindIcon } from './kind-icon.js'
import { MoveMenu } from './move-menu.js'
import { clock, duration, nameOf, roomName } from './programme-words.js'
import { factsOf } from './row-facts.js'
import { SessionRow } from './session-row.js'
import type { ProgrammeParts } from './use-parts.js'

interface BlockRowProps {
  item: Item
  /** When it begins; null on the idea list. */
  start: number | null
  tracks: readonly Track[]
  dayId: Id | null
  parts: ProgrammeParts
}

/** Several sessions side by side, each in its room, one after the other in each room. */
export function BlockRow({ item, start, tracks, dayId, parts }: BlockRowProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const { view, plan, mayEdit } = parts
  const { landing, others, chosen, clashes, comments, onChoose } = factsOf(words, parts, item)
  const name = nameOf(words, item)
  const longest = Math.max(0, ...tracks.map(({ minutes }) => minutes))
  const unused = mayEdit ? unusedRooms(tracks, (dayId && plan.rooms.get(dayId)) || []) : []
  return (
    <li className="session-row block-row" data-item={item.id} data-movable={mayEdit || undefined} data-kind="BLOCK">
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
              <KindIcon kind="BLOCK" />
              <span>{name}</span>
            </button>
          </div>
          <p className="row-facts">
            <span>{duration(words, longest)}</span>
            <span>{words.tracks(tracks.length)}</span>
            {item['fixedStart'] != null && <span>{words.fixed(clock(words, Number(item['fixedStart'])))}</span>}
          </p>
          <ClashNotes told={clashes} />
        </div>
        <div className="row-actions">
          <CommentBubble count={comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          {mayEdit && <MoveMenu item={item} />}
        </div>
      </div>
      <div className="tracks">
        {[...tracks, ...unused].map(({ room, sessions }) => (
          <section key={room ?? ''} className="track" data-unused={sessions.length === 0 || undefined}>
            <h3>{roomName(words, view.items, room) || words.noRoom}</h3>
            <ol data-drop data-block={item.id} data-room={room ?? ''}>
              {sessions.map((one) => (
                <SessionRow
                  key={one.item.id}
                  item={one.item}
                  start={start === null ? null : one.start}
                  {...factsOf(words, parts, one.item)}
                />
              ))}
              {sessions.length === 0 && <li className="drop-hint">{words.dropHere}</li>}
            </ol>
          </section>
        ))}
      </div>
    </li>
  )
}

/** Rooms of the day where nothing lies yet: places to drop something. */
function unusedRooms(tracks: readonly Track[], rooms: readonly Item[]): readonly Track[] {
  const free = rooms.filter(({ id }) => tracks.every(({ room }) => room !== id))
  const empty = free.map(({ id }): Track => ({ room: id, sessions: [], minutes: 0 }))
  return tracks.length + empty.length > 0 ? empty : [{ room: null, sessions: [], minutes: 0 }]
}
