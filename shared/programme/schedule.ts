import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import { byRank } from '../rank.js'
import { placeOf } from './programme-board.js'

/** When a day begins that does not say. */
export const DAY_STARTS_AT = 9 * 60

/** A session or a block at the top level of a day, with its minutes after midnight. */
export interface Timed {
  readonly item: Item
  readonly start: number
  readonly end: number
  /** Minutes free before it, because it is fixed later than what is before it ends. */
  readonly gap: number
  /** Minutes by which what is before it runs over its fixed start. */
  readonly overrun: number
  /** Of a block; else none. */
  readonly tracks: readonly Track[]
}

/** What one room of a block holds, one session after the other from the block's start. */
export interface Track {
  readonly room: Id | null
  readonly sessions: readonly TimedSession[]
  readonly minutes: number
}

export interface TimedSession {
  readonly item: Item
  readonly start: number
  readonly end: number
}

export interface DaySchedule {
  readonly day: Item
  /** 1, 2 … */
  readonly number: number
  readonly timed: readonly Timed[]
  readonly start: number
  readonly end: number
}

export interface Schedule {
  readonly days: readonly DaySchedule[]
  /** Sessions and blocks on the idea list, by rank. What lies in such a block belongs to the block. */
  readonly ideas: readonly Item[]
}

/**
 * The clock times of what is visible on a programme. They follow from order and duration; a fixed start holds, and shows what
 * is free before it or runs over it. Inside a block a session's own fixed start does not count: the block's does. A session
 * that is called off keeps its time.
 */
export function scheduleOf(items: ReadonlyMap<Id, Item>): Schedule {
  const contents = contentsOf(items)
  const days = [...items.values()].filter(({ __typename }) => __typename === 'Day').sort(byOrder)
  return {
    days: days.map((day, index) => timeDay(day, index + 1, contents.inside(day.id), contents)),
    ideas: contents.inside(null),
  }
}

/** Of a session its minutes; of a block those of its longest track. */
export function durationOf(item: Item, items: ReadonlyMap<Id, Item>): number {
  if (item.__typename !== 'Block') return Number(item['duration'] ?? 0)
  return longest(tracksOf(item, 0, contentsOf(items)))
}

/** The tracks of a block that lies on no day, timed from 0: what an idea list shows of it. */
export function tracksOfIdea(block: Item, items: ReadonlyMap<Id, Item>): readonly Track[] {
  return tracksOf(block, 0, contentsOf(items))
}

/** Things with a rank of their own (days, rooms) or a place (sessions, blocks), in order. */
export function byOrder(one: Item, other: Item): number {
  return byRank({ rank: rankOf(one), id: one.id }, { rank: rankOf(other), id: other.id })
}

export function rankOf(item: Item): string {
  return item.__typename === 'Day' || item.__typename === 'Room' ? String(item['rank'] ?? '') : (placeOf(item)?.rank ?? '')
}

interface Contents {
  /** What lies in a day, in a block, or (null) on the idea list; in order. */
  inside(container: Id | null): readonly Item[]
  readonly items: ReadonlyMap<Id, Item>
}

function contentsOf(items: ReadonlyMap<Id, Item>): Contents {
  const inside = new Map<Id | null, Item[]>()
  for (const item of items.values()) {
    if (item.__typename !== 'Session' && item.__typename !== 'Block') continue
    const place = placeOf(item)
    const container = place?.block ?? place?.day ?? null
    const there = inside.get(container)
    if (there) there.push(item)
    else inside.set(container, [item])
  }
  for (const list of inside.values()) list.sort(byOrder)
  return { items, inside: (container) => inside.get(container) ?? [] }
}

function timeDay(day: Item, number: number, placed: readonly Item[], contents: Contents): DaySchedule {
  const opening = Number(day['startsAt'] ?? DAY_STARTS_AT)
  const timed: Timed[] = []
  let free = opening
  for (const item of placed) {
    const fixed = item['fixedStart'] as number | null | undefined
    const start = fixed ?? free
    const tracks = item.__typename === 'Block' ? tracksOf(item, start, contents) : []
    const end = start + (item.__typename === 'Block' ? longest(tracks) : Number(item['duration'] ?? 0))
    // Before the first thing of a day nothing runs over.
    const overrun = timed.length > 0 ? Math.max(0, free - start) : 0
    timed.push({ item, start, end, gap: Math.max(0, start - free), overrun, tracks })
    free = timed.length > 1 ? Math.max(free, end) : end
  }
  const start = Math.min(opening, ...timed.map((one) => one.start))
  return { day, number, timed, start, end: Math.max(start, ...timed.map((one) => one.end)) }
}

function tracksOf(block: Item, start: number, { items, inside }: Contents): Track[] {
  const byRoom = new Map<Id | null, Item[]>()
  for (const session of inside(block.id)) {
    const room = placeOf(session)?.room ?? null
    const there = byRoom.get(room)
    if (there) there.push(session)
    else byRoom.set(room, [session])
  }
  return [...byRoom]
    .sort(([one], [other]) => byRoomOrder(one, other, items))
    .map(([room, sessions]) => {
      let free = start
      const timed = sessions.map((item) => {
        const begins = free
        free += Number(item['duration'] ?? 0)
        return { item, start: begins, end: free }
      })
      return { room, sessions: timed, minutes: free - start }
    })
}

/** Rooms in their order; rooms that are gone stay tracks of their own after them; what has no room comes last. */
function byRoomOrder(one: Id | null, other: Id | null, items: ReadonlyMap<Id, Item>): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const [room, otherRoom] = [items.get(one), items.get(other)]
  if (room && otherRoom) return byOrder(room, otherRoom)
  return room ? -1 : otherRoom ? 1 : one < other ? -1 : 1
}

function longest(tracks: readonly Track[]): number {
  return Math.max(0, ...tracks.map(({ minutes }) => minutes))
}
