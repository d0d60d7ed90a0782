import type { Item } from '../../shared/items.js'
import { type Balance, type BalanceGroup, minutesToTarget, shareOf } from '../../shared/programme/balance.js'
import { numberOf } from '../board/item-fields.js'
import { duration, type Words } from './programme-words.js'

export function number(words: Words, value: number, decimals: number): string {
  const factor = 10 ** decimals
  return String(Math.round(value * factor) / factor).replace('.', words.decimal)
}

/** «44,9 %» */
export function percent(words: Words, share: number): string {
  return `${number(words, share * 100, 1)} %`
}

/** «5,5»: hours as a number, for sentences. */
export function hours(words: Words, minutes: number): string {
  return number(words, minutes / 60, 2)
}

/** «Gruppearbeid og plenum: 5,5 av 12,25 timer, 44,9 %» */
export function shareSentence(words: Words, balance: Balance, group: BalanceGroup): string {
  const share = percent(words, shareOf(balance, group))
  return words.shareOfHours(words.group[group], hours(words, balance.minutes[group]), hours(words, balance.total), share)
}

export function targetOf(own: Item | undefined): number | null {
  return own ? numberOf(own, 'groupWorkTarget') : null
}

/** «1 minutt igjen til målet»; '' where nobody has set one, or nothing counts. */
export function targetWords(words: Words, balance: Balance, target: number | null): string {
  if (target === null || balance.total === 0) return ''
  const missing = minutesToTarget(balance, target)
  if (missing > 0) return words.toTarget(missing < 60 ? words.minutes(missing) : duration(words, missing))
  return words.targetReached
}

/** What counts in none of the groups, named. */
export function uncountedWords(words: Words, { uncounted, uncountedKinds, withoutKind }: Balance): readonly string[] {
  const counted = uncounted - withoutKind
  const kinds = uncountedKinds.map((kind) => words.sessionKind[kind].toLocaleLowerCase())
  return [
    ...(counted > 0 ? [words.notCounted(words.and(kinds), duration(words, counted))] : []),
    ...(withoutKind > 0 ? [words.withoutKind(duration(words, withoutKind))] : []),
  ]
}
