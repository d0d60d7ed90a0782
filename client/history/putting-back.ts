import type { Item, Value } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { setChange } from '../../shared/set-change.js'
import { sameValue } from '../live/same-value.js'

/** Stamped by who writes: nobody sets them. */
export const FOLLOWS: readonly string[] = ['author', 'at', 'editedAt', 'version', 'publishedAt']

/** The change that gives a field its earlier value again; null where it has that value, or cannot be set. */
export function puttingBack(then: Item, now: Item, field: string): ChangeInput | null {
  const [had, has] = [then[field] ?? null, now[field] ?? null]
  if (FOLLOWS.includes(field) || sameValue(had, has)) return null
  return {
    [`save${now.__typename}`]: {
      id: now.id,
      [field]: isSet(had) || isSet(has) ? setChange(has, had) : withoutTypes(had),
    },
  }
}

function isSet(value: Value): boolean {
  return Array.isArray(value)
}

/** What was asked for with its types is sent without them. */
function withoutTypes(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__typename'))
}
