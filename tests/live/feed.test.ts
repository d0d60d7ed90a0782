import { describe, expect, test } from '@jest/globals'
import { type Random, seededRandom } from '../../shared/chance.js'
import type { ChangeInput, ChangeSet } from '../../shared/protocol.js'
import { eventually, turns } from '../support/eventually.js'
import { OpenBoard } from '../support/open-board.js'
import { heldStorage, slowStorage } from '../support/slow-storage.js'
import { stretch, type TestFollower } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

/** Commits of many shapes and sizes, so that messages differ: several items, removals, restorations, nothing at all. */
async function writeSome(board: OpenBoard, count: number): Promise<void> {
  const ids = stretch(1, 5).map(() => board.newId())
  for (let number = 1; number <= count; number += 1) {
    const id = ids[number % ids.length] ?? ''
    const reversed = [board.newId(), board.newId()].reverse()
    const changes: ChangeInput[][] = [
      [{ saveActor: { id, name: `n${number}` } }],
      reversed.map((fresh) => ({ saveActor: { id: fresh, name: 'new', tags: { add: ['z', 'a'] } } })),
      [{ saveActor: { id, importance: 3 } }, { saveComment: { id: board.newId(), about: id, text: 'Hvem?' } }],
      [{ remove: id }],
      [{ saveActor: { id, need: 'late' } }],
      [{ restore: id }],
    ]
    await board.commit(number % 2 ? board.alice : board.bob, ...(changes[number % changes.length] ?? []))
  }
}

describe('[L5] the first message', () => {
  test('comes at once, also when it is empty, and carries head and epoch', async () => {
    const board = await OpenBoard.open()
    await writeSome(board, 4)
    const follower = await board.follow({ viewer: board.bob, after: 5 })
    await eventually('a first message comes', () => follower.messages.length > 0)
    const { epoch } = (await board.core.live.state(board.bob, board.id)).board
    expect(follower.messages).toEqual([{ reset: false, head: 5, epoch, changeSets: [] }])
  })

  test('comes at once to a second follower too, and says nothing to the first', async () => {
    const board = await OpenBoard.open()
    const [first, second] = [
      await board.follow({ viewer: board.bob, after: 1 }),
      await board.follow({ viewer: board.alice, after: 1 }),
    ]
    await eventually('both are greeted', () => first.messages.length > 0 && second.messages.length > 0)
    await board.actor('NAV')
    await Promise.all([first.reach(2), second.reach(2)])
    expect(first.messages.map(({ head }) => head)).toEqual([1, 2])
    expect(second.messages.map(({ head }) => head)).toEqual([1, 2])
  })

  test('tells a head that is not behind the follower, who may know of more than the feed has heard of', async () => {
    const gate: { held: Promise<void> | null } = { held: null }
    const board = await OpenBoard.open({ wrapStorage: (storage) => heldStorage(storage, gate) })
    const early = await board.follow({ viewer: board.bob, after: 1 })
    await board.actor('Fastlege')
    await early.reach(2)
    let release = (): void => undefined
    gate.held = new Promise((resolve) => {
      release = resolve
    })
    const receipt = board.actor('NAV')
    await eventually('it is on disk', () => board.second.sequence(board.id) === 3)
    const { sequence } = (await board.core.live.state(board.bob, board.id)).board
    const late = await board.follow({ viewer: board.bob, after: sequence })
    await eventually('a first message comes', () => late.messages.length > 0)
    expect(late.messages).toMatchObject([{ reset: false, head: 3, changeSets: [] }])
    release()
    await receipt
    expect(await early.reach(3)).toEqual([2, 3])
    expect(late.sequences).toEqual([])
  })

  test('what becomes durable while the first follower of a board is joining is told without another commit', async () => {
    const random = seededRandom(11)
    const board = await OpenBoard.open({ clock: new VirtualClock(), wrapStorage: (storage) => slowStorage(storage, random, 5) })
    for (const seed of stretch(1, 60)) {
      const sequence = board.second.sequence(board.id)
      const joining = turns(Math.floor(random() * 12)).then(() => board.follow({ viewer: board.bob, after: sequence }))
      const [follower] = await Promise.all([joining, board.actor(`seed ${seed}`)])
      expect(await follower.reach(sequence + 1)).toEqual([sequence + 1])
      follower.leave()
    }
  })

  test('after a restart feeds go on from where clients are', async () => {
    const board = await OpenBoard.open()
    await writeSome(board, 9)
    const before = await board.follow({ viewer: board.bob, after: 0 })
    await before.reach(10)
    await board.restart()
    await writeSome(board, 3)
    const after = await board.follow({ viewer: board.bob, after: 10, epoch: before.messages[0]?.epoch ?? '' })
    expect(await after.reach(13)).toEqual([11, 12, 13])
    expect(after.ended).toBe('not yet')
  })
})

