import { describe, expect, test } from '@jest/globals'
import type { Id } from '../../shared/ids.js'
import { MAX_COMMENTS, MAX_ITEM_BYTES, MAX_ITEMS, MAX_SET } from '../../shared/limits.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'

/** Fills the board up to so many of a kind with rows of its own, quicker than by commits. The first one's id is answered. */
async function fill(board: OpenBoard, kind: 'Actor' | 'Comment', upTo: number): Promise<Id> {
  const fields = kind === 'Actor' ? `'name', 'x'` : `'about', '${board.id}', 'text', 'x'`
  await board.core.live.writer.run(async (manager) => {
    await manager.query(
      `WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
       INSERT INTO item ("boardId", id, kind, body, writes, "bornIn", "removedIn")
       SELECT ?, id, ?, json_object('__typename', ?, 'id', id, ${fields}), '{}', 1, NULL
       FROM (SELECT printf('%08x-0000-4000-8000-${kind === 'Actor' ? '00000000000a' : '00000000000c'}', n) AS id FROM number)`,
      [upTo, board.id, kind, kind],
    )
    await manager.query(`UPDATE board SET counts = json_set(counts, '$.${kind}', ?) WHERE id = ?`, [upTo, board.id])
  })
  return `00000001-0000-4000-8000-${kind === 'Actor' ? '00000000000a' : '00000000000c'}`
}

describe('limits of one value', () => {
  test.each([
    ['a name', 200, (id: Id, text: string): ChangeInput => ({ saveActor: { id, name: text } })],
    ['a text', 10_000, (id: Id, text: string): ChangeInput => ({ saveActor: { id, need: text } })],
    ['a tag', 200, (id: Id, text: string): ChangeInput => ({ saveActor: { id, tags: { add: [text] } } })],
  ])('%s holds at most %i characters', async (_what, limit, change) => {
    const board = await OpenBoard.open()
    const id = board.newId()
    await expect(board.commit(board.alice, change(id, 'x'.repeat(limit + 1)))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { limit },
    })
    expect((await board.commit(board.alice, change(id, 'å'.repeat(limit)))).sequence).toBe(2)
  })

  test('the title of a board too, also when it is made', async () => {
    const board = await OpenBoard.open()
    const given = { networkId: board.networkId, kind: 'ACTOR_MAP', title: 'x'.repeat(201) }
    await expect(board.core.live.createBoard(board.alice, given)).rejects.toMatchObject({ code: 'TOO_LARGE' })
    await expect(board.commit(board.alice, { saveActorMap: { id: board.id, title: given.title } })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    })
  })

  test('a comment holds at most 10,000 characters', async () => {
    const board = await OpenBoard.open()
    const comment = (text: string): ChangeInput => ({ saveComment: { id: board.newId(), about: board.id, text } })
    await expect(board.commit(board.alice, comment('x'.repeat(10_001)))).rejects.toMatchObject({ code: 'TOO_LARGE' })
    await board.commit(board.alice, comment('x'.repeat(10_000)))
  })

  test('a set holds at most 100 members, counted after what leaves it', async () => {
    const board = await OpenBoard.open()
    const id = board.newId()
    const tags = (from: number, to: number): string[] => stretch(from, to).map((number) => `t${number}`)
    await board.commit(board.alice, { saveActor: { id, tags: { add: tags(1, MAX_SET) } } })
    await expect(board.commit(board.alice, { saveActor: { id, tags: { add: ['more'] } } })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    })
    await board.commit(board.alice, { saveActor: { id, tags: { add: ['more'], remove: ['t1'] } } })
    expect((await board.items()).get(id)?.['tags']).toHaveLength(MAX_SET)
  })
})

describe('limits of one item', () => {
  test('32 KiB, in bytes of UTF-8, whole: many fields in many commits add up', async () => {
    const board = await OpenBoard.open()
    const id = board.newId()
    const text = 'å'.repeat(7_000)
    await board.commit(board.alice, { saveActor: { id, need: text } })
    await board.commit(board.alice, { saveActor: { id, followUp: text } })
    await expect(board.commit(board.bob, { saveActor: { id, userSaid: text } })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { limit: MAX_ITEM_BYTES },
    })
    expect((await board.items()).get(id)).not.toHaveProperty('userSaid')
    await board.commit(board.bob, { saveActor: { id, userSaid: text, need: null } })
  })

  test('what a late save leaves in the log is no larger than an item', async () => {
    const board = await OpenBoard.open()
    const id = await board.actor('NAV')
    await board.commit(board.alice, { remove: id })
    const text = 'x'.repeat(9_999)
    const late = board.commit(board.bob, { saveActor: { id, need: text, followUp: text, userSaid: text, responsibility: text } })
    await late.catch(() => null)
    const logged = board.second.changes(board.id, 4).map(({ after }) => JSON.stringify(after).length)
    expect(Math.max(0, ...logged)).toBeLessThanOrEqual(MAX_ITEM_BYTES)
  })
})

describe('limits of one board', () => {
  test('5,000 items: at the limit nothing new is taken, and what is there can be changed and replaced', async () => {
    const board = await OpenBoard.open()
    // The board's own item is one of them.
    const known = await fill(board, 'Actor', MAX_ITEMS - 2)
    await board.commit(board.alice, { saveActor: { id: board.newId() } })
    const more = { saveActor: { id: board.newId() } }
    await expect(board.commit(board.bob, more)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { limit: MAX_ITEMS } })
    await board.commit(board.alice, { saveActor: { id: known, need: 'changed' } })
    await board.commit(board.alice, { saveComment: { id: board.newId(), about: known, text: 'Full?' } })
    await board.commit(board.alice, { remove: known }, more)
    await expect(board.commit(board.alice, { restore: known })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
    // The comment is hidden with what it is about.
    expect((await board.items()).size).toBe(MAX_ITEMS)
  })

  test('5,000 items: commits of one group count together', async () => {
    const board = await OpenBoard.open()
    await fill(board, 'Actor', MAX_ITEMS - 2)
    const answers = await Promise.allSettled(
      stretch(1, 3).map(() => board.commit(board.alice, { saveActor: { id: board.newId() } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  test('20,000 comments, which do not count as items', async () => {
    const board = await OpenBoard.open()
    const first = await fill(board, 'Comment', MAX_COMMENTS - 1)
    const comment = (): ChangeInput => ({ saveComment: { id: board.newId(), about: board.id, text: 'x' } })
    await board.commit(board.alice, comment())
    await expect(board.commit(board.alice, comment())).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: MAX_COMMENTS },
    })
    await board.commit(board.alice, { saveActor: { id: board.newId() } })
    await board.commit(board.alice, { remove: first }, comment())
    expect(board.second.rowCounts()['item']).toBe(MAX_COMMENTS + 3)
  })
})
