import type { Random } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { rankBetween } from '../../shared/rank.js'
import { saving, textOf } from '../board/item-fields.js'

/** A rank after all of these. */
export function lastRank(inOrder: readonly Item[], random: Random = Math.random): string {
  const last = inOrder.at(-1)
  return rankBetween(last ? textOf(last, 'rank') : null, null, random)
}

/**
 * What to save so that an item comes to stand at `place` among the others. Neighbours of equal rank are re-ranked with it (L3).
 * Nothing, when it stands there already.
 */
export function moveTo(inOrder: readonly Item[], id: Id, place: number, random: Random = Math.random): readonly ChangeInput[] {
  const from = inOrder.findIndex((item) => item.id === id)
  const moved = inOrder[from]
  if (!moved || from === place || place < 0 || place >= inOrder.length) return []
  const order = inOrder.filter((item) => item !== moved)
  order.splice(place, 0, moved)
  const before = order[place - 1]
  let low = before ? textOf(before, 'rank') : null
  const changes: ChangeInput[] = []
  for (const [index, item] of order.entries()) {
    if (index < place) continue
    const standing = textOf(item, 'rank')
    if (index > place && (low === null || standing > low)) break
    const next = order.slice(index + 1).find((later) => textOf(later, 'rank') > (low ?? ''))
    const rank = rankBetween(low, next ? textOf(next, 'rank') : null, random)
    changes.push(saving(item, { rank }))
    low = rank
  }
  return changes
}
