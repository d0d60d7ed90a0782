import { describe, expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import type { Feed } from '../../shared/protocol.js'
import { eventually, turns } from '../support/eventually.js'
import { OpenBoard } from '../support/open-board.js'
import { heldStorage, slowStorage } from '../support/slow-storage.js'
import { stretch } from '../support/test-follower.js'

describe('[L9] durable first', () => {
  test('nothing is delivered or acknowledged before a second connection sees it', async () => {
    const random = seededRandom(3)
    const board = await OpenBoard.open({ wrapStorage: (storage) => slowStorage(storage, random) })
    const early: string[] = []
    const heard = ({ changeSets, head }: Feed): void => {
      const sequence = board.second.sequence(board.id)
      const last = changeSets.at(-1)?.sequence ?? 0
      if (last > sequence || head > sequence) early.push(`delivered ${last} of ${head} when ${sequence} was on disk`)
    }
    const followers = [
      await board.follow({ viewer: board.alice, after: 0, heard }),
      await board.follow({
        viewer: board.bob,
        after: 1,
        heard,
        selection: { key: 'other', render: async (value) => value as Feed },
      }),
    ]
    await Promise.all(
      stretch(1, 150).map(async (number) => {
        await turns(Math.floor(random() * 30))
        const viewer = number % 2 ? board.alice : board.bob
        const { sequence } = await board.commit(viewer, { saveActor: { id: board.newId(), name: `n${number}` } })
        if (sequence > board.second.sequence(board.id)) early.push(`acknowledged ${sequence}`)
      }),
    )
    expect(await followers[0]?.reach(151)).toEqual(stretch(1, 151))
    expect(await followers[1]?.reach(151)).toEqual(stretch(2, 151))
    expect(early).toEqual([])
  })

  test('while a transaction is on its way to the disk nobody hears of it, and whoever asks gets what was', async () => {
    const gate: { held: Promise<void> | null } = { held: null }
    let release = (): void => undefined
    const board = await OpenBoard.open({
      wrapStorage: (storage) => ({
        ...heldStorage(storage, { held: null }),
        // All is written; only the COMMIT is still to come.
        transact: (work) =>
          storage.transact(async (manager) => {
            const result = await work(manager)
            await gate.held
            return result
          }),
      }),
    })
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    await eventually('bob is greeted', () => follower.messages.length > 0)
    gate.held = new Promise((resolve) => {
      release = resolve
    })
    let isAcknowledged = false
    const receipt = board.commit(board.alice, { saveActor: { id: board.newId(), name: 'NAV' } }).then(() => {
      isAcknowledged = true
    })
    await turns(20)
    const late = await board.follow({ viewer: board.bob, after: 0 })
    await late.reach(1)
    expect({ isAcknowledged, heard: follower.sequences, late: late.sequences }).toEqual({
      isAcknowledged: false,
      heard: [],
      late: [1],
    })
    expect((await board.core.live.state(board.bob, board.id)).board.sequence).toBe(1)
    expect(board.second.sequence(board.id)).toBe(1)
    release()
    await receipt
    expect(await follower.reach(2)).toEqual([2])
    expect(await late.reach(2)).toEqual([1, 2])
  })

  test('commits are flushed to the disk, not only handed to it', async () => {
    const board = await OpenBoard.open()
    const pragmas = await board.core.live.writer.run(async (manager) => [
      await manager.query('PRAGMA journal_mode'),
      await manager.query('PRAGMA synchronous'),
    ])
    expect(pragmas).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]])
  })
})
