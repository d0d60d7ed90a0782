import type { Value } from '../../shared/items.js'

/** Deep equality of plain JSON, so that what is the same again keeps its identity and is not drawn again. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const left = Object.entries(one)
  const right = new Map<string, Value>(Object.entries(other))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
}

/** The map from before, when the new one holds the very same things. */
export function sameMap<Key, Thing>(
  before: ReadonlyMap<Key, Thing> | undefined,
  after: ReadonlyMap<Key, Thing>,
): ReadonlyMap<Key, Thing> {
  const isSame = before?.size === after.size && [...after].every(([key, thing]) => before.get(key) === thing)
  return isSame && before ? before : after
}
