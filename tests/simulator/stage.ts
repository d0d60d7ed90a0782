import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Membership } from '../../server/live/access.js'
import { idSource } from '../../shared/ids.js'
import { openLiveCore, viewerOf } from '../support/live-core.js'
import { VirtualClock } from '../support/virtual-clock.js'
import { Dice } from './dice.js'
import { type Cast, makeCast } from './people.js'
import type { Play } from './plays/play.js'
import { Standings } from './standings.js'

/** Where a history takes place: a database folder of its own with the board and the cast in it. */
export interface Stage {
  readonly dataDir: string
  readonly cast: Cast
  readonly standings: Standings
  remove(): void
}

interface Model {
  readonly database: Buffer
  readonly cast: Cast
  readonly memberships: ReadonlyMap<string, Membership>
}

const DATABASE = 'samlingspunkt.db'
const models = new Map<Play, Promise<Model>>()

/** The same beginning for every history: made once and copied, since opening a new database costs as much as half a history. */
export async function setStage(play: Play): Promise<Stage> {
  const model = models.get(play) ?? makeModel(play)
  models.set(play, model)
  const { database, cast, memberships } = await model
  const dataDir = newFolder()
  writeFileSync(join(dataDir, DATABASE), database)
  return { dataDir, cast, standings: new Standings(memberships), remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}

async function makeModel(play: Play): Promise<Model> {
  const dataDir = newFolder()
  const clock = new VirtualClock()
  const newId = idSource(clock, new Dice(0).random)
  const cast = makeCast(play, newId)
  const memberships = new Map<string, Membership>()
  const core = await openLiveCore({ dataDir, clock, newId, standings: memberships })
  const { networkId, boardId, teamId, keeper, people } = cast
  for (const { id, standing } of [keeper, ...people]) await core.setStanding(id, networkId, standing)
  const { kind, needsSubject } = play.rules
  const subjectId = needsSubject ? newId() : null
  await core.live.createBoard(viewerOf(keeper.id), {
    id: boardId,
    networkId,
    teamId,
    subjectId,
    kind,
    title: 'Aktørkart',
    visibility: 'NETWORK',
  })
  await core.close()
  const database = readFileSync(join(dataDir, DATABASE))
  rmSync(dataDir, { recursive: true, force: true })
  return { database, cast, memberships }
}

/** In memory where the system has such a place: what is durable is for the witness to say, who sees only what is committed. */
function newFolder(): string {
  const sharedMemory = '/dev/shm'
  return mkdtempSync(join(existsSync(sharedMemory) ? sharedMemory : tmpdir(), 'samlingspunkt-'))
}
