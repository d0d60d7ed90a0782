import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'

/** Items of a small programme: one day, sessions one after the other unless they say where they lie. */
export function programmeOf(...items: readonly Item[]): Map<Id, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

export const day = (id: Id, rank: string, fields: Record<string, string | number> = {}): Item => ({
  __typename: 'Day',
  id,
  rank,
  ...fields,
})

export const room = (id: Id, dayId: Id, name: string): Item => ({ __typename: 'Room', id, day: dayId, name, rank: name })

export const session = (id: Id, fields: Record<string, Item[string]>): Item => ({
  __typename: 'Session',
  id,
  title: id,
  duration: 30,
  sessionStatus: 'DRAFT',
  cancelled: false,
  ...fields,
})

export const onDay = (dayId: Id, rank: string, roomId: Id | null = null) => ({
  sessionPlace: { day: dayId, block: null, room: roomId, rank },
})

export const inBlock = (block: Id, roomId: Id | null, rank: string) => ({
  sessionPlace: { day: null, block, room: roomId, rank },
})
