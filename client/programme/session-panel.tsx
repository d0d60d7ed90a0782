import type { Item } from '../../shared/items.js'
import { placeValue } from '../../shared/programme/moves.js'
import { placeOf, SESSION_KINDS, SESSION_STATUSES } from '../../shared/programme/programme-board.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving, setOf, textOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveSet } from '../board/live-set.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { ClashNotes, clashesTold } from './clash-notes.js'
import { ClockField } from './clock-field.js'
import { DurationField } from './duration-field.js'
import type { ItemPanelProps } from './item-panel.js'
import { MoveMenu } from './move-menu.js'
import { type Plan, planOf } from './plan.js'
import { nameOf, period } from './programme-words.js'
import { SessionCalendar } from './session-calendar.js'
import { AuthorVoice } from './speaker-line.js'
import { SpeakersPart } from './speakers-part.js'

/** All that the programme says of one session: what everybody sees first, what those who plan need folded under it. */
export function SessionPanel({ view, of }: ItemPanelProps) {
  const words = useLateTexts('programme')
  const { attempt } = useBoardActions()
  const plan = planOf(view.items)
  const { item, mayEdit } = of
  const at = plan.where.get(item.id)
  const isPublished = view.board.kind === 'PUBLISHED_PROGRAMME'
  const idea = { ...of, mayEdit: mayEdit || isMyIdea(view, item, plan) }
  const { field, hint } = words
  return (
    <>
      <div className="panel-where">
        <p>{at ? words.whereAt(words.dayNumber(at.dayNumber), period(words, at)) : words.onIdeaList}</p>
        {mayEdit && <MoveMenu item={item} inWords />}
      </div>
      {!at && <AuthorVoice item={item} />}
      <ClashNotes told={clashesTold(words, item.id, view.items, plan)} />
      <div className="panel-fields">
        <LiveText of={idea} field="title" label={field.title} />
        <LiveChoice
          of={idea}
          field="sessionKind"
          label={field.sessionKind}
          options={[
            { value: '', label: words.noKind },
            ...SESSION_KINDS.map((value) => ({ value, label: words.sessionKind[value] })),
          ]}
        />
        <DurationField of={idea} />
        {at && !at.block && <ClockField of={of} field="fixedStart" description={hint.fixedStart} />}
        {at && <RoomField of={of} plan={plan} dayId={at.dayId} />}
        <SpeakersPart view={view} session={item} speakers={plan.speakers.get(item.id) ?? []} mayEdit={mayEdit} />
        <Readable of={idea} field="description" label={field.description} description={hint.description} />
        <Readable of={idea} field="purpose" label={field.purpose} description={hint.purpose} />
        {!isPublished && (
          <details className="panel-more" open={setOf(item, 'originLinks').length > 0 || textOf(item, 'origin') !== ''}>
            <summary>{words.originTitle}</summary>
            <LiveText of={idea} field="origin" label={field.origin} description={hint.origin} lines />
            <LiveSet of={of} field="originLinks" label={field.originLinks} />
          </details>
        )}
        {!isPublished && (
          <details className="panel-more">
            <summary>{words.forPlanners}</summary>
            <LiveText of={of} field="responsible" label={field.responsible} />
            <LiveText of={of} field="equipment" label={field.equipment} lines />
            <LiveChoice
              of={of}
              field="sessionStatus"
              label={field.sessionStatus}
              options={SESSION_STATUSES.map((value) => ({ value, label: words.sessionStatus[value] }))}
            />
            <LiveText of={of} field="note" label={field.note} lines />
          </details>
        )}
      </div>
      {at && <SessionCalendar view={view} session={item} />}
      {mayEdit && (
        <div className="panel-actions">
          <Button variant="tertiary" onClick={() => attempt([saving(item, { cancelled: item['cancelled'] !== true })])}>
            {item['cancelled'] === true ? words.uncancel : words.cancel}
          </Button>
        </div>
      )}
      {idea.mayEdit && (
        <div className="panel-actions">
          <Button variant="tertiary" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
            <Icon name="remove" />
            {words.removeSession}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whoever may only comment may go on writing an idea of their own, as long as it is on the idea list. */
function isMyIdea({ rights, me }: BoardView, item: Item, plan: Plan): boolean {
  const author = item['author']
  const id = typeof author === 'object' && author !== null && 'id' in author ? author['id'] : null
  return rights.comment && id === me.id && !plan.where.has(item.id) && (placeOf(item)?.block ?? null) === null
}

/** A text that is left out for readers while nobody has written it. */
function Readable({ of, field, label, description }: { of: LiveItem; field: string; label: string; description: string }) {
  if (!of.mayEdit && textOf(of.item, field) === '') return null
  return <LiveText of={of} field={field} label={label} description={description} lines />
}

function RoomField({ of, plan, dayId }: { of: LiveItem; plan: Plan; dayId: string }) {
  const words = useLateTexts('programme')
  const rooms = plan.rooms.get(dayId) ?? []
  const place = placeOf(of.item)
  if (!place || (rooms.length === 0 && !of.mayEdit)) return null
  return (
    <LiveChoice
      of={of}
      field="sessionPlace"
      label={words.field.room}
      description={rooms.length === 0 ? words.roomsOnDay : undefined}
      value={place.room ?? ''}
      options={[{ value: '', label: words.noRoom }, ...rooms.map((room) => ({ value: room.id, label: nameOf(words, room) }))]}
      save={(room) => ({ sessionPlace: placeValue({ ...place, room: room || null }) })}
    />
  )
}
