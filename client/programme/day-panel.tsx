import { type FormEvent, useState } from 'react'
import type { Item } from '../../shared/items.js'
import { MAX_NAME } from '../../shared/limits.js'
import { useBoardActions } from '../board/board-actions.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { saving, textOf } from '../board/item-fields.js'
import { type LiveItem, useFieldLanding } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { TextField } from '../ui/text-field.js'
import { ClockField } from './clock-field.js'
import type { ItemPanelProps } from './item-panel.js'
import { planOf } from './plan.js'
import { dateWords, nameOf } from './programme-words.js'
import { useMoves } from './use-moves.js'
import { useNewThings } from './use-new-things.js'

/** A day: when it is and begins, and the rooms that there are. */
export function DayPanel({ view, of }: ItemPanelProps) {
  const words = useLateTexts('programme')
  const { attempt } = useBoardActions()
  const moves = useMoves()
  const { item, mayEdit } = of
  const rooms = planOf(view.items).rooms.get(item.id) ?? []
  return (
    <>
      <div className="panel-fields">
        <LiveText of={of} field="label" label={words.field.label} description={words.hint.label} />
        <DateField of={of} />
        <ClockField of={of} field="startsAt" description={words.hint.startsAt} />
      </div>
      <Rooms view={view} day={item} rooms={rooms} mayEdit={mayEdit} />
      {mayEdit && (
        <div className="panel-actions">
          <Button variant="tertiary" onClick={() => moves.copyDay(item.id)}>
            {words.copyDay}
          </Button>
          <Button variant="tertiary" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
            <Icon name="remove" />
            {words.removeDay}
          </Button>
        </div>
      )}
    </>
  )
}

function DateField({ of }: { of: LiveItem }) {
  const words = useLateTexts('programme')
  const { attempt } = useBoardActions()
  const date = textOf(of.item, 'date')
  const landing = useFieldLanding(date, of.landing)
  if (!of.mayEdit) return <ReadField label={words.field.date} words={dateWords(words, date)} />
  return (
    <FieldFrame others={[]} landing={landing}>
      <TextField
        label={words.field.date}
        type="date"
        value={date}
        onChange={(chosen) => attempt([saving(of.item, { date: chosen || null })])}
      />
    </FieldFrame>
  )
}

interface RoomsProps {
  view: ItemPanelProps['view']
  day: Item
  rooms: readonly Item[]
  mayEdit: boolean
}

function Rooms({ view, day, rooms, mayEdit }: RoomsProps) {
  const words = useLateTexts('programme')
  const { attempt } = useBoardActions()
  const { addRoom } = useNewThings()
  const [name, setName] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '' && addRoom(day.id, name.trim())) setName('')
  }
  return (
    <section className="rooms">
      <h3 className="ds-heading" data-size="2xs">
        {words.rooms}
      </h3>
      {rooms.length === 0 && <p className="quiet">{words.noRooms}</p>}
      <ul>
        {rooms.map((room) => (
          <li key={room.id}>
            <LiveText
              of={{ item: room, mayEdit, landing: view.landed.get(room.id), others: [] }}
              field="name"
              label={words.field.name}
            />
            {mayEdit && (
              <Button
                variant="tertiary"
                data-icon
                aria-label={words.removeName(nameOf(words, room))}
                onClick={() => attempt([{ remove: room.id }])}
              >
                <Icon name="remove" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <form className="add-line" onSubmit={add}>
          <TextField label={words.addRoom} value={name} maxLength={MAX_NAME} autoComplete="off" onChange={setName} />
          <Button type="submit" variant="secondary">
            {words.add}
          </Button>
        </form>
      )}
    </section>
  )
}
