import { expect, test } from '@jest/globals'
import { planOf } from '../../../shared/goals/plan.js'
import type { Item } from '../../../shared/items.js'

const action = (id: string, rank: string, actionStatus: string, goal = 'g'): Item => ({
  __typename: 'Action',
  id,
  rank,
  actionStatus,
  goal,
  title: id,
})

test('a plan has the actions of its goal in order, and counts them by status', () => {
  const goal: Item = { __typename: 'Goal', id: 'g' }
  const actions = [
    action('c', 'b', 'DONE'),
    action('b', 'b', 'DONE'),
    action('a', 'c', 'UNDER_WAY'),
    action('x', 'a', 'DONE', 'other'),
  ]
  const plan = planOf(goal, actions)
  expect(plan.actions.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(plan.counts).toEqual({ NOT_STARTED: 0, UNDER_WAY: 1, DONE: 2, DROPPED: 0 })
})
