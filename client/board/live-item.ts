import { useEffect, useRef, useState } from 'react'
import type { Item, Value } from '../../shared/items.js'
import type { Landing, Presence } from '../live/board-view.js'
import { sameValue } from '../live/same-value.js'

/** An item as a field sees it: what it says, whether I may write it, and what others do to it just now. */
export interface LiveItem {
  readonly item: Item
  readonly mayEdit: boolean
  readonly landing: Landing | undefined
  readonly others: readonly Presence[]
}

/** The landing that moved this very field: a landing names the item alone. */
export function useFieldLanding(value: Value | undefined, landing: Landing | undefined): Landing | undefined {
  const [moved, setMoved] = useState<Landing | undefined>(undefined)
  const before = useRef(value)
  useEffect(() => {
    // A set arrives as a new array with every save of its item.
    if (!sameValue(before.current, value)) setMoved(landing)
    before.current = value
  }, [value, landing])
  return landing && moved ? moved : undefined
}

/** Who else is in this very field. */
export function othersIn(others: readonly Presence[], field: string): readonly Presence[] {
  return others.filter((presence) => presence.field === field)
}
