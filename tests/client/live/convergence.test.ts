import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { Failure } from '../../../shared/failure.js'
import type { Item } from '../../../shared/items.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { alice, bob, ModelBoard } from '../../support/model-board.js'
import { ModelClient } from '../../support/model-client.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

interface World {
  readonly server: ModelBoard
  readonly clock: VirtualClock
  readonly client: ModelClient
  /** Chooses what the step is done to. */
  readonly n: number
}

function pick<Thing>(things: readonly Thing[], n: number): Thing | undefined {
  return things[n % Math.max(1, things.length)]
}

function shown({ client, n }: World, ...kinds: string[]): Item | undefined {
  return pick(
    [...client.view.items.values()].filter(({ __typename }) => kinds.includes(__typename)),
    n,
  )
}

function ends(world: World): { from: string; to: string } | undefined {
  const from = shown(world, 'Actor')
  const to = [...world.client.view.items.values()].find((item) => item.__typename === 'Actor' && item !== from)
  return from && to && { from: from.id, to: to.id }
}

/** What people do on the board as they see it just then; nothing, where it makes no sense. */
const edits: Readonly<Record<string, (world: World) => readonly ChangeInput[] | undefined>> = {
  place: ({ client, n }) => [{ saveActor: { id: client.newId(), name: `n${n}`, tags: { add: ['new'] } } }],
  fill: (world) => {
    const actor = shown(world, 'Actor')
    const field = world.n % 2 ? 'name' : 'need'
    return actor && [{ saveActor: { id: actor.id, [field]: world.n % 5 ? `n${world.n}` : null } }]
  },
  tag: (world) => {
    const actor = shown(world, 'Actor')
    return actor && [{ saveActor: { id: actor.id, tags: { [world.n % 3 ? 'add' : 'remove']: [`t${world.n % 4}`, 'new'] } } }]
  },
  relate: (world) => {
    const two = ends(world)
    return two && [{ saveRelation: { id: world.client.newId(), ends: two } }]
  },
  turn: (world) => {
    const [relation, two] = [shown(world, 'Relation'), ends(world)]
    return relation && two && [{ saveRelation: { id: relation.id, ends: two } }]
  },
  comment: (world) => {
    const about = shown(world, 'ActorMap', 'Actor', 'Relation', 'Comment')
    return about && [{ saveComment: { id: world.client.newId(), about: about.id, text: `c${world.n}` } }]
  },
  reword: (world) => {
    const comment = shown(world, 'Comment')
    return comment && [{ saveComment: { id: comment.id, text: `c${world.n}` } }]
  },
  remove: (world) => {
    const item = shown(world, 'Actor', 'Relation', 'Comment')
    return item && [{ remove: item.id }]
  },
  restore: ({ client, n }) => {
    const gone = pick([...client.view.removed.keys()], n)
    return gone === undefined ? gone : [{ restore: gone }]
  },
  both: (world) => {
    const actor = shown(world, 'Actor')
    return (
      actor && [{ saveActor: { id: world.client.newId(), name: 'both' } }, { saveActor: { id: actor.id, name: `n${world.n}` } }]
    )
  },
  title: ({ client, n }) => [{ saveActorMap: { id: client.view.board.id, title: `m${n}` } }],
}

/** What happens to them. */
const events: Readonly<Record<string, (world: World) => unknown>> = {
  'a request arrives': ({ client }) => client.wire.arrive(),
  'an answer arrives': ({ client }) => client.wire.answer(),
  'the feed arrives': ({ client }) => client.wire.hear(),
  'some of the feed arrives': ({ client, n }) => client.wire.hear({ most: 1 + (n % 2) }),
  'the feed arrives with doubles': ({ client, n }) => client.wire.hear({ most: n % 3, again: n % 4 }),
  'an old message arrives': ({ client, server, n }) =>
    client.wire.say(server.feed({ sequence: n % server.sequence, epoch: server.epoch }, 1)),
  'the connection is lost': ({ client }) => client.wire.cut(),
  'the connection is back': ({ client }) => client.wire.mend(),
  'time passes': ({ clock, n }) => clock.advance(n * 20),
  'the epoch changes': ({ server, n }) => {
    server.epoch = `epoch-${n}`
  },
  'the server is busy': ({ server }) => {
    server.refusal = new Failure('UNAVAILABLE', 'busy')
  },
  'the server refuses': ({ server }) => {
    server.refusal = new Failure('FORBIDDEN', 'no')
  },
  'the server is well': ({ server }) => {
    server.refusal = null
  },
}

const step = (names: readonly string[]) => fc.record({ who: fc.nat(2), does: fc.constantFrom(...names), n: fc.nat(1000) })
const history = fc.array(
  fc.oneof({ weight: 2, arbitrary: step(Object.keys(edits)) }, { weight: 3, arbitrary: step(Object.keys(events)) }),
  { maxLength: 120, size: 'max' },
)

/** L1 and L4: nothing stands twice in the log. L9: what shows as saved is in it. */
function expectPromises({ client, server }: Pick<World, 'client' | 'server'>): void {
  const logged = server.log.map(({ mutationId }) => mutationId)
  expect(new Set(logged).size).toBe(logged.length)
  if (client.opening.state !== 'open' || client.view.save.state !== 'saved') return
  const refused = client.view.refused.map(({ mutationId }) => mutationId)
  for (const { mutationId } of client.wire.sent) expect([...logged, ...refused]).toContain(mutationId)
}

/** L4: the same id was always sent with the same content. */
function expectSentUnchanged({ wire }: ModelClient): void {
  const contents = new Map<string, unknown>()
  for (const { mutationId, changes } of wire.sent) {
    expect(contents.get(mutationId) ?? changes).toEqual(changes)
    contents.set(mutationId, changes)
  }
}

describe('clients over bad connections', () => {
  test('all end as the server, whatever happened on the way [L3] [L4] [L5] [L6] [L7] [L9] [L10] [O1]', async () => {
    const runs = fc.asyncProperty(history, fc.nat(), async (steps, seed) => {
      const clock = new VirtualClock()
      const server = new ModelBoard(actorMapBoard, () => clock.now())
      const carol = { ...bob, id: 'ca201000-0000-4000-8000-000000000000', name: 'Carol' }
      const clients = [alice, bob, carol].map((person, index) => new ModelClient(server, person, clock, { seed: seed + index }))
      // Some begin with the board open, some meet it all while it is loading.
      for (const client of clients.slice(seed % 4)) await client.catchUp()
      for (const { who, does, n } of steps) {
        const client = clients[who] as ModelClient
        const world = { server, clock, client, n }
        const changes = client.opening.state === 'open' ? edits[does]?.(world) : undefined
        if (changes) client.view.commit(changes)
        await events[does]?.(world)
        await settled()
        expectPromises(world)
      }

      server.refusal = null
      for (const { wire } of clients) wire.mend()
      await clock.advance(60_000)
      for (const client of [...clients, ...clients]) await client.catchUp()
      for (const client of clients) {
        expect(client.view.items).toEqual(server.visible())
        expect(client.view.save).toMatchObject({ state: 'saved', pending: 0, online: true })
        expectPromises({ client, server })
        expectSentUnchanged(client)
        client.close()
      }
    })
    await fc.assert(runs, { numRuns: Number(process.env['RUNS'] ?? 200) })
  })
})
