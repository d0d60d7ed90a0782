import type { Random } from '../chance.js'
import type { Id } from '../ids.js'
import type { Fields, Item, Value } from '../items.js'
import type { ChangeInput } from '../protocol.js'
import { rankBetween } from '../rank.js'
import { placeOf, type SessionPlace } from './programme-board.js'
import { byOrder, rankOf } from './schedule.js'

/** Where something is to lie. `day` and `block` null: on the idea list. */
export interface Destination {
  readonly day: Id | null
  readonly block: Id | null
  /** In a block, the track; on a day, where it is held. Undefined: as it is, if that room is there. */
  readonly room?: Id | null
  /** What it is to come before, in the same day, track or list. Null: last. */
  readonly before: Id | null
}

/**
 * The changes that move a session or a block: its place, whole, and new ranks for neighbours where none is free between
 * them. None when it lies there already. What leaves the idea list is no idea any more, and a draft that goes there is one.
 */
export function moveChanges(items: ReadonlyMap<Id, Item>, id: Id, to: Destination, random: Random): ChangeInput[] {
  const item = items.get(id)
  if (!item || (item.__typename === 'Block' && to.block !== null) || to.before === id) return []
  const from = placeOf(item)
  const room = roomAt(items, item, to)
  const day = to.block === null ? to.day : null
  const siblings = siblingsAt(items, { day, block: to.block, room })
  const isThere = from !== null && (from.day ?? null) === day && (from.block ?? null) === to.block && (from.room ?? null) === room
  if (isThere && (siblings[siblings.indexOf(item) + 1]?.id ?? null) === to.before) return []
  const others = siblings.filter((one) => one.id !== id)
  const found = to.before === null ? -1 : others.findIndex((one) => one.id === to.before)
  const index = found === -1 ? others.length : found
  const { rank, reranked } = rankAt(others, index, random)
  const place: SessionPlace = { day, block: to.block, room, rank }
  return [
    save(item, { sessionPlace: placeValue(place), ...statusAfter(item, place) }),
    ...reranked,
    ...roomsAlong(items, item, day),
  ]
}

/** One step up or down in its day, track or list; none at its end. */
export function stepChanges(items: ReadonlyMap<Id, Item>, id: Id, direction: 'UP' | 'DOWN', random: Random): ChangeInput[] {
  const item = items.get(id)
  if (!item) return []
  const place = placeOf(item)
  const { day = null, block = null, room = null } = place ?? {}
  const siblings = siblingsAt(items, { day, block, room })
  const index = siblings.indexOf(item)
  const before = direction === 'UP' ? siblings[index - 1] : siblings[index + 2]
  if (direction === 'UP' ? index < 1 : index >= siblings.length - 1) return []
  return moveChanges(items, id, { day, block, room, before: before?.id ?? null }, random)
}

/** What lies beside it: in the same day, in the same track of a block, or on the idea list; in order. */
export function siblingsAt(items: ReadonlyMap<Id, Item>, at: Pick<SessionPlace, 'day' | 'block' | 'room'>): Item[] {
  return [...items.values()]
    .filter((item) => {
      if (item.__typename !== 'Session' && item.__typename !== 'Block') return false
      const place = placeOf(item)
      if (at.block !== null) return place?.block === at.block && (place.room ?? null) === at.room
      return (place?.block ?? null) === null && (place?.day ?? null) === at.day
    })
    .sort(byOrder)
}

/** A rank after all that lie there already: for what is new at the end of a day, a track or the idea list. */
export function rankAtEnd(items: ReadonlyMap<Id, Item>, at: Pick<SessionPlace, 'day' | 'block' | 'room'>, random: Random): string {
  return rankBetween(lastRank(siblingsAt(items, at)), null, random)
}

function lastRank(list: readonly Item[]): string | null {
  const last = list.at(-1)
  return last ? rankOf(last) : null
}

