import { useRef } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Presence, Roster } from '../live/board-view.js'

export type PresentAt = ReadonlyMap<Id, readonly Presence[]>

export const NOBODY: readonly Presence[] = []

/** Who else is at which item. A list keeps its identity while nobody there moves, so that memoised rows stay still. */
export function usePresentAt(roster: Roster, me: Id): PresentAt {
  const last = useRef<PresentAt>(new Map())
  const found = presentAt(roster, me)
  for (const [itemId, people] of found) {
    const before = last.current.get(itemId)
    if (before && isSame(before, people)) found.set(itemId, before)
  }
  last.current = found
  return found
}

function presentAt({ people }: Roster, me: Id): Map<Id, readonly Presence[]> {
  const found = new Map<Id, Presence[]>()
  for (const presence of people) {
    if (presence.itemId === null || presence.person.id === me) continue
    const others = found.get(presence.itemId)
    if (others) others.push(presence)
    else found.set(presence.itemId, [presence])
  }
  return found
}

function isSame(one: readonly Presence[], other: readonly Presence[]): boolean {
  return one.length === other.length && one.every((presence, index) => isSamePlace(presence, other[index]))
}

function isSamePlace(one: Presence, other: Presence | undefined): boolean {
  return one.tabId === other?.tabId && one.field === other.field && one.person.name === other.person.name
}
