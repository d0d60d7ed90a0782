import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededRandom } from '../../shared/chance.js'
import { byRank, rankBetween } from '../../shared/rank.js'

const MAX_RANK = 100

/** Where the next of many inserts goes in a list of so many. */
type Place = (length: number) => number

function insertMany(count: number, seed: number, place: Place): string[] {
  const random = seededRandom(seed)
  const ranks: string[] = []
  for (let inserted = 0; inserted < count; inserted += 1) {
    const index = place(ranks.length)
    ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null, random))
  }
  return ranks
}

describe('a rank', () => {
  test('lies strictly between its neighbours, and holds at most 100 characters [L3]', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (seed, places) => {
        let next = 0
        const ranks = insertMany(places.length, seed, (length) => {
          next += 1
          return (places[next - 1] ?? 0) % (length + 1)
        })
        expect([...ranks].sort()).toEqual(ranks)
        expect(new Set(ranks).size).toBe(ranks.length)
        for (const rank of ranks) expect(rank.length).toBeLessThanOrEqual(MAX_RANK)
      }),
    )
  })

  test.each([
    ['at the end', (length: number) => length],
    ['at the beginning', () => 0],
    ['behind the first', (length: number) => Math.min(1, length)],
  ])('is found 150 times in a row %s [L3]', (_where, place) => {
    fc.assert(fc.property(fc.nat(), (seed) => insertMany(150, seed, place).length === 150))
  })

  test('says so when there is none: between equal ranks, and where they are too close [L3]', () => {
    const random = seededRandom(1)
    expect(() => rankBetween('a', 'a', random)).toThrow(expect.objectContaining({ code: 'INVALID' }))
    expect(() => rankBetween('b', 'a', random)).toThrow(expect.objectContaining({ code: 'INVALID' }))
    expect(() => rankBetween('a', 'a0', random)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
    expect(() => insertMany(5_000, 1, () => 0)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
  })

  test('of two who insert at the same place seldom is the same [L3]', () => {
    const ranks = Array.from({ length: 1_000 }, (_, seed) => rankBetween('a', 'b', seededRandom(seed)))
    expect(new Set(ranks).size).toBe(ranks.length)
  })

  test('orders things, and where ranks are equal their ids do [L3]', () => {
    const things = [
      { rank: 'a', id: '2' },
      { rank: 'B', id: '3' },
      { rank: 'a', id: '1' },
    ]
    expect([...things].sort(byRank).map(({ id }) => id)).toEqual(['3', '1', '2'])
    expect(byRank({ rank: 'a', id: '1' }, { rank: 'a', id: '1' })).toBe(0)
  })
})
