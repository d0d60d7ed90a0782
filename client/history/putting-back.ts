import type { Item, Value } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { sameValue } from '../live/same-value.js'

/** Stamped by who writes: nobody sets them. */
const FOLLOWS = ['author', 'at', 'editedAt', 'version', 'publishedAt']

/** The change that gives a field its earlier value again; null where it has that value, or cannot be set. */
export function puttingBack(then: Item, now: Item, field: string): ChangeInput | null {
  const [had, has] = [then[field] ?? null, now[field] ?? null]
  if (FOLLOWS.includes(field) || sameValue(had, has)) return null
  return {
    [`save${now.__typename}`]: {
      id: now.id,
      [field]: isSet(had) || isSet(has) ? setBack(asSet(had), asSet(has)) : withoutTypes(had),
    },
  }
}

function setBack(had: readonly Value[], has: readonly Value[]): Value {
  return { add: had.filter((one) => !has.includes(one)), remove: has.filter((one) => !had.includes(one)) }
}

function isSet(value: Value): boolean {
  return Array.isArray(value)
}

function asSet(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : []
}

/** What was asked for with its types is sent without them. */
function withoutTypes(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__typename'))
}
