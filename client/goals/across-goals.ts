import { countGoals, type GoalCount, type GoalFilter, type MergedRow } from '../../shared/goals/counting.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { itemsOf, saving } from '../board/item-fields.js'
import type { AcrossGoal, AcrossRow, GoalsAcross } from './across.operations.js'
import { inOrder } from './goal-items.js'
import { lastRank } from './order.js'

/**
 * The table across teams, filtered: the teams' goals as the server last told them, grouped as the network's open board says at
 * this moment, so that a merge shows at once.
 */
export function countAcross(across: GoalsAcross, items: ReadonlyMap<Id, Item> | null, filter: GoalFilter): GoalCount {
  const goals = across.rows.flatMap((row) => row.goals)
  if (items) return countGoals(goals, itemsOf(items, 'MergedGoal'), itemsOf(items, 'MergedGoalPart'), filter)
  const merged = across.rows.filter(({ isMerged }) => isMerged)
  return countGoals(goals, merged.map(mergedItem), merged.flatMap(partItems), filter)
}

function mergedItem({ id, title, theme }: AcrossRow): Item {
  return { __typename: 'MergedGoal', id, title, theme }
}

function partItems({ id, goals }: AcrossRow): Item[] {
  return goals.map(({ goalId }) => ({ __typename: 'MergedGoalPart', id: goalId, mergedGoal: id }))
}

/** The goals of all rows by id, with what the page shows of their teams. */
export function goalsById(across: GoalsAcross): ReadonlyMap<Id, AcrossGoal> {
  return new Map(across.rows.flatMap((row) => row.goals.map((goal) => [goal.goalId, goal])))
}

/** What to save so that these rows become one, under this wording. An earlier merged goal among them takes in the others. */
export function mergeRows(
  rows: readonly MergedRow[],
  title: string,
  items: ReadonlyMap<Id, Item>,
  newId: () => Id,
): readonly ChangeInput[] {
  const into = rows.find(({ isMerged }) => isMerged)
  const id = into?.id ?? newId()
  const theme = rows.find((row) => row.theme)?.theme ?? null
  const rank = into ? {} : { rank: lastRank([...itemsOf(items, 'MergedGoal')].sort(inOrder)) }
  const joining = rows.filter((row) => row !== into)
  return [
    saving({ __typename: 'MergedGoal', id }, { title, theme, ...rank }),
    ...joining.flatMap(({ goals }) =>
      goals.flatMap(({ goalId, boardId }) => [
        // It may have been in a merged goal before, and been taken out.
        { restore: goalId },
        saving({ __typename: 'MergedGoalPart', id: goalId }, { mergedGoal: id, goalBoard: boardId }),
      ]),
    ),
    ...joining.filter(({ isMerged }) => isMerged).map((row) => ({ remove: row.id })),
  ]
}

/** What to save so that one goal leaves its merged goal; the last two part together. */
export function separateGoal(row: MergedRow, goalId: Id): readonly ChangeInput[] {
  return row.goals.length <= 2 ? separateAll(row) : [{ remove: goalId }]
}

export function separateAll(row: MergedRow): readonly ChangeInput[] {
  return [...row.goals.map(({ goalId }) => ({ remove: goalId })), { remove: row.id }]
}
