import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import { turns } from '../support/eventually.js'
import { canonical, LogFold, wholeLog } from '../support/log-fold.js'
import { OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'

/** Two actors, and a relation between them, or (refused in the middle) from one to itself. */
function twoActors(board: OpenBoard, refused: boolean): ChangeInput[] {
  const [from, to] = [board.newId(), board.newId()]
  return [
    { saveActor: { id: from, name: 'from' } },
    { saveRelation: { id: board.newId(), ends: { from, to: refused ? from : to } } },
    { saveActor: { id: to, name: 'to' } },
  ]
}

describe('the writer', () => {
  test('200 overlapping commits of which every fifth is refused in the middle: a second connection sees all that were acknowledged and no other', async () => {
    const board = await OpenBoard.open()
    const seed = 20_260_115
    const random = seededRandom(seed)
    const acknowledged: Id[] = [board.id]
    const refused: Id[] = []
    await Promise.all(
      stretch(1, 200).map(async (number) => {
        const mutationId = board.newId()
        await turns(Math.floor(random() * 12))
        const changes = twoActors(board, number % 5 === 0)
        try {
          await board.core.live.commit(number % 2 ? board.alice : board.bob, board.id, mutationId, changes)
          // L9: it is there at the moment of the receipt, and not some time after.
          if (board.second.mutationIds(board.id).includes(mutationId)) acknowledged.push(mutationId)
        } catch {
          refused.push(mutationId)
        }
      }),
    )
    expect({ seed, refused: refused.length }).toEqual({ seed, refused: 40 })
    expect(acknowledged.length).toBe(161)
    expect(new Set(board.second.mutationIds(board.id))).toEqual(new Set(acknowledged))
    expect(board.second.changeSets(board.id).map(({ sequence }) => sequence)).toEqual(stretch(1, 161))
    expect(board.second.rowCounts()).toMatchObject({ item: 1 + 160 * 3, change_set: 161, change: 1 + 160 * 3 })
    expect(board.core.faults).toEqual([])
  })

  test('[L2] several boards in one group: each has 1..n without a gap, in the order in which commits were given', async () => {
    const board = await OpenBoard.open()
    const boards = [board.id, await board.another(), await board.another()]
    const given = await Promise.all(
      stretch(1, 120).map(async (number) => {
        const boardId = boards[(number * number) % 3] ?? ''
        const receipt = await board.core.live
          .commit(board.alice, boardId, board.newId(), twoActors(board, number % 7 === 0))
          .catch(() => null)
        return { boardId, receipt }
      }),
    )
    for (const boardId of boards) {
      const receipts = given.flatMap((one) => (one.boardId === boardId && one.receipt ? one.receipt : []))
      expect(receipts.map(({ sequence }) => sequence)).toEqual(stretch(2, receipts.length + 1))
      expect(board.second.changeSets(boardId).map(({ mutationId }) => mutationId)).toEqual([
        boardId,
        ...receipts.map(({ mutationId }) => mutationId),
      ])
      expect(board.second.sequence(boardId)).toBe(receipts.length + 1)
    }
  })

  test('a thousand commits in one tick are one group after another, and all of them count', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    const receipts = await Promise.all(
      stretch(1, 1_000).map((number) => board.commit(board.alice, { saveActor: { id: actor, need: `n${number}` } })),
    )
    expect(receipts.map(({ sequence }) => sequence)).toEqual(stretch(3, 1_002))
    expect((await board.items()).get(actor)).toMatchObject({ need: 'n1000' })
  })

  test('a close finishes what waits and takes nothing more', async () => {
    const board = await OpenBoard.open()
    const waiting = board.commit(board.alice, { saveActor: { id: board.newId() } })
    const closed = board.core.live.close()
    await expect(board.commit(board.alice, { saveActor: { id: board.newId() } })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect((await waiting).sequence).toBe(2)
    await closed
    expect(board.second.sequence(board.id)).toBe(2)
  })
})

describe('board states while others write', () => {
  test('50 concurrent queries while 1,000 commits pass: each fold of the log to its sequence equals its items, and the WAL stays bounded', async () => {
    const board = await OpenBoard.open()
    const random = seededRandom(42)
    const known = [await board.actor('one'), await board.actor('two'), await board.actor('three')]
    const pick = (): Id => known[Math.floor(random() * known.length)] ?? ''
    const change = (): ChangeInput => {
      const [roll, id] = [random(), board.newId()]
      if (roll < 0.02) known.push(id)
      if (roll < 0.02) return { saveActor: { id, name: 'new' } }
      if (roll < 0.04) return { saveComment: { id, about: pick(), text: 'Hvorfor?' } }
      if (roll < 0.2) return { remove: pick() }
      if (roll < 0.4) return { restore: pick() }
      return {
        saveActor: { id: pick(), need: 'x'.repeat(Math.floor(random() * 2_000)), tags: { add: [`t${Math.floor(random() * 9)}`] } },
      }
    }

    const states = new Map<number, string>()
    let isWriting = true
    let [asked, largestWal] = [0, 0]
    const query = async (): Promise<void> => {
      while (isWriting) {
        const { board: row, items } = await board.core.live.state(board.bob, board.id)
        const state = JSON.stringify(items)
        expect(states.get(row.sequence) ?? state).toBe(state)
        states.set(row.sequence, state)
        asked += 1
        await turns(1 + Math.floor(random() * 16))
      }
    }
    const write = async (): Promise<void> => {
      for (let written = 0; written < 1_000; ) {
        const burst = Math.min(1 + Math.floor(random() * 8), 1_000 - written)
        written += burst
        await turns(1)
        const receipts: Receipt[] = await Promise.all(
          Array.from({ length: burst }, () => board.commit(board.alice, change(), change())),
        )
        const last = Math.max(...receipts.map(({ sequence }) => sequence))
        // After receipt n, `board` answers n or later.
        expect((await board.core.live.state(board.alice, board.id)).board.sequence).toBeGreaterThanOrEqual(last)
        largestWal = Math.max(largestWal, statSync(join(board.dataDir, 'samlingspunkt.db-wal')).size)
      }
      isWriting = false
    }
    await Promise.all([write(), ...Array.from({ length: 50 }, query)])

    const fold = new LogFold()
    for (const changeSet of await wholeLog(board.core.live, board.id)) {
      fold.apply(changeSet)
      const state = states.get(changeSet.sequence)
      if (state) expect(canonical(JSON.parse(state) as Item[])).toBe(canonical(fold.items))
    }
    expect(fold.sequence).toBe(1_004)
    expect(asked).toBeGreaterThan(500)
    expect(states.size).toBeGreaterThan(100)
    expect(largestWal).toBeLessThan(8 * 1024 * 1024)
  })
})
