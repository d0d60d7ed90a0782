import { useRef } from 'react'
import type { Id } from '../../../shared/ids.js'

/**
 * Keeps the identity of what has not changed: of each value that is the same as before, and of the whole map when all are.
 * So whatever is memoised on them need not be worked out or drawn again.
 */
export function useSteady<Value>(
  now: ReadonlyMap<Id, Value>,
  isSame: (one: Value, other: Value) => boolean,
): ReadonlyMap<Id, Value> {
  const latest = useRef(now)
  const before = latest.current
  if (now === before) return before
  let isAllSame = now.size === before.size
  const steady = new Map<Id, Value>()
  for (const [id, value] of now) {
    const old = before.get(id)
    const kept = old !== undefined && isSame(old, value)
    steady.set(id, kept ? old : value)
    isAllSame &&= kept
  }
  if (!isAllSame) latest.current = steady
  return latest.current
}
