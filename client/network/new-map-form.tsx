import { useId, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Perspective } from '../../shared/actor-map.js'
import { idSource } from '../../shared/ids.js'
import { MAX_NAME } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { TextField } from '../ui/text-field.js'
import { commitFirst, createBoard } from './editing.operations.js'
import { Form } from './form.js'

interface NewMapFormProps {
  networkId: string
  teamId: string | null
  onCancel: () => void
}

/** A map for one service user begins as a draft that only those around the table see; a map for a service is open to the network. */
export function NewMapForm({ networkId, teamId, onCancel }: NewMapFormProps) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [perspective, setPerspective] = useState<Perspective>('SERVICE')
  // Made once for this form, so that trying again after a lost answer makes no second map.
  const ids = useMemo(() => {
    const newId = idSource()
    return { board: newId(), mutation: newId() }
  }, [])

  const send = async (): Promise<void> => {
    const visibility = perspective === 'USER' ? 'PRIVATE' : 'NETWORK'
    await request(createBoard, { input: { id: ids.board, networkId, teamId, kind: 'ACTOR_MAP', title: title.trim(), visibility } })
    await request(commitFirst, {
      boardId: ids.board,
      mutationId: ids.mutation,
      changes: [{ saveActorMap: { id: ids.board, perspective } }],
    })
    await navigate(`/tavle/${ids.board}`)
  }
  return (
    <Form errors={{ title: title.trim() ? undefined : ui.required }} send={send} submitLabel={words.createMap} onCancel={onCancel}>
      {(errors) => (
        <>
          <TextField label={words.mapTitle} value={title} onChange={setTitle} error={errors['title']} maxLength={MAX_NAME} />
          <fieldset className="choices">
            <legend className="ds-label">{words.forWhom}</legend>
            <PerspectiveChoice
              name={words.forService}
              meaning={words.forServiceMeans}
              chosen={perspective === 'SERVICE'}
              onChoose={() => setPerspective('SERVICE')}
            />
            <PerspectiveChoice
              name={words.forUser}
              meaning={words.forUserMeans}
              chosen={perspective === 'USER'}
              onChoose={() => setPerspective('USER')}
            />
          </fieldset>
          {perspective === 'USER' && <p role="status">{words.forUserCare}</p>}
        </>
      )}
    </Form>
  )
}

interface PerspectiveChoiceProps {
  name: string
  meaning: string
  chosen: boolean
  onChoose: () => void
}

function PerspectiveChoice({ name, meaning, chosen, onChoose }: PerspectiveChoiceProps) {
  const id = useId()
  return (
    <div className="ds-field" data-variant="outline">
      <input
        id={id}
        type="radio"
        name="perspective"
        className="ds-input"
        checked={chosen}
        onChange={onChoose}
        aria-describedby={`${id}-meaning`}
      />
      <label htmlFor={id}>{name}</label>
      <p id={`${id}-meaning`} data-field="description">
        {meaning}
      </p>
    </div>
  )
}
