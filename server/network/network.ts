import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import { idField, listField, nameField, periodFields, savedFields, textField } from '../../shared/form-rules.js'
import type { Id } from '../../shared/ids.js'
import { MAX_NAME } from '../../shared/limits.js'
import { may } from '../../shared/permissions.js'
import { MembershipRow } from '../identity/identity.entities.js'
import { permitRun, type Turn } from '../identity/turns.js'
import { GatheringRow, type MunicipalityValue, NetworkRow, type PhaseValue, TeamRow, WorkPeriodRow } from './network.entities.js'
import type { GatheringInput, MunicipalityInput, NetworkInput, PhaseInput, TeamInput, WorkPeriodInput } from './network.input.js'

/** How many teams, gatherings or work periods a network takes: lists of them are not paged. */
const MAX_OWNED = 500

const NEW_NETWORK = { name: '', vision: '', note: '', phases: [] as PhaseInput[], cohorts: [] as string[] }
const NEW_TEAM = { name: '', cohort: null as string | null, municipalities: [] as MunicipalityInput[], note: '' }
const NEW_PERIOD = { title: '', cohort: null as string | null, startsOn: '', endsOn: '' }
const NEW_GATHERING = { ...NEW_PERIOD, number: 0, place: '', topics: [] as string[] }
const NEW_WORK_PERIOD = { ...NEW_PERIOD, tasks: [] as string[] }

/** Makes a network, or changes one. Whoever makes it becomes its coordinator. */
export async function saveNetwork(turn: Turn, given: NetworkInput): Promise<NetworkRow> {
  const { manager, viewer } = turn
  const id = idField(given.id) ?? turn.newId()
  const before = await manager.findOneBy(NetworkRow, { id })
  await (before ? permitRun(turn, id) : permitBegin(turn))
  const { name, vision, note, phases, cohorts } = savedFields(NEW_NETWORK, before, given)
  const network: NetworkRow = {
    id,
    name: nameField('name', name),
    vision: textField('vision', vision),
    note: textField('note', note),
    phases: listField('phases', phases, phase),
    cohorts: distinct(listField('cohorts', cohorts, (cohort) => nameField('cohorts', cohort))),
  }
  if (before) await keepCohortsInUse(manager, before, network)
  await manager.upsert(NetworkRow, network, ['id'])
  if (!before) {
    const place = { networkId: id, personId: viewer.personId, role: 'COORDINATOR', voice: 'PROJECT_GROUP', teamId: null } as const
    await manager.insert(MembershipRow, { id: turn.newId(), ...place, since: turn.at, endedAt: null })
  }
  return network
}

export async function saveTeam(turn: Turn, given: TeamInput): Promise<TeamRow> {
  const { id, network, before } = await owned(turn, TeamRow, given)
  const { name, cohort, municipalities, note } = savedFields(NEW_TEAM, before, given)
  const team: TeamRow = {
    id,
    networkId: network.id,
    name: nameField('name', name),
    cohort: cohortOf(network, cohort),
    municipalities: listField('municipalities', municipalities, municipality),
    note: textField('note', note),
  }
  await turn.manager.upsert(TeamRow, team, ['id'])
  return team
}

export async function saveGathering(turn: Turn, given: GatheringInput): Promise<GatheringRow> {
  const { id, network, before } = await owned(turn, GatheringRow, given)
  const { number, title, cohort, place, topics, ...period } = savedFields(NEW_GATHERING, before, given)
  if (number < 1 || number > 99) throw new Failure('INVALID', 'A gathering has a number from 1 to 99.', { field: 'number' })
  const gathering: GatheringRow = {
    id,
    networkId: network.id,
    number,
    title: nameField('title', title),
    cohort: cohortOf(network, cohort),
    ...periodFields(period),
    place: textField('place', place, MAX_NAME),
    topics: listField('topics', topics, (topic) => nameField('topics', topic)),
  }
  await turn.manager.upsert(GatheringRow, gathering, ['id'])
  return gathering
}

export async function saveWorkPeriod(turn: Turn, given: WorkPeriodInput): Promise<WorkPeriodRow> {
  const { id, network, before } = await owned(turn, WorkPeriodRow, given)
  const { title, cohort, tasks, ...period } = savedFields(NEW_WORK_PERIOD, before, given)
  const workPeriod: WorkPeriodRow = {
    id,
    networkId: network.id,
    title: nameField('title', title),
    cohort: cohortOf(network, cohort),
    ...periodFields(period),
    tasks: listField('tasks', tasks, (task) => nameField('tasks', task)),
  }
  await turn.manager.upsert(WorkPeriodRow, workPeriod, ['id'])
  return workPeriod
}

