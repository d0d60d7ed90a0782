import { Fragment, memo } from 'react'
import type { Item } from '../../shared/items.js'
import { placeValue } from '../../shared/programme/moves.js'
import { placeOf, SESSION_KINDS } from '../../shared/programme/programme-board.js'
import type { DaySchedule, TimedSession } from '../../shared/programme/schedule.js'
import { openerId } from '../board/chosen-panel.js'
import { InPlaceChoice } from '../board/in-place.js'
import { textOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { ClashNotes } from './clash-notes.js'
import { DurationInPlace } from './duration-field.js'
import { KindIcon } from './kind-icon.js'
import { MoveMenu } from './move-menu.js'
import { dateWords, dayName, duration, kindOf, kindWords, nameOf, period } from './programme-words.js'
import { factsOf, type RowFacts } from './row-facts.js'
import { SpeakerLine } from './speaker-line.js'
import type { ProgrammeParts } from './use-parts.js'

/** A day as a table: one row a session, those side by side marked with their room. */
export function ListTable({ schedule, parts }: { schedule: DaySchedule; parts: ProgrammeParts }) {
  const words = useLateTexts('programme')
  const { day, timed } = schedule
  const name = dayName(words, schedule)
  const rooms = parts.plan.rooms.get(day.id) ?? NO_ROOMS
  const rowOf = ({ item, start, end }: TimedSession, gap: number): TimedRowProps => ({
    item,
    start,
    end,
    gap,
    rooms,
    ...factsOf(words, parts, item),
  })
  return (
    <table className="programme-table">
      <caption>
        <button type="button" className="row-open" id={openerId(day.id)} onClick={() => parts.onChoose(day.id, 'open')}>
          {name}
        </button>
        <span>{dateWords(words, textOf(day, 'date'))}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="cell-time">
            {words.column.time}
          </th>
          <th scope="col" className="cell-duration">
            {words.field.duration}
          </th>
          <th scope="col">{words.column.session}</th>
          <th scope="col" className="cell-kind">
            {words.field.sessionKind}
          </th>
          <th scope="col" className="cell-room">
            {words.field.room}
          </th>
          <th scope="col" className="cell-actions">
            <span className="visually-hidden">{words.column.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {timed.map((one) => (
          <Fragment key={one.item.id}>
            <TimedRow {...rowOf(one, one.gap)} />
            {one.tracks.flatMap(({ sessions }) =>
              sessions.map((session) => <TimedRow key={session.item.id} {...rowOf(session, 0)} isInTrack />),
            )}
          </Fragment>
        ))}
        {timed.length === 0 && (
          <tr>
            <td colSpan={6} className="quiet">
              {parts.mayEdit ? words.emptyDay : words.emptyDayRead}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const NO_ROOMS: readonly Item[] = []

interface TimedRowProps extends RowFacts {
  item: Item
  start: number
  end: number
  /** Minutes free before it. */
  gap: number
  /** Of its day. */
  rooms: readonly Item[]
  isInTrack?: boolean
}

const TimedRow = memo(function TimedRow({ item, start, end, gap, rooms, isInTrack = false, ...facts }: TimedRowProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const { mayEdit, chosen, landing, others, onChoose } = facts
  const isBlock = item.__typename === 'Block'
  const name = nameOf(words, item)
  const of = { item, mayEdit, landing, others }
  return (
    <tr
      data-kind={isBlock ? 'BLOCK' : (kindOf(item) ?? 'NONE')}
      data-in-track={isInTrack || undefined}
      data-chosen={chosen || undefined}
      data-cancelled={item['cancelled'] === true || undefined}
      {...haloOf(of.others, landing)}
    >
      <td className="cell-time">{period(words, { start, end })}</td>
      <td className="cell-duration">
        {isBlock ? duration(words, end - start) : <DurationInPlace item={item} mayEdit={mayEdit} />}
      </td>
      <th scope="row" data-note={landing && board.changed(landing.by.name)}>
        <div className="row-head">
          <button type="button" className="row-open" id={openerId(item.id)} onClick={() => onChoose(item.id, 'open')}>
            <KindIcon kind={isBlock ? 'BLOCK' : kindOf(item)} />
            <span>{name}</span>
          </button>
        </div>
        {item['cancelled'] === true && <strong>{words.cancelled}</strong>}
        <SpeakerLine speakers={facts.speakers} />
        {textOf(item, 'description') && <p className="row-description">{textOf(item, 'description')}</p>}
        {gap > 0 && <p className="gap-words">{words.gapBefore(duration(words, gap))}</p>}
        <ClashNotes told={facts.clashes} />
      </th>
      <td className="cell-kind">
        {isBlock ? (
          words.block
        ) : (
          <InPlaceChoice
            of={of}
            field="sessionKind"
            label={words.field.sessionKind}
            value={kindOf(item) ?? ''}
            options={[
              { value: '', label: words.noKind },
              ...SESSION_KINDS.map((value) => ({ value, label: words.sessionKind[value] })),
            ]}
            save={(chosenKind) => ({ sessionKind: chosenKind || null })}
          >
            {kindWords(words, item)}
          </InPlaceChoice>
        )}
      </td>
      <td className="cell-room">{!isBlock && <RoomInPlace of={of} rooms={rooms} shown={facts.room} />}</td>
      <td className="cell-actions">
        <div className="row-actions">
          <CommentBubble count={facts.comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          {mayEdit && <MoveMenu item={item} />}
        </div>
      </td>
    </tr>
  )
})

function RoomInPlace({ of, rooms, shown }: { of: LiveItem; rooms: readonly Item[]; shown: string }) {
  const words = useLateTexts('programme')
  const place = placeOf(of.item)
  if (!place || rooms.length === 0) return shown
  return (
    <InPlaceChoice
      of={of}
      field="sessionPlace"
      label={words.field.room}
      value={place.room ?? ''}
      options={[{ value: '', label: words.noRoom }, ...rooms.map((room) => ({ value: room.id, label: nameOf(words, room) }))]}
      save={(room) => ({ sessionPlace: placeValue({ ...place, room: room || null }) })}
    >
      {shown || <span className="quiet">{words.noRoom}</span>}
    </InPlaceChoice>
  )
}
