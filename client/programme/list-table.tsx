import { Fragment } from 'react'
import type { Item } from '../../shared/items.js'
import { placeValue } from '../../shared/programme/moves.js'
import { placeOf, SESSION_KINDS } from '../../shared/programme/programme-board.js'
import type { DaySchedule, Timed, TimedSession } from '../../shared/programme/schedule.js'
import { openerId } from '../board/chosen-panel.js'
import { InPlaceChoice } from '../board/in-place.js'
import { textOf } from '../board/item-fields.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { NOBODY } from '../presence/present-at.js'
import { ClashNotes } from './clash-notes.js'
import { DurationInPlace } from './duration-field.js'
import { KindIcon } from './kind-icon.js'
import { MoveMenu } from './move-menu.js'
import { dateWords, dayName, duration, kindOf, kindWords, nameOf, period, roomName } from './programme-words.js'
import { SpeakerLine } from './speaker-line.js'
import type { ProgrammeParts } from './use-parts.js'

/** A day as a table: one row a session, those side by side marked with their room. */
export function ListTable({ schedule, parts }: { schedule: DaySchedule; parts: ProgrammeParts }) {
  const words = useLateTexts('programme')
  const { day, timed } = schedule
  const name = dayName(words, schedule)
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
            <TimedRow timed={one} parts={parts} dayId={day.id} />
            {one.tracks.flatMap(({ sessions }) =>
              sessions.map((session) => <TimedRow key={session.item.id} timed={session} parts={parts} dayId={day.id} isInTrack />),
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

interface TimedRowProps {
  timed: Timed | TimedSession
  parts: ProgrammeParts
  dayId: string
  isInTrack?: boolean
}

function TimedRow({ timed, parts, dayId, isInTrack = false }: TimedRowProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const { view, plan, mayEdit, chosen, presentAt, onChoose } = parts
  const { item } = timed
  const isBlock = item.__typename === 'Block'
  const landing = view.landed.get(item.id)
  const name = nameOf(words, item)
  const of = { item, mayEdit, landing, others: presentAt.get(item.id) ?? NOBODY }
  const gap = 'gap' in timed ? timed.gap : 0
  return (
    <tr
      data-kind={isBlock ? 'BLOCK' : (kindOf(item) ?? 'NONE')}
      data-in-track={isInTrack || undefined}
      data-chosen={chosen === item.id || undefined}
      data-cancelled={item['cancelled'] === true || undefined}
      {...haloOf(of.others, landing)}
    >
      <td className="cell-time">{period(words, timed)}</td>
      <td className="cell-duration">
        {isBlock ? duration(words, timed.end - timed.start) : <DurationInPlace item={item} mayEdit={mayEdit} />}
      </td>
      <th scope="row" data-note={landing && board.changed(landing.by.name)}>
        <div className="row-head">
          <button type="button" className="row-open" id={openerId(item.id)} onClick={() => onChoose(item.id, 'open')}>
            <KindIcon kind={isBlock ? 'BLOCK' : kindOf(item)} />
            <span>{name}</span>
          </button>
        </div>
        {item['cancelled'] === true && <strong>{words.cancelled}</strong>}
        <SpeakerLine speakers={plan.speakers.get(item.id) ?? []} />
        {textOf(item, 'description') && <p className="row-description">{textOf(item, 'description')}</p>}
        {gap > 0 && <p className="gap-words">{words.gapBefore(duration(words, gap))}</p>}
        <ClashNotes id={item.id} items={view.items} plan={plan} />
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
      <td className="cell-room">{!isBlock && <RoomInPlace item={item} parts={parts} dayId={dayId} />}</td>
      <td className="cell-actions">
        <div className="row-actions">
          <CommentBubble count={plan.comments.get(item.id) ?? 0} name={name} onOpen={() => onChoose(item.id, 'comment')} />
          {mayEdit && <MoveMenu item={item} />}
        </div>
      </td>
    </tr>
  )
}

function RoomInPlace({ item, parts, dayId }: { item: Item; parts: ProgrammeParts; dayId: string }) {
  const words = useLateTexts('programme')
  const { view, plan, mayEdit, presentAt } = parts
  const place = placeOf(item)
  const rooms = plan.rooms.get(dayId) ?? []
  const shown = roomName(words, view.items, place?.room ?? null)
  if (!place || rooms.length === 0) return shown
  const of = { item, mayEdit, landing: view.landed.get(item.id), others: presentAt.get(item.id) ?? NOBODY }
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
