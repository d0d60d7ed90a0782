import { type EntityManager, IsNull, Not } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import { idField, nameField } from '../../shared/form-rules.js'
import type { Id } from '../../shared/ids.js'
import type { Role, Voice } from '../../shared/permissions.js'
import { MembershipRow, PersonRow } from './identity.entities.js'
import { access } from './membership.js'
import { permitRun, type Turn } from './turns.js'

/** Asked of the network room: whether a team belongs to a network. */
export type IsTeamOf = (manager: EntityManager, teamId: Id, networkId: Id) => Promise<boolean>

/** What a form says of a membership. Absent means unchanged; null clears the team. */
export interface GivenMembership {
  readonly id?: Id | null
  readonly networkId?: Id | null
  readonly personId?: Id | null
  readonly personName?: string | null
  readonly role?: Role | null
  readonly voice?: Voice | null
  readonly teamId?: Id | null
}

/** More than this is no learning network, and would not fit on a page. */
const MAX_MEMBERS = 5_000

/** Makes a membership, or changes its role, voice and team. The same again changes nothing. */
export async function saveMembership(turn: Turn, isTeamOf: IsTeamOf, given: GivenMembership): Promise<MembershipRow> {
  const { manager } = turn
  const id = idField(given.id) ?? turn.newId()
  const before = await manager.findOneBy(MembershipRow, { id })
  const networkId = given.networkId ?? before?.networkId
  if (!networkId) throw new Failure('INVALID', 'A new membership needs a networkId.', { field: 'networkId' })
  if (before && before.networkId !== networkId) throw new Failure('INVALID', 'This id belongs to another network.', { field: 'id' })
  await permitRun(turn, networkId)
  if (before?.endedAt) throw new Failure('INVALID', 'This membership has ended: make a new one.', { field: 'id' })

  const role = given.role ?? before?.role
  const voice = given.voice ?? before?.voice
  if (!role) throw new Failure('INVALID', 'A new membership needs a role.', { field: 'role' })
  if (!voice) throw new Failure('INVALID', 'A new membership needs a voice.', { field: 'voice' })
  const teamId = given.teamId === undefined ? (before?.teamId ?? null) : given.teamId
  if (teamId !== null && !(await isTeamOf(manager, teamId, networkId)))
    throw new Failure('INVALID', 'The network has no such team.', { field: 'teamId' })

  const personId = before ? await samePerson(turn, before, given) : await newMember(turn, networkId, given)
  if (before && before.role === role && before.voice === voice && before.teamId === teamId) return before
  if (before && role !== 'COORDINATOR') await keepCoordinator(manager, before)
  // A new standing lasts from now: nobody reads a board's past from before they were let in to it (L5).
  const after: MembershipRow = {
    id,
    networkId,
    personId,
    role,
    voice,
    teamId,
    since: turn.at,
    endedAt: null,
  }
  await manager.upsert(MembershipRow, after, ['id'])
  return after
}

/** Ends a membership. It stays in the database, since the log refers to what was; ending it again changes nothing. */
export async function endMembership(turn: Turn, id: Id): Promise<MembershipRow> {
  const before = await turn.manager.findOneBy(MembershipRow, { id })
  if (!before) throw new Failure('NOT_FOUND', 'There is no such membership.')
  await permitRun(turn, before.networkId)
  if (before.endedAt) return before
  await keepCoordinator(turn.manager, before)
  await turn.manager.update(MembershipRow, { id }, { endedAt: turn.at })
  return { ...before, endedAt: turn.at }
}

/** A network that nobody runs could never be mended from inside. */
async function keepCoordinator(manager: EntityManager, leaving: MembershipRow): Promise<void> {
  const { id, networkId, role } = leaving
  if (role !== 'COORDINATOR') return
  const another = await manager.existsBy(MembershipRow, { id: Not(id), networkId, role, endedAt: IsNull() })
  if (!another)
    throw new Failure('INVALID', 'This is the network’s last coordinator: make somebody else coordinator first.', { field: 'role' })
}

async function samePerson({ manager }: Turn, { personId }: MembershipRow, given: GivenMembership): Promise<Id> {
  const sameName = !given.personName || (await manager.existsBy(PersonRow, { id: personId, name: given.personName.trim() }))
  if ((given.personId ?? personId) !== personId || !sameName)
    throw new Failure('INVALID', 'A membership stays with its person: end it and make a new one.', { field: 'personId' })
  return personId
}

async function newMember({ manager, at, newId }: Turn, networkId: Id, given: GivenMembership): Promise<Id> {
  if ((await manager.countBy(MembershipRow, { networkId, endedAt: IsNull() })) >= MAX_MEMBERS)
    throw new Failure('LIMIT_EXCEEDED', `A network has at most ${MAX_MEMBERS} members.`, { limit: MAX_MEMBERS })
  if (Boolean(given.personId) === Boolean(given.personName))
    throw new Failure('INVALID', 'A new membership needs either personId or personName.', { field: 'personName' })
  if (given.personName) {
    const person: PersonRow = { id: newId(), name: nameField('personName', given.personName), demoTitle: null, createdAt: at }
    await manager.insert(PersonRow, person)
    return person.id
  }
  const personId = given.personId ?? ''
  if (!(await manager.existsBy(PersonRow, { id: personId })))
    throw new Failure('NOT_FOUND', 'There is no such person.', { field: 'personId' })
  if (await access.standing(manager, personId, networkId))
    throw new Failure('INVALID', 'This person is already a member of the network.', { field: 'personId' })
  return personId
}
