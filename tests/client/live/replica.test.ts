import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Replica } from '../../../client/live/replica.js'
import { actorMapBoard } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { Item } from '../../../shared/items.js'
import { visibleItems } from '../../../shared/merge.js'
import { alice, bob, ModelBoard } from '../../support/model-board.js'
import { countedId } from '../../support/model-client.js'

const actor = (count: number): Id => countedId('ac000000', count)
const relation = (count: number): Id => countedId('2e1a7000', count)

/** A board on which actors 0 and 1 are joined by a relation, with ten change sets in its log. */
function busyBoard(): ModelBoard {
  const server = new ModelBoard(actorMapBoard, () => 0)
  const commit = (who: typeof alice, ...changes: Parameters<ModelBoard['commit']>[2][number][]) =>
    server.commit(who, countedId('c0000000', server.sequence), changes)
  commit(alice, { saveActor: { id: actor(0), name: 'Fastlegen' } }, { saveActor: { id: actor(1), name: 'NAV' } })
  commit(bob, { saveRelation: { id: relation(0), ends: { from: actor(0), to: actor(1) } } })
  commit(bob, { saveActor: { id: actor(0), need: 'time' } })
  commit(alice, { remove: actor(1) })
  commit(alice, { saveActor: { id: actor(1), name: 'too late' } })
  commit(bob, { saveActor: { id: actor(2), name: 'DPS', tags: { add: ['b', 'a'] } } })
  commit(alice, { saveActor: { id: actor(2), tags: { add: ['c'], remove: ['b'] } } })
  commit(bob, { restore: actor(1) })
  commit(alice, { saveActor: { id: actor(1), name: 'NAV Lillestrøm' } }, { remove: relation(0) })
  return server
}

function shown(replica: Replica): Map<Id, Item> {
  const present = [...replica.entries].filter(([, { removed }]) => !removed).map(([id, { item }]) => [id, item] as const)
  return visibleItems(actorMapBoard, new Map(present))
}

/** The board as it was: a replica that loaded then has all later change sets to come. */
function loadedAt(server: ModelBoard, sequence: number): Replica {
  const past = new Replica({ ...server.state(bob), items: [], sequence: 0 })
  past.applyFeed({ ...server.feed({ sequence: 0, epoch: server.epoch }), changeSets: server.log.slice(0, sequence) })
  return new Replica({ ...server.state(bob), items: [...shown(past).values()], sequence })
}

describe('a replica', () => {
  test('ends as the server from any board state on, in any split of the feed, with doubles [L5] [L10]', () => {
    const server = busyBoard()
    const batches = fc.array(fc.record({ most: fc.integer({ min: 1, max: 4 }), again: fc.nat(3) }), {
      minLength: 10,
      maxLength: 10,
    })
    fc.assert(
      fc.property(fc.nat(server.sequence), batches, (from, split) => {
        const replica = loadedAt(server, from)
        for (const { most, again } of split) {
          const { sequence, epoch } = replica.position
          const start = Math.max(0, sequence - again)
          expect(replica.applyFeed(server.feed({ sequence: start, epoch }, most + sequence - start)).next).toBe('go on')
        }
        expect(replica.position.sequence).toBe(server.sequence)
        expect(shown(replica)).toEqual(server.visible())
      }),
    )
  })

  test('drops a double silently [L5]', () => {
    const server = busyBoard()
    const replica = loadedAt(server, server.sequence)
    for (const changeSet of server.log)
      expect(replica.applyFeed({ ...server.feed(replica.position), changeSets: [changeSet] })).toEqual({
        applied: [],
        next: 'go on',
      })
    expect(replica.position.sequence).toBe(server.sequence)
    expect(shown(replica)).toEqual(server.visible())
  })

  test('applies nothing after a gap [L5]', () => {
    const server = busyBoard()
    const replica = loadedAt(server, 1)
    const [, second, , fourth] = server.log
    const heard = replica.applyFeed({
      ...server.feed(replica.position),
      changeSets: [second, fourth].filter((set) => set !== undefined),
    })
    expect(heard).toEqual({ applied: [second], next: 'gap' })
    expect(replica.position.sequence).toBe(2)
  })

  test('wants the board state after a reset, and when the epoch is another [L6]', () => {
    const server = busyBoard()
    const replica = loadedAt(server, 3)
    expect(replica.applyFeed({ reset: true, head: 9, epoch: server.epoch, changeSets: [] }).next).toBe('reset')
    expect(replica.applyFeed({ ...server.feed(replica.position), epoch: 'another' }).next).toBe('reset')
    expect(replica.position.sequence).toBe(3)
  })

  test('keeps what a removed item hides, and so does one that loaded meanwhile when it returns [L10]', () => {
    const server = busyBoard()
    const before = loadedAt(server, 3)
    const meanwhile = loadedAt(server, 5)
    expect([...shown(meanwhile).keys()]).toEqual([server.id, actor(0)])
    for (const replica of [before, meanwhile]) {
      replica.applyFeed(server.feed(replica.position, 9 - replica.position.sequence))
      expect(shown(replica).get(relation(0))).toMatchObject({ ends: { from: actor(0), to: actor(1) } })
    }
  })

  test('gets what shows again when a hidden relation is turned to others, if it loaded meanwhile [L10]', () => {
    const server = new ModelBoard(actorMapBoard, () => 0)
    const commit = (...changes: Parameters<ModelBoard['commit']>[2][number][]) =>
      server.commit(alice, countedId('c0000000', server.sequence), changes)
    commit(...[0, 1, 2].map((count) => ({ saveActor: { id: actor(count), name: `actor ${count}` } })))
    commit({ saveRelation: { id: relation(0), ends: { from: actor(0), to: actor(1) } } })
    commit({ saveComment: { id: countedId('c0333e00', 0), about: relation(0), text: 'why?' } })
    commit({ remove: actor(0) })
    const meanwhile = new Replica(server.state(bob))
    commit({ saveRelation: { id: relation(0), ends: { from: actor(1), to: actor(2) } } })
    meanwhile.applyFeed(server.feed(meanwhile.position))
    expect(shown(meanwhile)).toEqual(server.visible())
  })

  test('tells who removed what, until it is restored [L10]', () => {
    const server = busyBoard()
    const replica = loadedAt(server, 4)
    replica.applyFeed(server.feed(replica.position, 1))
    expect(replica.removals.get(actor(1))).toMatchObject({ by: alice, item: { name: 'NAV' } })
    replica.applyFeed(server.feed(replica.position, 4))
    expect(replica.removals.has(actor(1))).toBe(false)
  })

  test('leaves untouched items the same objects, in the feed and when it loads again', () => {
    const server = busyBoard()
    const replica = loadedAt(server, 3)
    const [first, second] = [replica.entries.get(actor(0)), replica.entries.get(actor(1))]
    replica.applyFeed(server.feed(replica.position, 1))
    expect(replica.entries.get(actor(0))).not.toBe(first)
    expect(replica.entries.get(actor(1))).toBe(second)
    const touched = replica.entries.get(actor(0))
    replica.load(server.state(bob))
    expect(replica.entries.get(actor(0))).toBe(touched)
  })
})
