import { expect, test } from '@jest/globals'
import { openComments, threadsAbout } from '../../client/comments/comment-threads.js'
import type { Item } from '../../shared/items.js'

const about = 'fastlege'

function comment(id: string, more: Partial<Item> = {}): Item {
  return { __typename: 'Comment', id, about, at: `2026-01-0${id}T10:00:00Z`, text: id, author: { id: 'bo', name: 'Bo' }, ...more }
}

const board = (...comments: Item[]) => new Map(comments.map((item) => [item.id, item]))

const outline = (items: ReadonlyMap<string, Item>) =>
  threadsAbout(items, about).map(({ id, first, replies }) => ({
    id,
    first: first?.text ?? null,
    replies: replies.map(({ text }) => text),
  }))

test('answers, and answers to them, stand under what was said first, oldest first', () => {
  const items = board(comment('3', { replyTo: '2' }), comment('1'), comment('2', { replyTo: '1' }), comment('4'))
  expect(outline(items)).toEqual([
    { id: '1', first: '1', replies: ['2', '3'] },
    { id: '4', first: '4', replies: [] },
  ])
})

test('answers to a removed comment keep together', () => {
  const items = board(comment('2', { replyTo: '1' }), comment('3', { replyTo: '1' }))
  expect(outline(items)).toEqual([{ id: '1', first: null, replies: ['2', '3'] }])
})

test('comments that answer each other in a ring are still shown', () => {
  const items = board(comment('1', { replyTo: '2' }), comment('2', { replyTo: '1' }))
  expect(
    outline(items)
      .flatMap(({ first, replies }) => [first, ...replies])
      .sort(),
  ).toEqual(['1', '2'])
})

test('a bubble counts what is neither hidden nor settled', () => {
  const items = board(
    comment('1', { resolved: true }),
    comment('2', { replyTo: '1' }),
    comment('3'),
    comment('4', { replyTo: '3' }),
    comment('5', { hidden: true }),
  )
  expect(openComments(items).get(about)).toBe(2)
})
