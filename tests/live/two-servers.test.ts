import { describe, expect, test } from '@jest/globals'
import { type Bus, inProcessBus, type Nudge } from '../../server/live/bus.js'
import { Live } from '../../server/live/live.js'
import { boards } from '../../server/rooms.js'
import type { Storage } from '../../server/storage/storage.js'
import { type Random, seededRandom } from '../../shared/chance.js'
import type { Feed } from '../../shared/protocol.js'
import { turns } from '../support/eventually.js'
import { viewerOf } from '../support/live-core.js'
import { afterThisTest, OpenBoard } from '../support/open-board.js'
import { stretch, TestFollower } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

/** One transaction after another, whichever server asks: what a database with many writers does by itself. */
function inTurn(storage: Storage): Storage {
  let last: Promise<unknown> = Promise.resolve()
  return {
    reader: storage.reader,
    transact(work) {
      const mine = last.then(() => storage.transact(work))
      last = mine.catch(() => undefined)
      return mine
    },
    snapshot: (selects) => storage.snapshot(selects),
    probe: () => storage.probe(),
    close: () => storage.close(),
  }
}

/** Carries nudges between two servers: late, in any order, and some never. */
function lossyLink(one: Bus, other: Bus, random: Random): void {
  const carried = new WeakSet<Nudge>()
  const carry = (to: Bus) => (nudge: Nudge) => {
    if (carried.has(nudge) || random() < 0.4) return
    const copy = { ...nudge }
    carried.add(copy)
    void turns(Math.floor(random() * 6)).then(() => to.publish(copy))
  }
  one.subscribe(carry(other))
  other.subscribe(carry(one))
}

async function twoServers(random: Random | null) {
  const board = await OpenBoard.open({ clock: new VirtualClock(), wrapStorage: inTurn })
  const { storage, newId, faults } = board.core
  const bus = inProcessBus()
  const second = new Live<Feed>({
    storage,
    bus,
    clock: new VirtualClock(),
    newId,
    boards,
    access: {
      standing: async (_manager, personId, networkId) => board.standings.get(`${personId} ${networkId}`) ?? null,
      isTeamOf: async () => true,
      isSubjectOf: async () => true,
    },
    failed: (error) => faults.push(error),
  })
  if (random) lossyLink(board.core.bus, bus, random)
  afterThisTest(() => second.close())
  return { board, servers: [board.core.live, second] as const, buses: [board.core.bus, bus] }
}

describe('two servers on one database', () => {
  test.each(stretch(1, 12))(
    'followers of either hear all in order, though nudges come late, twice or never (seed %i) [L2] [L5]',
    async (seed) => {
      const random = seededRandom(seed)
      const { board, servers, buses } = await twoServers(random)
      const followers = await Promise.all(
        servers.flatMap((live) =>
          [1, 1, 0].map((after) => TestFollower.join({ live }, { viewer: board.bob, boardId: board.id, after })),
        ),
      )
      for (const number of stretch(1, 40)) {
        const live = servers[random() < 0.5 ? 0 : 1]
        const change = { saveActorMap: { id: board.id, note: `${number}` } }
        await Promise.all(
          stretch(1, 1 + Math.floor(random() * 3)).map(() => live.commit(board.alice, board.id, board.newId(), [change])),
        )
        await turns(Math.floor(random() * 3))
        const wanderer = followers[Math.floor(random() * followers.length)]
        if (wanderer) wanderer.isReady = random() < 0.7
      }
      await turns(10)
      const head = board.second.sequence(board.id)
      for (const follower of followers) follower.isReady = true
      for (const bus of buses) bus.publish({ boardId: board.id, head, access: 1 })
      for (const follower of followers) expect(await follower.reach(head)).toEqual(stretch(follower.after + 1, head))
      expect(board.second.changeSets(board.id).map(({ sequence }) => sequence)).toEqual(stretch(1, head))
      expect(board.core.faults).toEqual([])
    },
  )

  test('the same commit sent to both is written once [L4]', async () => {
    const { board, servers } = await twoServers(seededRandom(1))
    const [mutationId, id] = [board.newId(), board.newId()]
    const receipts = await Promise.all(
      servers.map((live) => live.commit(board.alice, board.id, mutationId, [{ saveActor: { id } }])),
    )
    expect(receipts.map(({ sequence }) => sequence)).toEqual([2, 2])
    expect(board.second.sequence(board.id)).toBe(2)
  })

  test('a right that ends on one ends the feed on the other, with the next change set at the latest [L8]', async () => {
    const { board, servers } = await twoServers(seededRandom(1))
    const reader = await board.member('READER')
    const follower = await TestFollower.join({ live: servers[1] }, { viewer: reader, boardId: board.id, after: 1 })
    await turns(5)
    // The bell of this does not ring over there; that of the second server's own commit does.
    board.standings.delete(`${reader.personId} ${board.networkId}`)
    await servers[0].writer.run((manager) => servers[0].touchRights(manager, board.networkId))
    await servers[1].commit(board.alice, board.id, board.newId(), [{ saveActor: { id: board.newId() } }])
    expect(await follower.toEnd()).toBe('ACCESS_LOST')
    expect(follower.sequences).toEqual([])
  })

  test('an old nudge leads to what was written since: the log is read together with the rights of that moment [L8]', async () => {
    const { board, servers, buses } = await twoServers(null)
    const reader = viewerOf(board.newId())
    const standing = { role: 'READER', voice: 'MUNICIPALITY', teamId: null, since: '2026-01-01T00:00:00.000Z' } as const
    board.standings.set(`${reader.personId} ${board.networkId}`, standing)
    const [lost, stays] = await Promise.all(
      [reader, board.bob].map((viewer) => TestFollower.join({ live: servers[1] }, { viewer, boardId: board.id, after: 1 })),
    )
    const nudges: Nudge[] = []
    buses[0]?.subscribe((nudge) => nudges.push(nudge))
    await board.actor('before')
    await board.stand(reader, null)
    await board.actor('after')
    const [old] = nudges
    expect(old).toMatchObject({ head: 2, access: 1 })
    if (old) buses[1]?.publish(old)
    expect(await stays?.reach(3)).toEqual([2, 3])
    expect(await lost?.toEnd()).toBe('ACCESS_LOST')
    expect(lost?.sequences).toEqual([])
  })
})
