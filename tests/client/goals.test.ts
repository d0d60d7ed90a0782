import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AcrossRow, GoalsAcross } from '../../client/goals/across.operations.js'
import { countAcross, mergeRows, separateAll, separateGoal } from '../../client/goals/across-goals.js'
import { goalItems } from '../../client/goals/goal-items.js'
import { figureWords, readFigure, standingWords, writeFigure } from '../../client/goals/goal-words.js'
import { lastRank, moveTo } from '../../client/goals/order.js'
import { roundTicks } from '../../client/goals/run-scale.js'
import { runSentences } from '../../client/goals/run-words.js'
import { goals as words } from '../../client/locales/nb/goals.js'
import { goalBoard } from '../../shared/goals/goal-board.js'
import { runChartOf } from '../../shared/goals/run-chart.js'
import { type Id, idSource } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { applyChanges, visibleItems } from '../../shared/merge.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'

const newId = idSource()
const boardId = newId()
const by = { personId: newId(), voice: 'MUNICIPALITY', guest: false, at: '2026-11-22T12:00:00Z' } as const

/** What lies on the board after these changes, as both sides would have it. */
function after(items: ReadonlyMap<Id, Item>, changes: readonly ChangeInput[], removed = new Set<Id>()): Map<Id, Item> {
  const entry = (id: Id) => {
    const item = items.get(id)
    return item && { item, removed: removed.has(id) }
  }
  const { effects } = applyChanges({ rules: goalBoard, id: boardId, entry }, changes.map(readChange), by, () => true)
  const next = new Map(items)
  for (const [id, { item, verb }] of effects) {
    next.set(id, item)
    if (verb === 'REMOVED') removed.add(id)
    if (verb === 'SAVED' || verb === 'RESTORED') removed.delete(id)
  }
  return next
}

const ordered = (items: ReadonlyMap<Id, Item>): Id[] => goalItems(items).goals.map(({ id }) => id)

test('a goal comes to stand where it was put, also among goals of equal rank [L3]', () => {
  const ranks = fc.array(fc.constantFrom('', '5', '5a', '7', '7', '9z'), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(ranks, fc.nat(), fc.nat(), (drawn, some, other) => {
      const goals = drawn.map((rank): Item => ({ __typename: 'Goal', id: newId(), title: 'Mål', rank }))
      const items = new Map(goals.map((goal) => [goal.id, goal]))
      const before = ordered(items)
      const moved = before[some % before.length] ?? ''
      const place = other % before.length
      const expected = before.filter((id) => id !== moved)
      expected.splice(place, 0, moved)
      const inOrder = goalItems(items).goals
      expect(ordered(after(items, moveTo(inOrder, moved, place)))).toEqual(expected)
    }),
  )
})

test('a new goal comes last', () => {
  const goals = ['1', '5', '5'].map((rank): Item => ({ __typename: 'Goal', id: newId(), title: 'Mål', rank }))
  expect(lastRank(goals) > '5').toBe(true)
  expect(lastRank([]).length).toBeGreaterThan(0)
})

test('figures are read with comma, point, spaces and a true minus, and what is no number is not', () => {
  expect(['12,5', ' 1 200 ', '-3', '\u22123', '.5', '72 %'].map(readFigure)).toEqual([12.5, 1200, -3, -3, 0.5, 72])
  expect(['', 'tolv', '1,2,3', '12 dager', '-'].map(readFigure)).toEqual([null, null, null, null, null])
  expect([writeFigure('nb', 12.5), writeFigure('en', 12.5), writeFigure('nb', null)]).toEqual(['12,5', '12.5', ''])
  expect([figureWords('nb', 12.5, 'dager'), figureWords('nn', 40, '%')]).toEqual(['12,5 dager', '40 %'])
})

test('the latest figure stands against the target in words', () => {
  const goal: Item = { __typename: 'Goal', id: newId(), target: 90, unit: 'prosent' }
  expect(standingWords(words, 'nb', goal, 72)).toBe('72, målet er 90 prosent')
  expect(standingWords(words, 'nb', goal, null)).toBe('Målet er 90 prosent, ikke målt ennå')
  expect(standingWords(words, 'nb', { ...goal, target: null }, 72)).toBe('72 prosent')
  expect(standingWords(words, 'nb', { ...goal, target: null }, null)).toBeNull()
})

test('the side of a chart has round figures that take in both ends', () => {
  expect(roundTicks(38, 90)).toEqual([0, 20, 40, 60, 80, 100])
  expect(roundTicks(0.1, 0.3)).toEqual([0, 0.1, 0.2, 0.3])
  const figures = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      const [least, most] = [Math.min(one, other) / 100, Math.max(one, other) / 100]
      const ticks = roundTicks(least, most)
      expect(ticks[0]).toBeLessThanOrEqual(least)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThan(9)
    }),
  )
})