describe('[L5] resuming', () => {
  test('from every sequence gives the same change sets, in the same words, as the live feed gave', async () => {
    const board = await OpenBoard.open()
    const live = await board.follow({ viewer: board.bob, after: 0 })
    await writeSome(board, 30)
    await live.reach(31)
    const resumed = async (viewer = board.bob): Promise<ChangeSet[][]> => {
      const followers = await Promise.all(stretch(0, 31).map((after) => board.follow({ viewer, after })))
      await eventually('all have caught up', () =>
        followers.every((one) => one.messages.at(-1)?.head === 31 && one.changeSets.length + one.after === 31),
      )
      return followers.map(({ changeSets }) => changeSets)
    }
    const expected = stretch(0, 31).map((after) => live.changeSets.slice(after))
    // From the window in memory, and, after a restart, from the database.
    expect(await resumed()).toEqual(expected)
    await board.restart()
    expect(await resumed()).toEqual(expected)
  })

  test('gives a long past in order and in messages of bounded size', async () => {
    const board = await OpenBoard.open()
    const text = 'x'.repeat(9_000)
    for (let number = 0; number < 60; number += 1)
      await board.commit(
        board.alice,
        ...stretch(1, 5).map(() => ({ saveActor: { id: board.newId(), need: text, followUp: text, responsibility: text } })),
      )
    await board.restart()
    const follower = await board.follow({ viewer: board.bob, after: 0 })
    expect(await follower.reach(61)).toEqual(stretch(1, 61))
    expect(follower.messages.length).toBeGreaterThan(5)
    for (const message of follower.messages) expect(JSON.stringify(message).length).toBeLessThan(1.25 * 1024 * 1024)
    expect(new Set(follower.messages.map(({ head }) => head))).toEqual(new Set([61]))
  })

  test('reads from the database about as much as one message holds, however large the past is', async () => {
    let read = 0
    const board = await OpenBoard.open({
      wrapStorage: (storage) => ({
        ...heldStorage(storage, { held: null }),
        async snapshot(selects) {
          const rows = await storage.snapshot(selects)
          read = Math.max(read, JSON.stringify(rows).length)
          return rows
        },
      }),
    })
    // What comes in is small: it is the items, whole as of each sequence, that add up.
    const text = 'x'.repeat(9_000)
    const ids = stretch(1, 40).map(() => board.newId())
    await board.commit(board.alice, ...ids.map((id) => ({ saveActor: { id, need: text, followUp: text, responsibility: text } })))
    for (const number of stretch(1, 16))
      await board.commit(board.alice, ...ids.map((id) => ({ saveActor: { id, importance: 1 + (number % 5) } })))
    await board.restart()
    read = 0
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    expect(await follower.reach(18)).toEqual(stretch(2, 18))
    expect(read).toBeLessThan(5 * 1024 * 1024)
  })

  test('a change set larger than a message passes too, in memory and from the database', async () => {
    const board = await OpenBoard.open()
    const follower = await board.follow({ viewer: board.bob, after: 0 })
    const text = 'x'.repeat(9_000)
    const large = (): ChangeInput[] =>
      stretch(1, 180).map(() => ({ saveActor: { id: board.newId(), need: text, followUp: text, source: 's' } }))
    await Promise.all([board.commit(board.alice, ...large()), board.commit(board.alice, ...large()), board.actor('after')])
    expect(await follower.reach(4)).toEqual([1, 2, 3, 4])
    await board.restart()
    const late = await board.follow({ viewer: board.bob, after: 1 })
    expect(await late.reach(4)).toEqual([2, 3, 4])
  })
})

/** Follows, leaves and follows again from where it is; whatever happens, what it has heard is k+1 after k. */
async function wander(board: OpenBoard, random: Random, target: number): Promise<number[]> {
  const heard: number[] = []
  let position = Math.max(0, board.second.sequence(board.id) - Math.floor(random() * 12))
  const start = position
  while (position < target) {
    await turns(Math.floor(random() * 4))
    const last = position + 1 + Math.floor(random() * 8)
    const follower: TestFollower = await board.follow({ viewer: random() < 0.5 ? board.alice : board.bob, after: position })
    if (random() < 0.3) {
      follower.isReady = false
      await turns(Math.floor(random() * 4))
      follower.isReady = true
      board.core.live.wake(board.id)
    }
    await eventually(
      `more than ${position}`,
      () => follower.ended !== 'not yet' || (follower.sequences.at(-1) ?? 0) >= Math.min(last, target),
    )
    follower.leave()
    for (const { head, reset, changeSets } of follower.messages) {
      if (reset || head < (changeSets.at(-1)?.sequence ?? 0)) throw new Error(`at ${position}: head ${head}, reset ${reset}`)
    }
    heard.push(...follower.sequences)
    position = heard.at(-1) ?? position
  }
  expect(heard).toEqual(stretch(start + 1, heard.at(-1) ?? 0))
  return heard
}

describe('[L5] following while others write', () => {
  const seeds = stretch(1, 200)
  const WRITES = 6

  async function race(board: OpenBoard, seed: number): Promise<void> {
    const random = seededRandom(seed)
    const write = async (): Promise<void> => {
      for (let written = 0; written < WRITES; ) {
        const burst = Math.min(1 + Math.floor(random() * 3), WRITES - written)
        written += burst
        await turns(Math.floor(random() * 3))
        await Promise.all(
          Array.from({ length: burst }, () => board.commit(board.alice, { saveActorMap: { id: board.id, note: `n${written}` } })),
        )
      }
    }
    const target = board.second.sequence(board.id) + WRITES
    const stays = await board.follow({ viewer: board.bob, after: Math.max(0, target - WRITES - 3) })
    await Promise.all([write(), ...stretch(1, 3).map(() => wander(board, random, target))])
    expect(await stays.reach(target)).toEqual(stretch(Math.max(0, target - WRITES - 3) + 1, target))
    stays.leave()
  }

  test('200 seeds: nobody who comes and goes meets a gap or a double', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    for (const seed of seeds)
      await race(board, seed).catch((error: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause: error })))
    expect(board.core.faults).toEqual([])
    expect(board.core.live.followers()).toBe(0)
  })

  test('200 seeds on a slow database: nobody who comes and goes meets a gap or a double', async () => {
    const random = seededRandom(99)
    const board = await OpenBoard.open({ clock: new VirtualClock(), wrapStorage: (storage) => slowStorage(storage, random) })
    for (const seed of seeds)
      await race(board, seed).catch((error: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause: error })))
    expect(board.core.faults).toEqual([])
    expect(board.core.live.followers()).toBe(0)
  })
})
