import { once } from 'node:events'
import { liveEntities } from '../../server/live/board.entities.js'
import { inProcessBus } from '../../server/live/bus.js'
import { Live } from '../../server/live/live.js'
import { migrations } from '../../server/storage/migrations.js'
import { openSqlite } from '../../server/storage/sqlite.js'
import { actorMapBoard } from '../../shared/actor-map.js'
import { systemClock } from '../../shared/chance.js'
import { type Id, idSource } from '../../shared/ids.js'
import type { ChangeInput } from '../../shared/protocol.js'

/**
 * A process that commits as fast as it can until it is killed. It says what it is about to send and what was acknowledged,
 * a line each, straight to its output: what was said before the kill is not lost with it.
 */
const [dataDir = '', boardId = '', personId = ''] = process.argv.slice(2)
const AT_ONCE = 12

const newId = idSource()
const say = (...words: readonly (string | number)[]): void => void process.stdout.write(`${words.join(' ')}\n`)

// The modules are loaded; the folder may still be another's.
say('loaded')
const [given] = (await once(process.stdin, 'data')) as [Buffer]
const unacknowledged = given.toString().split(/\s+/).filter(Boolean)

const storage = await openSqlite({ dataDir, entities: liveEntities, migrations })
const live = new Live({
  storage,
  bus: inProcessBus(),
  clock: systemClock,
  newId,
  boards: [actorMapBoard],
  access: {
    standing: async () => ({ role: 'COORDINATOR', voice: 'EXPERT', teamId: null, since: '2026-01-01T00:00:00.000Z' }),
    isTeamOf: async () => true,
    isSubjectOf: async () => true,
  },
  failed: (error) => say('fault', String(error)),
})
const viewer = { personId, guest: false }
await live.createBoard(viewer, { id: boardId, networkId: boardId, kind: 'ACTOR_MAP', title: 'Aktørkart' })

/** The same id always stands for the same content. */
function changesOf(mutationId: Id): ChangeInput[] {
  return [{ saveActor: { id: mutationId, name: mutationId } }, { saveActorMap: { id: boardId, note: mutationId } }]
}

async function send(mutationId: Id): Promise<void> {
  say('sent', mutationId)
  const { sequence } = await live.commit(viewer, boardId, mutationId, changesOf(mutationId))
  say('acknowledged', mutationId, sequence)
}

async function commitForEver(): Promise<void> {
  for (;;) {
    await send(newId())
    await new Promise((resolve) => setImmediate(resolve))
  }
}

await Promise.all(unacknowledged.map(send))
await Promise.all(Array.from({ length: AT_ONCE }, commitForEver))
