import type { Item } from '../items.js'
import { byRank } from '../rank.js'
import { ACTION_STATUSES } from './goal-board.js'

export type ActionStatus = (typeof ACTION_STATUSES)[number]

export interface Plan {
  /** In order. */
  readonly actions: readonly Item[]
  readonly counts: Readonly<Record<ActionStatus, number>>
}

/** The actions under a goal, in order, and how many stand where. */
export function planOf(goal: Item, actions: readonly Item[]): Plan {
  const own = actions.filter((action) => action['goal'] === goal.id).sort((one, other) => byRank(ranked(one), ranked(other)))
  const counts = Object.fromEntries(
    ACTION_STATUSES.map((status) => [status, own.filter((action) => action['actionStatus'] === status).length]),
  ) as Record<ActionStatus, number>
  return { actions: own, counts }
}

function ranked({ id, ...fields }: Item): { rank: string; id: string } {
  return { rank: String(fields['rank'] ?? ''), id }
}
