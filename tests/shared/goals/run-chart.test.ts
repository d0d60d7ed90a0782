import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RULES_FROM, type RunChart, runChartOf, SHIFT_LENGTH, TREND_LENGTH } from '../../../shared/goals/run-chart.js'
import type { Item } from '../../../shared/items.js'

const goal: Item = { __typename: 'Goal', id: 'g', title: 'Kortere ventetid', baseline: 20, target: 10, betterWhen: 'LOWER' }

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + 7 * index)).toISOString().slice(0, 10)
const measure = (value: number, index: number): Item => ({
  __typename: 'Measurement',
  id: `m${String(index).padStart(3, '0')}`,
  goal: 'g',
  date: dayOf(index),
  value,
})
const chart = (...values: number[]): RunChart => runChartOf(goal, values.map(measure))
const told = ({ findings }: RunChart) =>
  findings.map(({ rule, direction, first, last, length }) => `${rule} ${direction} ${first.id}-${last.id} ${length}`)

describe('points', () => {
  test('stand by date, with target and baseline; without day or figure there is no point', () => {
    const items = [measure(3, 2), measure(1, 0), { ...measure(9, 1), value: null }, { ...measure(8, 3), date: null }]
    const { points, target, baseline } = runChartOf(goal, [...items, { ...measure(5, 4), goal: 'other' }])
    expect(points).toEqual([
      { id: 'm000', date: '2026-01-01', value: 1, note: null },
      { id: 'm002', date: '2026-01-15', value: 3, note: null },
    ])
    expect({ target, baseline }).toEqual({ target: 10, baseline: 20 })
  })

  test.each([
    [[], null],
    [[4, 2], null],
    [[4, 2, 9], 4],
    [[4, 2, 9, 5], 4.5],
  ])('the median of %j is %j', (values, median) => expect(chart(...values).median).toBe(median))
})

describe('a shift', () => {
  test('is six in a row on one side of the median', () => {
    const shifted = chart(20, 22, 21, 23, 20, 22, 12, 11, 13, 12, 11, 12)
    expect(told(shifted)).toEqual(['SHIFT UP m000-m005 6', 'SHIFT DOWN m006-m011 6'])
    expect(shifted.findings.map(({ isWanted }) => isWanted)).toEqual([false, true])
  })

  test('points on the median neither break it nor count', () => {
    expect(told(chart(20, 22, 21, 16, 23, 16, 20, 22, 12, 11, 13, 12, 16, 11, 12))).toEqual([
      'SHIFT UP m000-m007 6',
      'SHIFT DOWN m008-m014 6',
    ])
  })

  test('five are none', () => {
    expect(told(chart(20, 22, 21, 23, 20, 12, 11, 13, 12, 11))).toEqual([])
  })
})

describe('a trend', () => {
  test('is five that each rise or each fall; equal neighbours are ignored', () => {
    expect(told(chart(5, 6, 5, 6, 5, 6, 6, 7, 8, 8, 9, 5, 6))).toEqual(['TREND UP m004-m010 5'])
    expect(told(chart(9, 2, 9, 8, 7, 6, 5, 9, 2, 9))).toEqual(['TREND DOWN m002-m006 5'])
  })

  test('says nothing of what is wanted when the goal does not', () => {
    const { findings } = runChartOf({ ...goal, betterWhen: null }, [9, 2, 9, 8, 7, 6, 5, 9, 2, 9].map(measure))
    expect(findings.map(({ isWanted }) => isWanted)).toEqual([null])
  })

  test('four are none, and nine points are too few for any rule', () => {
    expect(told(chart(9, 2, 9, 8, 7, 6, 9, 2, 9, 2))).toEqual([])
    expect(told(chart(1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual([])
  })
})

const series = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 })

test('what is found is there, and reads the same upside down', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { points, median, findings } = chart(...values)
      if (values.length < RULES_FROM) expect(findings).toEqual([])
      for (const { rule, direction, first, last, length } of findings) {
        const within = points.slice(points.indexOf(first), points.indexOf(last) + 1)
        if (rule === 'SHIFT') {
          const beside = within.filter(({ value }) => value !== median)
          expect(beside.length).toBe(length)
          expect(beside.every(({ value }) => (direction === 'UP' ? value > Number(median) : value < Number(median)))).toBe(true)
        } else {
          expect(new Set(within.map(({ value }) => value)).size).toBe(length)
          expect(direction === 'UP' ? last.value > first.value : last.value < first.value).toBe(true)
        }
        expect(length).toBeGreaterThanOrEqual(rule === 'SHIFT' ? SHIFT_LENGTH : TREND_LENGTH)
      }
      const turned = (text: string) => text.replace(/UP|DOWN/, (word) => (word === 'UP' ? 'DOWN' : 'UP'))
      expect(told(chart(...values.map((value) => -value)))).toEqual(told(chart(...values)).map(turned))
    }),
  )
})