/**
 * A rank at this index of a list. Where none lies between (equal ranks, or ranks too close), as many of those after it get new
 * ranks as it takes, and all of them where even that is not enough.
 */
function rankAt(list: readonly Item[], index: number, random: Random): { rank: string; reranked: ChangeInput[] } {
  for (let beyond = index; beyond <= list.length; beyond += 1) {
    const low = index === 0 ? null : rankOf(list[index - 1] as Item)
    const next = list[beyond]
    const ranks = ranksBetween(low, next ? rankOf(next) : null, beyond - index + 1, random)
    if (ranks) return { rank: ranks[0] ?? '', reranked: rerank(list.slice(index, beyond), ranks.slice(1)) }
  }
  const ranks = ranksBetween(null, null, list.length + 1, random) ?? []
  return { rank: ranks[index] ?? '', reranked: rerank(list, ranks.toSpliced(index, 1)) }
}

function ranksBetween(low: string | null, high: string | null, count: number, random: Random): string[] | null {
  const ranks: string[] = []
  try {
    while (ranks.length < count) ranks.push(rankBetween(ranks.at(-1) ?? low, high, random))
    return ranks
  } catch {
    return null
  }
}

function rerank(list: readonly Item[], ranks: readonly string[]): ChangeInput[] {
  return list.map((item, index) => {
    const place = placeOf(item) ?? { day: null, block: null, room: null }
    return save(item, { sessionPlace: placeValue({ ...place, rank: ranks[index] ?? '' }) })
  })
}

/** Rooms belong to a day. Whoever moves to another day gets the room of the same name there, or none. */
function roomAt(items: ReadonlyMap<Id, Item>, item: Item, to: Destination): Id | null {
  if (to.room !== undefined) return to.room
  const room = placeOf(item)?.room ?? null
  const blockPlace = to.block === null ? null : placeOf(items.get(to.block) ?? item)
  const day = to.block === null ? to.day : (blockPlace?.day ?? null)
  if (day === null) return room
  return namesake(items, room, day)
}

function namesake(items: ReadonlyMap<Id, Item>, roomId: Id | null, day: Id): Id | null {
  const room = roomId === null ? undefined : items.get(roomId)
  if (!room) return null
  if (room['day'] === day) return room.id
  const name = String(room['name']).trim().toLowerCase()
  for (const one of items.values())
    if (one.__typename === 'Room' && one['day'] === day && String(one['name']).trim().toLowerCase() === name) return one.id
  return null
}

/** The sessions of a block that moves to another day: into the rooms of the same names, where that keeps the tracks apart. */
function roomsAlong(items: ReadonlyMap<Id, Item>, block: Item, day: Id | null): ChangeInput[] {
  if (block.__typename !== 'Block' || day === null || placeOf(block)?.day === day) return []
  return [...items.values()].flatMap((session) => {
    const place = session.__typename === 'Session' ? placeOf(session) : null
    if (place?.block !== block.id) return []
    const room = namesake(items, place.room, day)
    return room === null || room === place.room ? [] : [save(session, { sessionPlace: placeValue({ ...place, room }) })]
  })
}

function statusAfter(item: Item, { day, block }: SessionPlace): Fields {
  if (item.__typename !== 'Session') return {}
  const isIdea = day === null && block === null
  if (isIdea && item['sessionStatus'] === 'DRAFT') return { sessionStatus: 'IDEA' }
  return !isIdea && item['sessionStatus'] === 'IDEA' ? { sessionStatus: 'DRAFT' } : {}
}

/** A save of some fields of an item. */
export function save(item: Pick<Item, '__typename' | 'id'>, fields: Fields): ChangeInput {
  return { [`save${item.__typename}`]: { ...fields, id: item.id } }
}

/** A place as the API takes it: all four parts and nothing else. */
export function placeValue({ day, block, room, rank }: SessionPlace): Value {
  return { day: day ?? null, block: block ?? null, room: room ?? null, rank }
}
