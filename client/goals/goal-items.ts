import { useMemo } from 'react'
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

export function useGoalItems(items: ReadonlyMap<Id, Item>): GoalItems {
  return useMemo(() => goalItems(items), [items])
}

export function inOrder(one: Item, other: Item): number {
  return byRank({ id: one.id, rank: textOf(one, 'rank') }, { id: other.id, rank: textOf(other, 'rank') })
}
