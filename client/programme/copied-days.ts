import type { Fields } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { rankBetween } from '../../shared/rank.js'

/** The change sets of a copy with its days after those that are there already: new ranks in the order they have. */
export function daysAfter(
  sets: readonly (readonly ChangeInput[])[],
  last: string | null,
  random: () => number,
): readonly (readonly ChangeInput[])[] {
  if (last === null) return sets
  const days = sets.flat().flatMap((change) => {
    const day = change['saveDay']
    return typeof day === 'object' ? [day] : []
  })
  const ranks = new Map<string, string>()
  let rank = last
  for (const day of days.toSorted((one, other) => (String(one['rank']) < String(other['rank']) ? -1 : 1))) {
    rank = rankBetween(rank, null, random)
    ranks.set(day.id, rank)
  }
  const ranked = (change: ChangeInput): ChangeInput => {
    const day = change['saveDay'] as (Fields & { id: string }) | undefined
    return day ? { saveDay: { ...day, rank: ranks.get(day.id) ?? rank } } : change
  }
  return sets.map((changes) => changes.map(ranked))
}
