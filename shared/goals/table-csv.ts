import { csv } from '../csv.js'
import type { GoalCount, GoalStatus } from './counting.js'

/** The words of the file, in the reader's language. */
export interface TableWords {
  readonly goal: string
  readonly theme: string
  readonly count: string
  readonly municipalities: string
  readonly wordings: string
  readonly statuses: string
  readonly total: string
  readonly status: Readonly<Record<GoalStatus, string>>
}

/**
 * The goals across teams as a CSV file: a row a merged goal with its count, most municipalities first, and the totals last.
 * Each team's own wording is kept; the status beside it is in the same order.
 */
export function goalTableCsv({ rows, pairs, municipalities }: GoalCount, words: TableWords): string {
  return csv([
    [words.goal, words.theme, words.count, words.municipalities, words.wordings, words.statuses],
    ...rows.map((row) => [
      row.title,
      row.theme ?? '',
      String(row.municipalities.length),
      row.municipalities.join(', '),
      row.goals.map(({ title }) => title).join(' | '),
      row.goals.map(({ goalStatus }) => words.status[goalStatus]).join(' | '),
    ]),
    [`${words.total}: ${rows.length}`, '', String(pairs), String(municipalities), '', ''],
  ])
}
