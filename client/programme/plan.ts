import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { type Clash, clashesOf } from '../../shared/programme/clashes.js'
import { byOrder, type Schedule, scheduleOf, type Timed, type TimedSession, type Track } from '../../shared/programme/schedule.js'
import { textOf } from '../board/item-fields.js'
import { openComments } from '../comments/comment-threads.js'

/** Where a session or a block lies, with its times. Nowhere among these: on the idea list. */
export interface Whereabouts {
  readonly dayId: Id
  readonly dayNumber: number
  readonly start: number
  readonly end: number
  readonly block: Item | null
}

/** All that follows from what shows on a programme, computed once for each state of the board. */
export interface Plan {
  readonly schedule: Schedule
  readonly where: ReadonlyMap<Id, Whereabouts>
  /** What does not fit, by the sessions where it is said. */
  readonly clashes: ReadonlyMap<Id, readonly Clash[]>
  readonly speakers: ReadonlyMap<Id, readonly Item[]>
  readonly comments: ReadonlyMap<Id, number>
  /** The rooms of a day, in order. */
  readonly rooms: ReadonlyMap<Id, readonly Item[]>
}

const plans = new WeakMap<ReadonlyMap<Id, Item>, Plan>()
let latest: Plan | null = null

export function planOf(items: ReadonlyMap<Id, Item>): Plan {
  const known = plans.get(items)
  if (known) return known
  const schedule = scheduleOf(items)
  const plan: Plan = {
    schedule,
    where: whereabouts(schedule),
    clashes: clashesByItem(clashesOf(schedule, items)),
    speakers: kept(byOwner(items, 'Speaker', 'session'), latest?.speakers),
    comments: openComments(items),
    rooms: kept(byOwner(items, 'Room', 'day'), latest?.rooms),
  }
  plans.set(items, plan)
  latest = plan
  return plan
}

function whereabouts({ days }: Schedule): Map<Id, Whereabouts> {
  const where = new Map<Id, Whereabouts>()
  const put = ({ item, start, end }: TimedSession | Timed, day: { id: Id; number: number }, block: Item | null): unknown =>
    where.set(item.id, { dayId: day.id, dayNumber: day.number, start, end, block })
  for (const { day, number, timed } of days)
    for (const one of timed) {
      put(one, { id: day.id, number }, null)
      for (const session of one.tracks.flatMap(({ sessions }: Track) => sessions)) put(session, { id: day.id, number }, one.item)
    }
  return where
}

/** A clash is said where it bites: at what is fixed, at the last session before a break, at both that overlap. */
function clashesByItem(clashes: readonly Clash[]): Map<Id, Clash[]> {
  const byItem = new Map<Id, Clash[]>()
  for (const clash of clashes) {
    const last = clash.at.slice(-1)
    for (const id of clash.kind === 'NO_BREAK' || clash.kind === 'OVERRUN' ? last : clash.at) {
      const there = byItem.get(id)
      if (there) there.push(clash)
      else byItem.set(id, [clash])
    }
  }
  return byItem
}

function byOwner(items: ReadonlyMap<Id, Item>, kind: string, field: string): Map<Id, Item[]> {
  const owned = new Map<Id, Item[]>()
  for (const item of items.values()) {
    if (item.__typename !== kind) continue
    const owner = textOf(item, field)
    const there = owned.get(owner)
    if (there) there.push(item)
    else owned.set(owner, [item])
  }
  const isOrdered = kind === 'Room'
  for (const list of owned.values()) list.sort(isOrdered ? byOrder : byId)
  return owned
}

function byId(one: Item, other: Item): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** Lists that hold the same as before are the same as before, so that rows stay still. */
function kept(lists: Map<Id, Item[]>, before: ReadonlyMap<Id, readonly Item[]> | undefined): ReadonlyMap<Id, readonly Item[]> {
  const same = new Map<Id, readonly Item[]>(lists)
  for (const [id, list] of lists) {
    const last = before?.get(id)
    if (last?.length === list.length && last.every((item, index) => item === list[index])) same.set(id, last)
  }
  return same
}
