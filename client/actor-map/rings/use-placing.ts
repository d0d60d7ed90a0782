import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { CANONICAL_TYPES, type Place, STARTER_ACTORS } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { Item } from '../../../shared/items.js'
import { wordOf } from '../../board/item-fields.js'
import { freePlace } from '../place.js'
import { type Actor, actorsOf } from './map-items.js'

/** An actor that I am moving. What others do to it meanwhile does not move what I hold. */
export interface Placing {
  readonly id: Id
  /** Where it shows: where I have moved it to so far; for the pointer, where it was lifted, since a drag draws itself. */
  readonly place: Place | null
  readonly by: 'pointer' | 'keys' | 'form'
}

export interface PlacingState {
  readonly placing: Placing | null
  /** The board's items as they show. While I drag, others' changes may come a moment later: a drag never waits for them. */
  readonly items: ReadonlyMap<Id, Item>
  readonly actors: readonly Actor[]
  /** The actors, with what I hold where I hold it. */
  readonly shown: readonly Actor[]
  begin(id: Id, by: Placing['by']): void
  to(place: Place): void
  end(): void
}

function firstPlace(actors: readonly Actor[], { id, item }: Actor): Place {
  const type = wordOf(CANONICAL_TYPES, item['canonicalType'])
  const { ring, sector } = type ? STARTER_ACTORS[type] : { ring: 4, sector: 'OTHER' as const }
  return freePlace(
    actors.map((actor) => actor.item),
    ring,
    sector,
    id,
  )
}

export function usePlacing(now: ReadonlyMap<Id, Item>, mayEdit: boolean): PlacingState {
  const [begun, setBegun] = useState<Placing | null>(null)
  const isCarrying = begun?.by === 'pointer'
  const later = useDeferredValue(isCarrying ? now : null)
  const items = isCarrying && later ? later : now
  const actors = useMemo(() => actorsOf(items), [items])
  const placing = mayEdit && begun && actors.some(({ id }) => id === begun.id) ? begun : null

  useEffect(() => {
    if (begun && !placing) setBegun(null)
  }, [begun, placing])

  const shown = useMemo(() => {
    const isElsewhere = ({ id, place }: Actor): boolean => id === placing?.id && place !== placing.place
    if (!placing || !actors.some(isElsewhere)) return actors
    return actors.map((actor) => (isElsewhere(actor) ? { ...actor, place: placing.place } : actor))
  }, [actors, placing])

  return {
    placing,
    items,
    actors,
    shown,
    begin(id, by) {
      const actor = actors.find((one) => one.id === id)
      if (actor) setBegun({ id, by, place: actor.place ?? (by === 'pointer' ? null : firstPlace(actors, actor)) })
    },
    to: (place) => setBegun((now) => now && { ...now, place }),
    end: () => setBegun(null),
  }
}
