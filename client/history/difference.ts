import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { sameValue } from '../live/same-value.js'
import { FOLLOWS } from './putting-back.js'

/** Two states of a board held against each other. */
export interface Difference {
  /** There then, and not now. */
  readonly gone: readonly Item[]
  /** There now, and not then. */
  readonly come: readonly Item[]
  readonly changed: readonly { readonly past: Item; readonly now: Item; readonly fields: readonly string[] }[]
}

const SILENT = ['__typename', 'id', 'rank', ...FOLLOWS]

export function differenceBetween(past: readonly Item[], now: ReadonlyMap<Id, Item>): Difference {
  const before = new Map(past.map((item) => [item.id, item]))
  const changed = past.flatMap((item) => {
    const other = now.get(item.id)
    const fields = other ? changedFields(item, other) : []
    return other && fields.length > 0 ? { past: item, now: other, fields } : []
  })
  return {
    gone: past.filter(({ id }) => !now.has(id)),
    come: [...now.values()].filter(({ id }) => !before.has(id)),
    changed,
  }
}

function changedFields(one: Item, other: Item): string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)].filter((field) => !SILENT.includes(field)))
  return [...fields].filter((field) => !sameValue(one[field] ?? null, other[field] ?? null))
}
