import { useState } from 'react'
import { MAX_NAME, MAX_TEXT } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { joined } from '../ui/joined.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { CohortField } from './cohort-field.js'
import { saveTeam } from './editing.operations.js'
import { EntryList } from './entry-list.js'
import { Form } from './form.js'
import type { EditableNetwork, Team } from './network.operations.js'

type Municipality = Team['municipalities'][number]
type MunicipalityRow = Municipality & { key: number }

export function TeamsPart({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  return (
    <EntryList
      entries={network.teams}
      describe={(team) => ({
        title: team.name,
        detail: joined(team.municipalities.map(({ name }) => name).join(', '), team.cohort && words.inCohort(team.cohort)),
      })}
      addLabel={words.addTeam}
      editLabel={words.editTeam}
      form={(team, close) => <TeamForm network={network} team={team} onDone={close} />}
      onSaved={onSaved}
    />
  )
}

function TeamForm({ network, team, onDone }: { network: EditableNetwork; team: Team | null; onDone: () => void }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const [name, setName] = useState(team?.name ?? '')
  const [cohort, setCohort] = useState(team?.cohort ?? null)
  const [note, setNote] = useState(team?.note ?? '')
  const [rows, setRows] = useState<MunicipalityRow[]>(() =>
    (team?.municipalities ?? [{ name: '', county: '' }]).map((municipality, key) => ({ ...municipality, key })),
  )

  const send = async (): Promise<void> => {
    const municipalities = rows
      .map((row) => ({ name: row.name.trim(), county: row.county.trim() }))
      .filter((municipality) => municipality.name !== '')
    await request(saveTeam, {
      input: { ...(team && { id: team.id }), networkId: network.id, name: name.trim(), cohort, note: note.trim(), municipalities },
    })
    onDone()
  }
  return (
    <Form errors={{ name: name.trim() ? undefined : ui.required }} send={send}>
      {(errors) => (
        <>
          <TextField label={words.teamName} value={name} onChange={setName} error={errors['name']} maxLength={MAX_NAME} />
          <CohortField cohorts={network.cohorts} value={cohort} none={words.noCohort} onChange={setCohort} />
          <MunicipalityRows rows={rows} onChange={setRows} />
          <TextArea label={words.note} value={note} onChange={setNote} maxLength={MAX_TEXT} />
        </>
      )}
    </Form>
  )
}

function MunicipalityRows({ rows, onChange }: { rows: readonly MunicipalityRow[]; onChange: (rows: MunicipalityRow[]) => void }) {
  const words = useLateTexts('network')
  const change = (key: number, set: Partial<Municipality>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...set } : row)))
  const add = (): void => onChange([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', county: '' }])
  return (
    <fieldset className="rows">
      <legend className="ds-label">{words.municipalities}</legend>
      {rows.map((row) => (
        <div key={row.key} className="row row-of-two">
          <TextField
            label={words.municipality}
            value={row.name}
            onChange={(name) => change(row.key, { name })}
            maxLength={MAX_NAME}
          />
          <TextField
            label={words.county}
            value={row.county}
            onChange={(county) => change(row.key, { county })}
            maxLength={MAX_NAME}
          />
          <Button
            variant="tertiary"
            data-icon
            aria-label={words.removeMunicipality(row.name)}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <Icon name="remove" />
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={add}>
        <Icon name="add" />
        {words.addMunicipality}
      </Button>
    </fieldset>
  )
}
