import { expect, test } from '@jest/globals'
import { countGoals, type TeamGoal } from '../../../shared/goals/counting.js'
import { goalTableCsv } from '../../../shared/goals/table-csv.js'

const words = {
  goal: 'Mål',
  theme: 'Tema',
  count: 'Antall kommuner',
  municipalities: 'Kommuner',
  wordings: 'Teamenes egne ord',
  statuses: 'Status',
  total: 'Sum',
  status: { PROPOSED: 'Foreslått', UNDER_WAY: 'I gang', REACHED: 'Nådd', DROPPED: 'Lagt bort' },
}

const goal = (goalId: string, title: string, name: string): TeamGoal => ({
  goalId,
  boardId: 'board',
  teamId: name,
  title,
  theme: null,
  goalStatus: 'UNDER_WAY',
  municipalities: [{ name, county: 'Innlandet' }],
  cohort: null,
})

test('the table has a row a merged goal with its count, every wording, and the totals last', () => {
  const count = countGoals(
    [goal('a', 'Spørre alle', 'Sel'), goal('b', 'Vi spør alle; alltid', 'Hamar'), goal('c', '=1+1', 'Sel')],
    [{ __typename: 'MergedGoal', id: 'm', title: 'Spørre hver bruker', theme: 'Brukere' }],
    ['a', 'b'].map((id) => ({ __typename: 'MergedGoalPart', id, mergedGoal: 'm' })),
  )
  expect(goalTableCsv(count, words)).toBe(
    [
      '\uFEFFMål;Tema;Antall kommuner;Kommuner;Teamenes egne ord;Status',
      'Spørre hver bruker;Brukere;2;Hamar, Sel;"Spørre alle | Vi spør alle; alltid";I gang | I gang',
      "'=1+1;;1;Sel;'=1+1;I gang",
      'Sum: 2;;3;2;;',
      '',
    ].join('\r\n'),
  )
})
