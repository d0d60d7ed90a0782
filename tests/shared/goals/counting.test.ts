import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countGoals, type GoalFilter, type MergedRow, type TeamGoal } from '../../../shared/goals/counting.js'
import { GOAL_STATUSES } from '../../../shared/goals/goal-board.js'
import type { Item } from '../../../shared/items.js'

const innlandet = (...names: string[]) => names.map((name) => ({ name, county: 'Innlandet' }))

function teamGoal(goalId: string, teamId: string, fields: Partial<TeamGoal> = {}): TeamGoal {
  return {
    goalId,
    teamId,
    boardId: `board-${teamId}`,
    title: `Mål ${goalId}`,
    theme: null,
    goalStatus: 'UNDER_WAY',
    municipalities: innlandet(teamId),
    cohort: null,
    ...fields,
  }
}

const merged = (id: string, title: string, theme: string | null = null): Item => ({ __typename: 'MergedGoal', id, title, theme })
const part = (goalId: string, mergedGoal: string): Item => ({ __typename: 'MergedGoalPart', id: goalId, mergedGoal })
const told = (rows: readonly MergedRow[]) => rows.map((row) => `${row.title}: ${row.municipalities.join(', ')}`)

describe('goals across teams', () => {
  test('near-identical goals are one row, most municipalities first; a team of two counts for both', () => {
    const count = countGoals(
      [
        teamGoal('a', 'Gjøvik'),
        teamGoal('b', 'Hamar og Stange', { municipalities: innlandet('Stange', 'Hamar') }),
        teamGoal('c', 'Sel'),
        teamGoal('d', 'Sel', { title: 'Eget mål' }),
      ],
      [merged('m', 'Felles mål')],
      [part('b', 'm'), part('c', 'm')],
    )
    expect(told(count.rows)).toEqual(['Felles mål: Hamar, Sel, Stange', 'Eget mål: Sel', 'Mål a: Gjøvik'])
    expect(count.rows.map(({ isMerged }) => isMerged)).toEqual([true, false, false])
    expect(count.rows[0]?.goals.map(({ title }) => title)).toEqual(['Mål b', 'Mål c'])
    expect({ pairs: count.pairs, municipalities: count.municipalities }).toEqual({ pairs: 5, municipalities: 4 })
  })

  test('a municipality counts once in a row, however many of its goals are there', () => {
    const count = countGoals(
      [teamGoal('a', 'Sel'), teamGoal('b', 'Sel')],
      [merged('m', 'Felles')],
      [part('a', 'm'), part('b', 'm')],
    )
    expect({ pairs: count.pairs, municipalities: count.municipalities }).toEqual({ pairs: 1, municipalities: 1 })
  })

  test('two municipalities of one name are two', () => {
    const count = countGoals(
      [
        teamGoal('a', 'a', { municipalities: [{ name: 'Våler', county: 'Innlandet' }] }),
        teamGoal('b', 'b', { municipalities: [{ name: 'Våler', county: 'Østfold' }] }),
      ],
      [merged('m', 'Felles')],
      [part('a', 'm'), part('b', 'm')],
    )
    expect(told(count.rows)).toEqual(['Felles: Våler (Innlandet), Våler (Østfold)'])
    expect(count.municipalities).toBe(2)
  })

  test('a part of a merged goal that is gone, or a goal that is gone, counts nobody', () => {
    const count = countGoals([teamGoal('a', 'Sel')], [merged('m', 'Tomt')], [part('a', 'gone'), part('gone', 'm')])
    expect(told(count.rows)).toEqual(['Mål a: Sel'])
  })

  const goals = [
    teamGoal('a', 'Hamar', { theme: 'Samhandling', cohort: 'Øst 1', goalStatus: 'REACHED' }),
    teamGoal('b', 'Bindal', {
      municipalities: [
        { name: 'Bindal', county: 'Nordland' },
        { name: 'Leka', county: 'Trøndelag' },
      ],
      theme: 'Noe eget',
      cohort: 'Midt',
    }),
    teamGoal('c', 'Sel', { theme: 'Brukere', cohort: 'Øst 1' }),
  ]
  const filtered = (filter: GoalFilter) =>
    told(countGoals(goals, [merged('m', 'Felles', 'Samhandling')], [part('a', 'm'), part('b', 'm')], filter).rows)

  test.each<[GoalFilter, string[]]>([
    [{}, ['Felles: Bindal, Hamar, Leka', 'Mål c: Sel']],
    [{ theme: 'Samhandling' }, ['Felles: Bindal, Hamar, Leka']],
    [{ theme: 'Noe eget' }, []],
    [{ status: 'REACHED' }, ['Felles: Hamar']],
    [{ county: 'Trøndelag' }, ['Felles: Leka']],
    [{ cohort: 'Øst 1' }, ['Felles: Hamar', 'Mål c: Sel']],
    [{ cohort: 'Øst 1', status: 'UNDER_WAY', county: null }, ['Mål c: Sel']],
  ])('filtered by %j', (filter, rows) => expect(filtered(filter)).toEqual(rows))
})

const NAMES = ['Hamar', 'Stange', 'Sel', 'Våler', 'Leka'].flatMap((name) =>
  ['Innlandet', 'Østfold'].map((county) => ({ name, county })),
)
const anyGoals = fc
  .array(
    fc.record({
      municipalities: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
      theme: fc.constantFrom(null, 'Brukere', 'Bolig'),
      goalStatus: fc.constantFrom(...GOAL_STATUSES),
      cohort: fc.constantFrom(null, 'Nord', 'Midt'),
      into: fc.constantFrom(null, 'm1', 'm2', 'gone'),
    }),
    { maxLength: 15 },
  )
  .map((list) => list.map(({ into, ...fields }, index) => ({ goal: teamGoal(`g${index}`, `t${index}`, fields), into })))

test('every goal is in one row, no municipality is lost, and pairs are what the rows say', () => {
  fc.assert(
    fc.property(anyGoals, (list) => {
      const goals = list.map(({ goal }) => goal)
      const parts = list.flatMap(({ goal, into }) => (into ? [part(goal.goalId, into)] : []))
      const count = countGoals(goals, [merged('m1', 'Ett'), merged('m2', 'To', 'Bolig')], parts)
      expect(count.rows.flatMap((row) => row.goals.map(({ goalId }) => goalId)).sort()).toEqual(
        goals.map(({ goalId }) => goalId).sort(),
      )
      const distinct = new Set(goals.flatMap(({ municipalities }) => municipalities.map(({ name, county }) => `${name}/${county}`)))
      expect(count.municipalities).toBe(distinct.size)
      expect(count.pairs).toBe(count.rows.reduce((sum, row) => sum + row.municipalities.length, 0))
      const lengths = count.rows.map(({ municipalities }) => municipalities.length)
      expect(lengths).toEqual([...lengths].sort((one, other) => other - one))
      const byCohort = ['Nord', 'Midt'].map((cohort) => countGoals(goals, [], parts, { cohort }).rows.length)
      expect((byCohort[0] ?? 0) + (byCohort[1] ?? 0)).toBe(goals.filter(({ cohort }) => cohort !== null).length)
    }),
  )
})
