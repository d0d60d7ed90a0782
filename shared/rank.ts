import type { Random } from './chance.js'
import { Failure } from './failure.js'

/** Digits in the order in which databases and JavaScript compare them. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const TAIL = 6
const MAX_RANK = 100

/**
 * A rank strictly between two others (null: the end), as fractional digits with a random tail, so that two people who
 * insert at the same place seldom meet. Order is (rank, id).
 *
 * Throws INVALID when nothing lies between: who moves something between two equal ranks re-ranks one in the same change set.
 */
export function rankBetween(low: string | null, high: string | null, random: Random): string {
  if (low !== null && high !== null && low >= high) throw new Failure('INVALID', 'No rank lies between these two.')
  let rank = ''
  let bounded = high !== null
  for (let place = 0; ; place += 1) {
    const floor = digit(low, place)
    const ceiling = bounded ? digit(high, place) : DIGITS.length
    const room = ceiling - floor
    if (room > 1) {
      rank += DIGITS[floor + 1 + Math.floor(random() * Math.min(room - 1, 8))]
      break
    }
    rank += DIGITS[floor]
    if (room === 1) bounded = false
    if (rank.length >= MAX_RANK - TAIL)
      throw new Failure('LIMIT_EXCEEDED', 'Ranks are too close: re-rank the neighbours.', { limit: MAX_RANK })
  }
  for (let count = 0; count < TAIL; count += 1) rank += DIGITS[1 + Math.floor(random() * (DIGITS.length - 1))]
  return rank
}

function digit(rank: string | null, place: number): number {
  return rank !== null && place < rank.length ? DIGITS.indexOf(rank.charAt(place)) : 0
}

/** The order of things on a board: by rank, and by id where ranks are equal. */
export function byRank(one: { rank: string; id: string }, other: { rank: string; id: string }): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
