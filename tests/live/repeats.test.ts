import { describe, expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { OpenBoard } from '../support/open-board.js'
import { slowStorage } from '../support/slow-storage.js'

describe('[L4] the same commit again', () => {
  test('gets the first receipt, with what was ignored, and writes nothing', async () => {
    const board = await OpenBoard.open()
    const [mutationId, unknown, actor] = [board.newId(), board.newId(), board.newId()]
    const changes: ChangeInput[] = [{ saveActor: { id: actor, name: 'NAV' } }, { remove: unknown }]
    const first = await board.core.live.commit(board.alice, board.id, mutationId, changes)
    await board.commit(board.bob, { saveActor: { id: actor, name: 'changed since' } })
    const before = board.second.rowCounts()
    expect(await board.core.live.commit(board.alice, board.id, mutationId, changes)).toEqual(first)
    expect(first).toMatchObject({ sequence: 2, ignored: [unknown] })
    expect(board.second.rowCounts()).toEqual(before)
    expect((await board.items()).get(actor)).toMatchObject({ name: 'changed since' })
  })

  test('in the same group as the first is written once, and delivered once', async () => {
    const board = await OpenBoard.open()
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = () => board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, name: 'NAV' } }])
    const receipts = await Promise.all([send(), send(), board.commit(board.bob, { saveActor: { id, name: 'bob' } }), send()])
    expect(receipts.map(({ sequence }) => sequence)).toEqual([2, 2, 3, 2])
    expect((await board.items()).get(id)).toMatchObject({ name: 'bob' })
    expect(await follower.reach(3)).toEqual([2, 3])
  })

  test('while the first is still on its way to the disk is written once', async () => {
    const random = seededRandom(7)
    const board = await OpenBoard.open({ wrapStorage: (storage) => slowStorage(storage, random) })
    for (let round = 0; round < 10; round += 1) {
      const [mutationId, id] = [board.newId(), board.newId()]
      const receipts = []
      for (let time = 0; time < 5; time += 1) {
        receipts.push(board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id } }]))
        await new Promise((resolve) => setImmediate(resolve))
      }
      const sequences = (await Promise.all(receipts)).map(({ sequence }) => sequence)
      expect(new Set(sequences).size).toBe(1)
    }
    expect(board.second.sequence(board.id)).toBe(11)
  })

  test('gets the first receipt also after a restart', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = () => board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id } }])
    const first = await send()
    await board.restart()
    expect(await send()).toEqual(first)
    expect(board.second.sequence(board.id)).toBe(2)
  })

  test('gets the first receipt also after rights have changed', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = () => board.core.live.commit(board.bob, board.id, mutationId, [{ saveActor: { id } }])
    const first = await send()
    await board.stand(board.bob, { role: 'READER', voice: 'MUNICIPALITY', teamId: null })
    expect(await send()).toEqual(first)
    await board.stand(board.bob, null)
    expect(await send()).toEqual(first)
    await expect(board.commit(board.bob, { saveActor: { id } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('gets the first receipt also after what it wrote was removed', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = () => board.core.live.commit(board.bob, board.id, mutationId, [{ saveActor: { id } }])
    const first = await send()
    await board.commit(board.alice, { remove: id })
    expect(await send()).toEqual(first)
    expect((await board.items()).has(id)).toBe(false)
  })

  test('is the same in whatever order its keys come', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const place = { ring: 2, sector: 'STATE', position: 0.5 }
    const first = await board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, name: 'NAV', place } }])
    const turned = { position: 0.5, sector: 'STATE', ring: 2 }
    expect(
      await board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { place: turned, name: 'NAV', id } }]),
    ).toEqual(first)
  })
})

describe('[L4] what is not a repeat', () => {
  test('the same id with other content is refused', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = (...changes: ChangeInput[]) => board.core.live.commit(board.alice, board.id, mutationId, changes)
    await send({ saveActor: { id, name: 'NAV', tags: { add: ['a', 'b'] } } })
    const others: ChangeInput[][] = [
      [{ saveActor: { id, name: 'Nav', tags: { add: ['a', 'b'] } } }],
      [{ saveActor: { id, name: 'NAV', tags: { add: ['a', 'b'] }, need: null } }],
      [{ saveActor: { id, name: 'NAV', tags: { add: ['b', 'a'] } } }],
      [{ saveActor: { id, name: 'NAV', tags: { add: ['a', 'b'] } } }, { remove: board.newId() }],
      [{ remove: id }],
    ]
    for (const other of others) await expect(send(...other)).rejects.toMatchObject({ code: 'MUTATION_ID_REUSED' })
    expect(board.second.sequence(board.id)).toBe(2)
  })

  test('the same id with other content in one group: the first is written and the other refused', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const answers = await Promise.allSettled(
      ['one', 'two'].map((name) => board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, name } }])),
    )
    expect(answers).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'MUTATION_ID_REUSED' } }])
    expect((await board.items()).get(id)).toMatchObject({ name: 'one' })
  })

  test('a refusal is not remembered: the same id may be tried again, also with other content', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = (importance: number) =>
      board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, importance } }])
    await expect(send(9)).rejects.toMatchObject({ code: 'INVALID' })
    expect(await send(5)).toMatchObject({ sequence: 2, mutationId })
  })

  test('a refusal in the same group is not remembered either', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const send = (importance: number) =>
      board.core.live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, importance } }])
    const answers = await Promise.allSettled([send(9), send(5)])
    expect(answers).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: { sequence: 2 } }])
  })

  test('the same id by another person is another commit, and on another board too', async () => {
    const board = await OpenBoard.open()
    const [mutationId, id] = [board.newId(), board.newId()]
    const other = await board.another()
    const live = board.core.live
    const receipts = await Promise.all([
      live.commit(board.alice, board.id, mutationId, [{ saveActor: { id, need: 'alice' } }]),
      live.commit(board.bob, board.id, mutationId, [{ saveActor: { id, followUp: 'bob' } }]),
      live.commit(board.alice, other, mutationId, [{ saveActor: { id, source: 'other board' } }]),
    ])
    expect(receipts.map(({ sequence }) => sequence)).toEqual([2, 3, 2])
    expect((await board.items()).get(id)).toMatchObject({ need: 'alice', followUp: 'bob' })
  })
})