export function removeGathering(turn: Turn, id: Id): Promise<void> {
  return remove(turn, GatheringRow, id)
}

export function removeWorkPeriod(turn: Turn, id: Id): Promise<void> {
  return remove(turn, WorkPeriodRow, id)
}

/** For the identity room, which knows no teams. */
export function isTeamOf(manager: EntityManager, teamId: Id, networkId: Id): Promise<boolean> {
  return manager.existsBy(TeamRow, { id: teamId, networkId })
}

/** For the live core: what a board can be about. */
export function isGatheringOf(manager: EntityManager, id: Id, networkId: Id): Promise<boolean> {
  return manager.existsBy(GatheringRow, { id, networkId })
}

/** What belongs to a network and to nothing else. */
interface Owned {
  id: Id
  networkId: Id
}

/** What a form's id means: something that is there or something new, in a network that whoever writes runs. */
async function owned<Row extends Owned>(
  turn: Turn,
  entity: EntityTarget<Row>,
  given: { readonly id?: Id | null; readonly networkId?: Id | null },
): Promise<{ id: Id; network: NetworkRow; before: Row | null }> {
  const { manager } = turn
  const id = idField(given.id) ?? turn.newId()
  const before = await manager.findOneBy(entity, { id } as FindOptionsWhere<Row>)
  const networkId = given.networkId ?? before?.networkId
  if (!networkId) throw new Failure('INVALID', 'Something new needs a networkId.', { field: 'networkId' })
  if (before && before.networkId !== networkId) throw new Failure('INVALID', 'This id belongs to another network.', { field: 'id' })
  await permitRun(turn, networkId)
  if (!before && (await manager.countBy(entity, { networkId } as FindOptionsWhere<Row>)) >= MAX_OWNED)
    throw new Failure('LIMIT_EXCEEDED', `A network takes at most ${MAX_OWNED} of these.`, { limit: MAX_OWNED })
  const network = await manager.findOneByOrFail(NetworkRow, { id: networkId })
  return { id, network, before }
}

async function remove<Row extends Owned>(turn: Turn, entity: EntityTarget<Row>, id: Id): Promise<void> {
  const where = { id } as FindOptionsWhere<Row>
  const before = await turn.manager.findOneBy(entity, where)
  if (!before) throw new Failure('NOT_FOUND', 'There is no such thing to remove.')
  await permitRun(turn, before.networkId)
  await turn.manager.delete(entity, where)
}

/** Who runs a network may begin another. */
async function permitBegin({ manager, viewer: { personId } }: Turn): Promise<void> {
  const places = await manager.findBy(MembershipRow, { personId })
  if (!places.some((place) => place.endedAt === null && may('runNetwork', place)))
    throw new Failure('FORBIDDEN', 'Only somebody who is already a coordinator may begin a network.')
}

async function keepCohortsInUse(manager: EntityManager, before: NetworkRow, { id, cohorts }: NetworkRow): Promise<void> {
  const where = { networkId: id, cohort: In(before.cohorts.filter((cohort) => !cohorts.includes(cohort))) }
  const used = [manager.existsBy(TeamRow, where), manager.existsBy(GatheringRow, where), manager.existsBy(WorkPeriodRow, where)]
  if ((await Promise.all(used)).includes(true))
    throw new Failure('INVALID', 'A cohort that teams, gatherings or work periods belong to cannot be left out.', {
      field: 'cohorts',
    })
}

function cohortOf({ cohorts }: NetworkRow, cohort: string | null): string | null {
  if (cohort !== null && !cohorts.includes(cohort))
    throw new Failure('INVALID', 'The network has no such cohort.', { field: 'cohort' })
  return cohort
}

function distinct(cohorts: string[]): string[] {
  if (new Set(cohorts).size < cohorts.length) throw new Failure('INVALID', 'Two cohorts have the same name.', { field: 'cohorts' })
  return cohorts
}

function phase({ name, startsOn = null, endsOn = null }: PhaseInput): PhaseValue {
  return { name: nameField('phases', name), ...periodFields({ startsOn, endsOn }) }
}

function municipality({ name, county }: MunicipalityInput): MunicipalityValue {
  return { name: nameField('municipalities', name), county: nameField('municipalities', county) }
}
