import { useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { ROLES, type Role, VOICES, type Voice } from '../../shared/permissions.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { joined } from '../ui/joined.js'
import { SelectField } from '../ui/select-field.js'
import { TextField } from '../ui/text-field.js'
import { endMembership, saveMembership } from './editing.operations.js'
import { EntryList } from './entry-list.js'
import { Form } from './form.js'
import type { EditableNetwork, Member } from './network.operations.js'

export function MembersPart({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const identity = useLateTexts('identity')
  return (
    <EntryList
      entries={network.memberships.filter(({ endedAt }) => endedAt === null)}
      describe={({ person, role, voice, team }) => ({
        title: person.name,
        detail: joined(identity.roles[role], ui.voices[voice], team?.name),
      })}
      addLabel={words.addMember}
      editLabel={words.editMember}
      form={(member, close) => <MemberForm network={network} member={member} onDone={close} />}
      removal={{
        document: endMembership,
        label: words.endMembership,
        labelOf: words.endMembershipOf,
        question: words.endQuestion,
        meaning: words.endMeans,
      }}
      onSaved={onSaved}
    />
  )
}

interface MemberFormProps {
  network: EditableNetwork
  /** Null: somebody new. */
  member: Member | null
  onDone: () => void
}

function MemberForm({ network, member, onDone }: MemberFormProps) {
  const words = useLateTexts('network')
  const { mayDo } = useLateTexts('signIn')
  const { ui } = useTexts()
  const identity = useLateTexts('identity')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(member?.role ?? 'TEAM_MEMBER')
  const [voice, setVoice] = useState<Voice>(member?.voice ?? 'MUNICIPALITY')
  const [teamId, setTeamId] = useState(member?.team?.id ?? '')

  const send = async (): Promise<void> => {
    const who = member ? { id: member.id } : { personName: name.trim() }
    await request(saveMembership, { input: { ...who, networkId: network.id, role, voice, teamId: teamId || null } })
    onDone()
  }
  return (
    <Form errors={{ name: member || name.trim() ? undefined : ui.required }} send={send}>
      {(errors) => (
        <>
          {!member && (
            <TextField label={words.personName} value={name} onChange={setName} error={errors['name']} maxLength={MAX_NAME} />
          )}
          <SelectField
            label={words.role}
            description={mayDo[role]}
            value={role}
            options={ROLES.map((value) => ({ value, label: identity.roles[value] }))}
            onChange={setRole}
          />
          <SelectField
            label={words.voice}
            description={words.voiceMeans}
            value={voice}
            options={VOICES.map((value) => ({ value, label: ui.voices[value] }))}
            onChange={setVoice}
          />
          <SelectField
            label={words.team}
            value={teamId}
            options={[{ value: '', label: words.noTeam }, ...network.teams.map(({ id, name: label }) => ({ value: id, label }))]}
            onChange={setTeamId}
          />
        </>
      )}
    </Form>
  )
}
