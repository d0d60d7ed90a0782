import { describe, expect, test } from '@jest/globals'
import { endTransactionsAt, type Faults, faultyStorage, fillDisk } from '../support/database-faults.js'
import { OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

function openFaulty(faults: Partial<Faults>, options = {}): Promise<{ board: OpenBoard; faults: Faults }> {
  const told: Faults = { transactions: [], reads: 0 }
  return OpenBoard.open({ ...options, wrapStorage: (storage) => faultyStorage(storage, told) }).then((board) => {
    Object.assign(told, faults)
    return { board, faults: told }
  })
}

describe('a database error in the middle of a group', () => {
  test('gives no false receipt and no half group, and its neighbours are tried once more alone', async () => {
    const board = await OpenBoard.open()
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    const mend = await endTransactionsAt(board.core, 'poison')
    const ids = stretch(1, 9).map(() => board.newId())
    const mutationIds = ids.map(() => board.newId())
    const send = (index: number) =>
      board.core.live.commit(board.alice, board.id, mutationIds[index] ?? '', [
        { saveActor: { id: ids[index] ?? '', name: 'first' } },
        { saveActor: { id: ids[index] ?? '', need: index === 4 ? 'poison' : 'sweet' } },
      ])
    const answers = await Promise.allSettled(ids.map((_id, index) => send(index)))
    expect(answers.map(({ status }) => status)).toEqual(ids.map((_id, index) => (index === 4 ? 'rejected' : 'fulfilled')))
    expect(answers[4]).toMatchObject({ reason: { code: 'UNAVAILABLE' } })
    const others = mutationIds.filter((_id, index) => index !== 4)
    expect(board.second.mutationIds(board.id)).toEqual([board.id, ...others])
    expect(board.second.rowCounts()).toMatchObject({ item: 9, change_set: 9, change: 9 })
    expect(board.second.sequence(board.id)).toBe(9)
    expect(await follower.reach(9)).toEqual(stretch(2, 9))

    await expect(send(4)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await mend()
    expect(await send(4)).toMatchObject({ sequence: 10, mutationId: mutationIds[4] })
    expect(board.second.rowCounts()).toMatchObject({ item: 10, change_set: 10, change: 10 })
    expect(await follower.reach(10)).toEqual(stretch(2, 10))
    expect(board.second.integrity()).toBe('ok')
  })

  test('undoes what other commits of the group did to the same item, also in memory', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    const mend = await endTransactionsAt(board.core, 'poison')
    const answers = await Promise.allSettled([
      board.commit(board.alice, { saveActor: { id: actor, need: 'one' } }),
      board.commit(board.bob, { saveActor: { id: actor, followUp: 'poison' } }),
      board.commit(board.alice, { saveActor: { id: actor, source: 'three' } }),
    ])
    await mend()
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(board.second.item(board.id, actor)?.body).not.toHaveProperty('followUp')
    expect((await board.items()).get(actor)).toMatchObject({ name: 'NAV', need: 'one', source: 'three' })
    expect(board.second.item(board.id, actor)?.writes).toEqual({ name: 2, need: 3, source: 4 })
  })

  test('while the disk is full nothing is acknowledged that is not there; when there is room the same commits are taken', async () => {
    const board = await OpenBoard.open()
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    const empty = await fillDisk(board.core, 12)
    const mutationIds = stretch(1, 30).map(() => board.newId())
    const ids = mutationIds.map(() => board.newId())
    const send = (index: number) =>
      board.core.live.commit(board.alice, board.id, mutationIds[index] ?? '', [
        { saveActor: { id: ids[index] ?? '', need: 'x'.repeat(9_000) } },
      ])
    const answers = await Promise.allSettled(ids.map((_id, index) => send(index)))
    const refused = answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [{ index, code: answer.reason.code as string }] : [],
    )
    const taken = mutationIds.filter((_id, index) => answers[index]?.status === 'fulfilled')
    expect(refused.length).toBeGreaterThan(10)
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['UNAVAILABLE']))
    expect(board.second.mutationIds(board.id)).toEqual([board.id, ...taken])
    expect(board.second.sequence(board.id)).toBe(taken.length + 1)

    await empty()
    const later = await Promise.all(refused.map(({ index }) => send(index)))
    expect(later.map(({ sequence }) => sequence)).toEqual(stretch(taken.length + 2, 31))
    expect(await follower.reach(31)).toEqual(stretch(2, 31))
    expect((await board.items()).size).toBe(31)
    expect(board.second.integrity()).toBe('ok')
  })

  test('that strikes other writes undoes them and leaves the writer well', async () => {
    const board = await OpenBoard.open()
    const run = board.core.live.writer.run(async (manager) => {
      await manager.query(`UPDATE board SET title = 'lost'`)
      await manager.query('INSERT INTO nowhere VALUES (1)')
    })
    await expect(run).rejects.toThrow(/nowhere/)
    expect((await board.commit(board.alice, { saveActor: { id: board.newId() } })).sequence).toBe(2)
    expect((await board.core.live.state(board.alice, board.id)).board.title).toBe('Aktørkart')
  })
})

describe('a commit that the database does not take', () => {
  test('is written by the second try, once', async () => {
    const { board } = await openFaulty({ transactions: ['commit'] })
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    expect((await board.commit(board.alice, { saveActor: { id: board.newId() } })).sequence).toBe(2)
    expect(await follower.reach(2)).toEqual([2])
    expect(board.second.sequence(board.id)).toBe(2)
  })

  test('is refused as UNAVAILABLE when the second try fails too, and may be sent again with its id', async () => {
    const { board } = await openFaulty({ transactions: ['commit', 'before'] })
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = () => board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id } }])
    await expect(send()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(board.second.sequence(board.id)).toBe(1)
    expect(await send()).toMatchObject({ sequence: 2, mutationId })
    expect(await send()).toMatchObject({ sequence: 2, mutationId })
  })

  test('that was on disk although the answer was lost is acknowledged once, and followers hear of it [L5] [L7]', async () => {
    const { board } = await openFaulty({ transactions: ['after'] })
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    expect((await board.commit(board.alice, { saveActor: { id: board.newId() } })).sequence).toBe(2)
    expect(board.second.sequence(board.id)).toBe(2)
    expect(await follower.reach(2)).toEqual([2])
  })
})

describe('a read that fails', () => {
  test('is tried again by itself: whoever follows is not left in silence [L5]', async () => {
    const clock = new VirtualClock()
    const { board, faults } = await openFaulty({}, { clock })
    await board.actor('NAV')
    faults.reads = 4
    const follower = await board.follow({ viewer: board.bob, after: 0 })
    await clock.advance(5_000)
    expect(faults.reads).toBe(0)
    expect(follower.sequences).toEqual([1, 2])
  })
})
