import { CONTACT_FREQUENCIES, QUALITIES, SECTORS } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { numberOf, textOf } from '../board/item-fields.js'
import { placeOf } from './place.js'

export type SortKey = 'name' | 'relationText' | 'importance' | 'ring' | 'sector' | 'quality' | 'contactFrequency'

/** Null: in the order in which the board holds the actors. */
export type Sorting = {
  readonly key: SortKey
  readonly descending: boolean
} | null

/** What a column sorts by; null: not filled in, and then last in both directions. Vocabularies keep their own order. */
function sortValue(actor: Item, key: SortKey): string | number | null {
  switch (key) {
    case 'importance':
      return numberOf(actor, key)
    case 'ring':
      return placeOf(actor)?.ring ?? null
    case 'sector':
      return position(SECTORS, placeOf(actor)?.sector)
    case 'quality':
      return position(QUALITIES, actor[key])
    case 'contactFrequency':
      return position(CONTACT_FREQUENCIES, actor[key])
    default:
      return textOf(actor, key) || null
  }
}

function position(vocabulary: readonly string[], word: unknown): number | null {
  const found = vocabulary.indexOf(String(word))
  return found < 0 ? null : found
}

export function sortActors(actors: readonly Item[], sorting: Sorting, locale: string): readonly Item[] {
  if (!sorting) return actors
  const collator = new Intl.Collator(locale, { numeric: true })
  const turn = sorting.descending ? -1 : 1
  return [...actors].sort((one, other) => {
    const [left, right] = [sortValue(one, sorting.key), sortValue(other, sorting.key)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const order = typeof left === 'number' ? left - Number(right) : collator.compare(left, String(right))
    return order * turn
  })
}

/** The order that people look at stays while they write: rows go and new ones come last, until somebody sorts again. */
export function keepOrder(held: readonly Id[], wanted: readonly Id[]): readonly Id[] {
  const there = new Set(wanted)
  const kept = held.filter((id) => there.has(id))
  const known = new Set(kept)
  return [...kept, ...wanted.filter((id) => !known.has(id))]
}
