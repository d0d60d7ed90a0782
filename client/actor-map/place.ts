import { type CanonicalType, type Place, SECTORS, type Sector, STARTER_ACTORS } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { wordOf } from '../board/item-fields.js'

export const RINGS = [1, 2, 3, 4] as const
const OUTERMOST = 4

/** Where an actor stands on the rings, or null: not placed yet. */
export function placeOf(actor: Item): Place | null {
  const place = actor['place']
  if (typeof place !== 'object' || place === null || !('ring' in place)) return null
  const sector = wordOf(SECTORS, place['sector'])
  const { ring, position } = place
  return sector && typeof ring === 'number' && typeof position === 'number' ? { ring, sector, position } : null
}

/** A place in this cell, in the middle of its widest gap, so that a new actor covers no other. */
export function freePlace(actors: readonly Item[], ring: number, sector: Sector, mover: Id | null = null): Place {
  const taken = actors
    .filter((actor) => actor.id !== mover)
    .map(placeOf)
    .filter((place) => place?.ring === ring && place.sector === sector)
    .map((place) => place?.position ?? 0)
    .sort((one, other) => one - other)
  let [low, high] = [0, 0]
  let before = 0
  for (const position of [...taken, 1]) {
    if (position - before > high - low) [low, high] = [before, position]
    before = position
  }
  return { ring, sector, position: (low + high) / 2 }
}

/** Ring and sector chosen one at a time, as the list and the panel do: a place is one value (L3), so the other half is filled in. */
export function movedPlace(actors: readonly Item[], actor: Item, to: { ring: number } | { sector: Sector }): Place {
  const now = placeOf(actor)
  const starter = STARTER_ACTORS[actor['canonicalType'] as CanonicalType] as (typeof STARTER_ACTORS)[CanonicalType] | undefined
  const ring = 'ring' in to ? to.ring : (now?.ring ?? starter?.ring ?? OUTERMOST)
  const sector = 'sector' in to ? to.sector : (now?.sector ?? starter?.sector ?? 'OTHER')
  return freePlace(actors, ring, sector, actor.id)
}
