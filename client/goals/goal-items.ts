import { useRef } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { byRank } from '../../shared/rank.js'
import { textOf } from '../board/item-fields.js'

/** What lies on a goal board, read once: the goals in order, and by goal all that hangs on them. */
export interface GoalItems {
  readonly goals: readonly Item[]
  readonly measurements: ReadonlyMap<Id, readonly Item[]>
  readonly actions: ReadonlyMap<Id, readonly Item[]>
  readonly votes: ReadonlyMap<Id, readonly Item[]>
}

export const NONE: readonly Item[] = []

export function goalItems(items: ReadonlyMap<Id, Item>): GoalItems {
  const goals: Item[] = []
  const measurements = new Map<Id, Item[]>()
  const actions = new Map<Id, Item[]>()
  const votes = new Map<Id, Item[]>()
  const byGoal: Readonly<Record<string, Map<Id, Item[]>>> = { Measurement: measurements, Action: actions, Vote: votes }
  for (const item of items.values()) {
    if (item.__typename === 'Goal') goals.push(item)
    const lists = byGoal[item.__typename]
    if (!lists) continue
    const goal = textOf(item, 'goal')
    const others = lists.get(goal)
    if (others) others.push(item)
    else lists.set(goal, [item])
  }
  for (const list of actions.values()) list.sort(inOrder)
  return { goals: goals.sort(inOrder), measurements, actions, votes }
}

/** The same, as a page holds it: lists keep their identity while nothing in them moves, so that memoised rows stay still. */
export function useGoalItems(items: ReadonlyMap<Id, Item>): GoalItems {
  const last = useRef<{ items: ReadonlyMap<Id, Item>; read: GoalItems } | null>(null)
  const before = last.current
  if (before?.items === items) return before.read
  const read = goalItems(items)
  const kept: GoalItems = before
    ? {
        goals: keep(before.read.goals, read.goals),
        measurements: keepEach(before.read.measurements, read.measurements),
        actions: keepEach(before.read.actions, read.actions),
        votes: keepEach(before.read.votes, read.votes),
      }
    : read
  last.current = { items, read: kept }
  return kept
}

type Lists = ReadonlyMap<Id, readonly Item[]>

function keepEach(before: Lists, now: Lists): Lists {
  return new Map([...now].map(([id, list]) => [id, keep(before.get(id) ?? NONE, list)]))
}

function keep(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return before.length === now.length && before.every((item, index) => item === now[index]) ? before : now
}

export function inOrder(one: Item, other: Item): number {
  return byRank({ id: one.id, rank: textOf(one, 'rank') }, { id: other.id, rank: textOf(other, 'rank') })
}
