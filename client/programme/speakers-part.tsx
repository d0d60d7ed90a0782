import { type FormEvent, useId, useState } from 'react'
import type { Item } from '../../shared/items.js'
import { MAX_NAME } from '../../shared/limits.js'
import { VOICES } from '../../shared/permissions.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { TextField } from '../ui/text-field.js'
import { nameOf } from './programme-words.js'
import { SpeakerLine } from './speaker-line.js'
import { useNewThings } from './use-new-things.js'

interface SpeakersPartProps {
  view: BoardView
  session: Item
  speakers: readonly Item[]
  mayEdit: boolean
}

/** Who speaks: name, where from, for whom, and whether they have said yes. */
export function SpeakersPart({ view, session, speakers, mayEdit }: SpeakersPartProps) {
  const words = useLateTexts('programme')
  const titleId = useId()
  const [name, setName] = useState('')
  const { addSpeaker } = useNewThings()
  if (!mayEdit && speakers.length === 0) return null
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '' && addSpeaker(session.id, name.trim())) setName('')
  }
  return (
    <section className="speakers" aria-labelledby={titleId}>
      <h3 id={titleId} className="ds-label">
        {words.speakers}
      </h3>
      {mayEdit ? (
        <>
          {speakers.map((speaker) => (
            <SpeakerFields key={speaker.id} view={view} speaker={speaker} />
          ))}
          <form className="add-line" onSubmit={add}>
            <TextField label={words.addSpeaker} value={name} maxLength={MAX_NAME} autoComplete="off" onChange={setName} />
            <Button type="submit" variant="secondary">
              {words.add}
            </Button>
          </form>
        </>
      ) : (
        <SpeakerLine speakers={speakers} />
      )}
    </section>
  )
}

function SpeakerFields({ view, speaker }: { view: BoardView; speaker: Item }) {
  const words = useLateTexts('programme')
  const { ui } = useTexts()
  const { attempt } = useBoardActions()
  const of = { item: speaker, mayEdit: true, landing: view.landed.get(speaker.id), others: [] }
  const name = nameOf(words, speaker)
  return (
    <details className="speaker-fields">
      <summary>
        <SpeakerLine speakers={[speaker]} />
        {speaker['confirmed'] === true && <span className="quiet">{words.confirmed}</span>}
      </summary>
      <LiveText of={of} field="name" label={words.field.name} />
      <LiveText of={of} field="organisation" label={words.field.organisation} />
      <LiveChoice
        of={of}
        field="voice"
        label={words.field.voice}
        options={[{ value: '', label: words.voiceNotSaid }, ...VOICES.map((value) => ({ value, label: ui.voices[value] }))]}
      />
      <label className="check-line">
        <input
          type="checkbox"
          className="ds-input"
          checked={speaker['confirmed'] === true}
          onChange={(event) => attempt([saving(speaker, { confirmed: event.target.checked })])}
        />
        {words.field.confirmed}
      </label>
      <Button variant="tertiary" size="sm" data-color="danger" onClick={() => attempt([{ remove: speaker.id }])}>
        <Icon name="remove" />
        {words.removeName(name)}
      </Button>
    </details>
  )
}
