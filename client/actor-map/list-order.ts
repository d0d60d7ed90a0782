import { useRef } from 'react'
import type { Item } from '../../shared/items.js'
import { keepOrder, type Sorting, sortActors } from './sort.js'

export interface ListOrder {
  readonly actors: readonly Item[]
  /** What stands is no longer in the order that was asked for. */
  readonly stale: boolean
}

/** The actors in the order in which they were last sorted: nothing moves because somebody writes. `sorted` counts the sortings. */
export function useListOrder(actors: readonly Item[], sorting: Sorting, sorted: number, locale: string): ListOrder {
  const held = useRef<{ sorted: number; ids: readonly string[] }>({
    sorted: -1,
    ids: [],
  })
  const wanted = sortActors(actors, sorting, locale)
  const wantedIds = wanted.map(({ id }) => id)
  const ids = held.current.sorted === sorted ? keepOrder(held.current.ids, wantedIds) : wantedIds
  held.current = { sorted, ids }

  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return {
    actors: ids.flatMap((id) => byId.get(id) ?? []),
    stale: ids.some((id, index) => id !== wantedIds[index]),
  }
}
