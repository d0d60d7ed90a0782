import { useState } from 'react'
import { MAX_NAME, MAX_TEXT } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { saveNetwork } from './editing.operations.js'
import { Form } from './form.js'
import { linesOf } from './lines.js'
import type { EditableNetwork, Phase } from './network.operations.js'

/** Phases have no id: the form gives each row a key of its own. */
type PhaseRow = Phase & { key: number }

export function NetworkForm({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const [name, setName] = useState(network.name)
  const [vision, setVision] = useState(network.vision)
  const [note, setNote] = useState(network.note)
  const [cohorts, setCohorts] = useState(network.cohorts.join('\n'))
  const [phases, setPhases] = useState<PhaseRow[]>(() => network.phases.map((phase, key) => ({ ...phase, key })))
  const [saved, setSaved] = useState(false)

  const send = async (): Promise<void> => {
    setSaved(false)
    const named = phases.filter((phase) => phase.name.trim() !== '')
    await request(saveNetwork, {
      input: {
        id: network.id,
        name: name.trim(),
        vision: vision.trim(),
        note: note.trim(),
        cohorts: linesOf(cohorts),
        phases: named.map((phase) => ({ name: phase.name.trim(), startsOn: phase.startsOn || null, endsOn: phase.endsOn || null })),
      },
    })
    setSaved(true)
    onSaved()
  }
  return (
    <Form errors={{ name: name.trim() ? undefined : ui.required }} send={send}>
      {(errors) => (
        <>
          <TextField label={words.name} value={name} onChange={setName} error={errors['name']} maxLength={MAX_NAME} />
          <TextArea label={words.vision} description={words.visionMeans} value={vision} onChange={setVision} maxLength={MAX_TEXT} />
          <TextArea label={words.note} value={note} onChange={setNote} rows={5} maxLength={MAX_TEXT} />
          <PhaseRows phases={phases} onChange={setPhases} />
          <TextArea label={words.cohorts} description={words.cohortsMeans} value={cohorts} onChange={setCohorts} rows={5} />
          <p role="status">{saved ? words.saved : ''}</p>
        </>
      )}
    </Form>
  )
}

function PhaseRows({ phases, onChange }: { phases: readonly PhaseRow[]; onChange: (phases: PhaseRow[]) => void }) {
  const words = useLateTexts('network')
  const change = (key: number, set: Partial<Phase>): void =>
    onChange(phases.map((phase) => (phase.key === key ? { ...phase, ...set } : phase)))
  const add = (): void => {
    const key = Math.max(-1, ...phases.map((phase) => phase.key)) + 1
    onChange([...phases, { key, name: '', startsOn: null, endsOn: null }])
  }
  return (
    <fieldset className="rows">
      <legend className="ds-label">{words.phases}</legend>
      {phases.map((phase) => (
        <div key={phase.key} className="row row-of-three">
          <TextField label={words.phase} value={phase.name} onChange={(name) => change(phase.key, { name })} maxLength={MAX_NAME} />
          <TextField
            type="date"
            label={words.starts}
            value={phase.startsOn ?? ''}
            onChange={(startsOn) => change(phase.key, { startsOn })}
          />
          <TextField
            type="date"
            label={words.ends}
            value={phase.endsOn ?? ''}
            onChange={(endsOn) => change(phase.key, { endsOn })}
          />
          <Button
            variant="tertiary"
            data-icon
            aria-label={words.removePhase(phase.name)}
            onClick={() => onChange(phases.filter(({ key }) => key !== phase.key))}
          >
            <Icon name="remove" />
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={add}>
        <Icon name="add" />
        {words.addPhase}
      </Button>
    </fieldset>
  )
}
