import { describe, expect, test } from '@jest/globals'
import { BoardRow } from '../../server/live/board.entities.js'
import type { Selection } from '../../server/live/broadcast.js'
import type { Viewer } from '../../server/live/viewer.js'
import { seededRandom } from '../../shared/chance.js'
import type { Feed } from '../../shared/protocol.js'
import { turns } from '../support/eventually.js'
import { OpenBoard } from '../support/open-board.js'
import { slowStorage } from '../support/slow-storage.js'
import { greeted, stretch } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

/** Ends a person's membership; answers the board's sequence in that very transaction. */
async function revoke(board: OpenBoard, { personId }: Viewer): Promise<number> {
  const { live } = board.core
  const { sequence } = await live.writer.run(
    async (manager) => {
      board.standings.delete(`${personId} ${board.networkId}`)
      const touched = await live.touchRights(manager, board.networkId)
      const { sequence } = await manager.findOneByOrFail(BoardRow, { id: board.id })
      return { touched, sequence }
    },
    ({ touched }) => void live.rightsChanged(touched),
  )
  return sequence
}

describe('[L8] losing access', () => {
  test('ends the feed with ACCESS_LOST at once, though nobody writes', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const reader = await board.member('READER')
    const [lost, stays] = [await board.follow({ viewer: reader, after: 1 }), await board.follow({ viewer: board.bob, after: 1 })]
    await greeted([lost, stays])
    await board.stand(reader, null)
    expect(await lost.toEnd()).toBe('ACCESS_LOST')
    expect(lost.messages.length).toBe(1)
    await board.actor('NAV')
    expect(await stays.reach(2)).toEqual([2])
    expect(stays.ended).toBe('not yet')
    expect(board.core.live.followers()).toBe(1)
  })

  test('ends the feeds of all boards of the network, and of no other network', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const reader = await board.member('READER')
    const other = await board.another()
    const elsewhere = board.newId()
    for (const { personId } of [board.alice, reader])
      await board.core.setStanding(personId, elsewhere, { role: 'COORDINATOR', voice: 'EXPERT', teamId: null })
    const { board: foreign } = await board.core.live.createBoard(board.alice, {
      networkId: elsewhere,
      kind: 'ACTOR_MAP',
      title: 'Elsewhere',
    })
    const [first, second, kept] = [
      await board.follow({ viewer: reader, after: 1 }),
      await board.follow({ viewer: reader, after: 1, boardId: other }),
      await board.follow({ viewer: reader, after: 1, boardId: foreign.id }),
    ]
    await greeted([first, second, kept])
    await board.stand(reader, null)
    expect([await first.toEnd(), await second.toEnd()]).toEqual(['ACCESS_LOST', 'ACCESS_LOST'])
    await board.core.live.commit(board.alice, foreign.id, board.newId(), [{ saveActor: { id: board.newId() } }])
    expect(await kept.reach(2)).toEqual([2])
  })

  test('a follower whose backlog is full hears nothing of what came after, and is told the end', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const reader = await board.member('READER')
    const slow = await board.follow({ viewer: reader, after: 1 })
    await greeted([slow])
    slow.isReady = false
    await board.actor('before')
    await board.stand(reader, null)
    await board.actor('after')
    slow.isReady = true
    board.core.live.wake(board.id)
    expect(await slow.toEnd()).toBe('ACCESS_LOST')
    expect(slow.sequences.filter((sequence) => sequence > 2)).toEqual([])
  })

  test('a follower whose backlog is full is told the end without having to drain it first', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const reader = await board.member('READER')
    const slow = await board.follow({ viewer: reader, after: 1 })
    await greeted([slow])
    slow.isReady = false
    await board.stand(reader, null)
    expect(await slow.toEnd()).toBe('ACCESS_LOST')
  })

  test('whoever lost access cannot follow, load, or see removed items', async () => {
    const board = await OpenBoard.open()
    await board.stand(board.bob, null)
    const { live } = board.core
    await expect(board.follow({ viewer: board.bob, after: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(live.state(board.bob, board.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(live.removed(board.bob, board.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('[L8] other changes of rights', () => {
  test('a map that becomes a draft of its team ends the feeds of all others, before they hear of it', async () => {
    const teamId = '00000000-0000-4000-8000-00000000000a'
    const board = await OpenBoard.open({ clock: new VirtualClock(), teamId })
    const mate = await board.member('TEAM_MEMBER', teamId)
    const others = [board.alice, await board.member('READER'), await board.member('TEAM_MEMBER', board.newId())]
    const lost = await Promise.all(others.map((viewer) => board.follow({ viewer, after: 1 })))
    const kept = await Promise.all([board.bob, mate].map((viewer) => board.follow({ viewer, after: 1 })))
    await greeted([...lost, ...kept])
    await board.commit(board.bob, { saveActorMap: { id: board.id, mapStatus: 'DRAFT' } })
    await board.commit(board.bob, { saveActor: { id: board.newId() } })
    for (const follower of lost) expect(await follower.toEnd()).toBe('ACCESS_LOST')
    expect(lost.flatMap(({ sequences }) => sequences)).toEqual([])
    for (const follower of kept) expect(await follower.reach(3)).toEqual([2, 3])
  })

  test('a reader who becomes a planner goes on without a break', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const carol = await board.member('READER')
    const follower = await board.follow({ viewer: carol, after: 1 })
    await board.actor('before')
    await follower.reach(2)
    await board.stand(carol, { role: 'PLANNER', voice: 'EXPERT', teamId: null })
    await board.commit(carol, { saveActor: { id: board.newId() } })
    expect(await follower.reach(3)).toEqual([2, 3])
    expect(follower.ended).toBe('not yet')
  })

  test('rights are asked again only when they have moved', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    let asked = 0
    const standings = board.standings as Map<string, never> & { get: (key: string) => unknown }
    const get = board.standings.get.bind(board.standings)
    standings.get = (key) => {
      asked += 1
      return get(key) as never
    }
    const followers = await Promise.all(stretch(1, 20).map(() => board.follow({ viewer: board.bob, after: 1 })))
    await greeted([...followers])
    asked = 0
    for (const number of stretch(1, 10)) await board.actor(`n${number}`)
    await Promise.all(followers.map((follower) => follower.reach(11)))
    // Once for alice's right to write, each time.
    expect(asked).toBe(10)
  })
  test('a reader who lost access and got it back while a frame was being made starts over: what was in between is not for them [L5]', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    const reader = await board.member('READER')
    let held: Promise<void> | null = null
    let release = (): void => undefined
    const slow: Selection<Feed> = {
      key: 'slow',
      async render(value) {
        await held
        return value as Feed
      },
    }
    const follower = await board.follow({ viewer: reader, after: 1, selection: slow })
    await greeted([follower])
    held = new Promise((resolve) => {
      release = resolve
    })
    await board.actor('before')
    await clock.advance(10)
    await board.stand(reader, null)
    await board.actor('in between')
    await clock.advance(10)
    await board.stand(reader, { role: 'READER', voice: 'MUNICIPALITY', teamId: null })
    release()
    // The flush took as long as all that, and the next one waits as long.
    await turns(5)
    await clock.advance(1_000)
    expect(await follower.toEnd()).toBe('completed')
    expect(follower.messages.at(-1)).toMatchObject({ reset: true, head: 3, changeSets: [] })
    expect(follower.sequences.filter((sequence) => sequence > 2)).toEqual([])
  })
})

describe('[L8] losing access while others write', () => {
  async function race(board: OpenBoard, seed: number): Promise<void> {
    const random = seededRandom(seed)
    const start = board.second.sequence(board.id)
    const reader = await board.member('READER')
    const follower = await board.follow({ viewer: reader, after: start })
    const write = async (): Promise<void> => {
      for (const number of stretch(1, 10)) {
        await turns(Math.floor(random() * 2))
        await Promise.all(
          stretch(1, 10).map(() => board.commit(board.alice, { saveActorMap: { id: board.id, note: `${number}` } })),
        )
      }
    }
    const lose = async (): Promise<number> => {
      await turns(Math.floor(random() * 14))
      return revoke(board, reader)
    }
    const [sequence] = await Promise.all([lose(), write()])
    expect({ seed, ended: await follower.toEnd() }).toEqual({ seed, ended: 'ACCESS_LOST' })
    const late = follower.sequences.filter((heard) => heard > sequence)
    expect({ seed, late, heard: follower.sequences }).toEqual({
      seed,
      late: [],
      heard: stretch(start + 1, start + follower.sequences.length),
    })
  }

  test('20 seeds of 100 commits: nothing later than the revocation is delivered, and the feed ends', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    for (const seed of stretch(1, 20)) await race(board, seed)
  })

  test('20 seeds of 100 commits on a slow database: nothing later than the revocation is delivered, and the feed ends', async () => {
    const random = seededRandom(5)
    const board = await OpenBoard.open({ clock: new VirtualClock(), wrapStorage: (storage) => slowStorage(storage, random) })
    for (const seed of stretch(1, 20)) await race(board, seed)
  })
})
