import type { EntityManager } from 'typeorm'
import { v5 } from 'uuid'
import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { MembershipRow, PersonRow } from '../identity/identity.entities.js'
import type { Live } from '../live/live.js'
import { GatheringRow, NetworkRow, TeamRow, WorkPeriodRow } from '../network/network.entities.js'
import type { Storage } from '../storage/storage.js'
import { changesOf, demoMaps } from './actor-maps.js'
import { type DemoGoalBoard, demoGoalBoards } from './goals/goal-boards.js'
import type { DemoMap } from './maps/demo-map.js'
import { demoTeams } from './municipalities.js'
import { type DemoNetwork, demoNetwork } from './network.js'
import { demoPersons } from './persons.js'
import { demoProgrammes } from './programmes/programmes.js'
import { writeProgramme } from './programmes/write-programme.js'

const NAMESPACE = '6f1d3c1e-6f4b-4e0c-9a63-5b7a4f0f2d11'

/** Ids follow from keys, so that a seeding that was cut short goes on where it stopped. */
export const demoId = (key: string): Id => v5(key, NAMESPACE)
const networkId = demoId('network')

/** Makes the demo network where there is none yet. Its boards are written as anybody's are: through commits. */
export async function seedDemo({ storage, live, clock }: { storage: Storage; live: Live<unknown>; clock: Clock }): Promise<void> {
  if (await storage.reader.existsBy(NetworkRow, { id: networkId })) return
  const now = new Date(clock.now()).toISOString()
  const today = now.slice(0, 10)
  await live.writer.run((manager) => writePeople(manager, now))
  const network = demoNetwork(today)
  await live.writer.run((manager) => writeDates(manager, network))
  for (const map of demoMaps(today)) await writeMap(live, map)
  // At once, so that the writer puts many boards on disk together.
  await Promise.all(demoGoalBoards(today, demoId).map((board) => writeGoalBoard(live, board, today)))
  for (const programme of demoProgrammes) {
    const gathering = network.gatherings.find(({ key }) => key === programme.key)
    if (!gathering) throw new Error(`the demo has no gathering ${programme.key}`)
    const dates = [gathering.startsOn, gathering.endsOn]
    await writeProgramme(programme, { live, networkId, idOf: demoId, now, dates })
  }
  // The network itself comes last: it is the sign that all of it is there.
  await live.writer.run((manager) => writeNetwork(manager, network))
}

async function writePeople(manager: EntityManager, now: string): Promise<void> {
  await manager.save(
    TeamRow,
    demoTeams.map(({ key, name, cohort, municipalities, note }) => ({
      id: demoId(key),
      networkId,
      name,
      cohort,
      municipalities: [...municipalities],
      note,
    })),
  )
  await manager.save(
    PersonRow,
    demoPersons.map(({ key, name, title }) => ({ id: demoId(key), name, demoTitle: title, createdAt: now })),
  )
  await manager.save(
    MembershipRow,
    demoPersons.map(({ key, role, voice, teamKey }) => ({
      id: demoId(`membership/${key}`),
      networkId,
      personId: demoId(key),
      role,
      voice,
      teamId: teamKey && demoId(teamKey),
      since: now,
      endedAt: null,
    })),
  )
}

/** Somebody of the team; the project leader for the network and for teams without an account in the demo. */
function makerOf(board: { readonly teamKey: string | null }) {
  return asViewer(demoPersons.find(({ teamKey }) => teamKey !== null && teamKey === board.teamKey) ?? demoPersons[0])
}

async function writeMap(live: Live<unknown>, map: DemoMap): Promise<void> {
  const maker = makerOf(map)
  const boardId = demoId(map.key)
  const { title, mapStatus } = map.fields
  await live.createBoard(maker, {
    id: boardId,
    networkId,
    teamId: map.teamKey && demoId(map.teamKey),
    kind: 'ACTOR_MAP',
    title,
    visibility: mapStatus === 'DRAFT' ? 'PRIVATE' : 'NETWORK',
  })
  const changes = changesOf(map, demoId).map((change): ChangeInput => {
    if (change.verb !== 'save') throw new Error('the demo only saves')
    return { [`save${change.kind}`]: { id: change.id, ...change.set } }
  })
  await live.commit(maker, boardId, demoId(`${map.key}/changes`), changes)
  for (const [index, { by, about, text }] of map.comments.entries()) {
    const comment = { id: demoId(`${map.key}/comment/${index}`), about: about ? demoId(`${map.key}/${about}`) : boardId, text }
    await live.commit(asViewer({ key: by }), boardId, demoId(`${map.key}/comment/${index}/commit`), [{ saveComment: comment }])
  }
}

async function writeGoalBoard(live: Live<unknown>, board: DemoGoalBoard, today: string): Promise<void> {
  const { key, teamKey, title, changes, words } = board
  const maker = makerOf(board)
  const boardId = demoId(key)
  await live.createBoard(maker, { id: boardId, networkId, teamId: teamKey && demoId(teamKey), kind: 'GOALS', title })
  // Measurements follow the day: a seeding that goes on tomorrow writes other dates, which is another change set (L4).
  const mutationId = (name: string): Id => demoId(`${key}/${today}/${name}`)
  await live.commit(maker, boardId, mutationId('changes'), changes)
  await Promise.all(
    words.map((word, index) => live.commit(asViewer({ key: word.by }), boardId, mutationId(`words/${index}`), word.changes)),
  )
}

function asViewer(person: { key: string } | undefined) {
  if (!person) throw new Error('the demo has no such person')
  return { personId: demoId(person.key), guest: false }
}

/** Before the boards: a programme is about a gathering. */
async function writeDates(manager: EntityManager, { gatherings, workPeriods }: DemoNetwork): Promise<void> {
  await manager.save(
    GatheringRow,
    gatherings.map(({ key, topics, ...rest }) => ({ id: demoId(`gathering/${key}`), networkId, topics: [...topics], ...rest })),
  )
  await manager.save(
    WorkPeriodRow,
    workPeriods.map(({ key, tasks, ...rest }) => ({ id: demoId(`work-period/${key}`), networkId, tasks: [...tasks], ...rest })),
  )
}

async function writeNetwork(manager: EntityManager, { name, vision, note, phases, cohorts }: DemoNetwork): Promise<void> {
  await manager.insert(NetworkRow, { id: networkId, name, vision, note, phases: [...phases], cohorts: [...cohorts] })
}