function measured(values: readonly number[]): { goal: Item; sentences: readonly string[] } {
  const goal: Item = { __typename: 'Goal', id: newId(), title: 'Mål', unit: 'prosent', target: 90, betterWhen: 'HIGHER' }
  const measurements = values.map(
    (value, index): Item => ({ __typename: 'Measurement', id: newId(), goal: goal.id, date: `2026-01-${10 + index}`, value }),
  )
  return { goal, sentences: runSentences(words, 'nb', goal, runChartOf(goal, measurements)) }
}

test('a shift is told in words, and which way it goes', () => {
  const { sentences } = measured([40, 44, 38, 42, 41, 45, 58, 62, 60, 66, 71, 69])
  expect(sentences).toContain('12 målinger fra 10. januar 2026 til 21. januar 2026.')
  expect(sentences).toContain(
    'Skift: 6 målinger på rad over medianen, fra 16. januar 2026 til 21. januar 2026. Det går den veien dere ønsker.',
  )
  // That figures once stood lower is no fault of anybody's.
  expect(sentences).toContain('Skift: 6 målinger på rad under medianen, fra 10. januar 2026 til 15. januar 2026.')
})

test('few measurements are not read as shift or trend', () => {
  expect(measured([40, 41, 42, 43, 44, 45]).sentences).toContain('Skift og trend leses først når det er 10 målinger eller flere.')
  expect(measured([]).sentences).toEqual([])
})

function rowOf(title: string, municipality: string): AcrossRow {
  const goalId = newId()
  return {
    id: goalId,
    isMerged: false,
    municipalities: [municipality],
    theme: null,
    title,
    goals: [
      {
        boardId: newId(),
        cohort: 'Nord',
        goalId,
        goalStatus: 'UNDER_WAY',
        municipalities: [{ name: municipality, county: 'Nordland' }],
        team: { id: newId(), name: municipality },
        teamId: newId(),
        theme: null,
        title,
      },
    ],
  }
}

test('goals are merged, taken apart and merged again, and each keeps its own wording', () => {
  const across: GoalsAcross = {
    boardId,
    municipalities: 3,
    pairs: 3,
    rows: [rowOf('Bedre samarbeid med DPS', 'Bodø'), rowOf('Samarbeidet med DPS blir bedre', 'Fauske'), rowOf('Noe annet', 'Alta')],
  }
  const removed = new Set<Id>()
  let items: Map<Id, Item> = new Map()
  const shown = () => countAcross(across, visible(), {})
  const visible = () => visibleItems(goalBoard, new Map([...items].filter(([id]) => !removed.has(id))))
  const commit = (changes: readonly ChangeInput[]): void => {
    items = after(items, changes, removed)
  }
  const named = (title: string) => shown().rows.filter((row) => row.title.includes(title))

  commit(mergeRows(named('DPS'), 'Tettere samarbeid med DPS', visible(), newId))
  expect(shown().rows.map(({ title, municipalities }) => [title, municipalities])).toEqual([
    ['Tettere samarbeid med DPS', ['Bodø', 'Fauske']],
    ['Noe annet', ['Alta']],
  ])
  expect(shown()).toMatchObject({ pairs: 3, municipalities: 3 })

  // A merged goal takes in one more, and stays the same item.
  const [first] = shown().rows
  commit(mergeRows(shown().rows, 'Alt i ett', visible(), newId))
  expect(shown().rows).toMatchObject([{ id: first?.id, title: 'Alt i ett', municipalities: ['Alta', 'Bodø', 'Fauske'] }])

  const row = () => shown().rows.find(({ isMerged }) => isMerged)
  const merged = row()
  if (!merged) throw new Error('there is a merged goal')
  commit(separateGoal(merged, across.rows[2]?.id ?? ''))
  expect(shown().rows.map(({ title }) => title)).toEqual(['Alt i ett', 'Noe annet'])
  const left = row()
  if (!left) throw new Error('two are still together')
  commit(separateGoal(left, left.goals[0]?.goalId ?? ''))
  expect(shown().rows.map(({ isMerged }) => isMerged)).toEqual([false, false, false])

  // What was apart comes together again.
  commit(mergeRows(named('DPS'), 'Sammen igjen', visible(), newId))
  expect(shown().rows).toMatchObject([{ title: 'Sammen igjen', municipalities: ['Bodø', 'Fauske'] }, { title: 'Noe annet' }])
  const again = row()
  if (again) commit(separateAll(again))
  expect(shown().rows.length).toBe(3)
})

test('the filters of the page count as the server does', () => {
  const across: GoalsAcross = { boardId: null, municipalities: 2, pairs: 2, rows: [rowOf('Ett', 'Bodø'), rowOf('To', 'Alta')] }
  expect(countAcross(across, null, { county: 'Nordland' }).rows.length).toBe(2)
  expect(countAcross(across, null, { status: 'REACHED' })).toEqual({ rows: [], pairs: 0, municipalities: 0 })
})
