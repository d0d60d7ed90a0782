import type { Random } from '../chance.js'
import type { Id } from '../ids.js'
import type { Fields, Item } from '../items.js'
import { MAX_CHANGES } from '../limits.js'
import type { ChangeInput } from '../protocol.js'
import { rankBetween } from '../rank.js'
import { type Destination, moveChanges, placeValue, save, siblingsAt } from './moves.js'
import { placeOf } from './programme-board.js'
import { byOrder, rankOf } from './schedule.js'

/** What is copied of each kind. Never: who added it, whether it is confirmed or called off, and links to where it came from. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  Day: ['label', 'startsAt', 'rank'],
  Room: ['name', 'rank'],
  Block: ['title', 'fixedStart'],
  Session: ['title', 'sessionKind', 'duration', 'fixedStart', 'description', 'purpose', 'responsible', 'equipment', 'origin'],
  Speaker: ['name', 'organisation', 'voice'],
}

/** A copy of a session with its speakers, right after it. With `to`: there instead. */
export function copySession(
  items: ReadonlyMap<Id, Item>,
  id: Id,
  { newId, random, to }: { newId: () => Id; random: Random; to?: Destination },
): ChangeInput[] {
  const session = items.get(id)
  if (session?.__typename !== 'Session') return []
  const { day = null, block = null, room = null } = placeOf(session) ?? {}
  const copy = copyOf(session, newId())
  const siblings = siblingsAt(items, { day, block, room })
  const next = siblings[siblings.indexOf(session) + 1]?.id ?? null
  const moves = moveChanges(new Map(items).set(copy.id, copy), copy.id, to ?? { day, block, room, before: next }, random)
  const [placed, ...reranked] = moves
  const fields = placed?.['saveSession'] as Fields | undefined
  return [saveNew({ ...copy, ...fields, id: copy.id }), ...reranked, ...speakersOf(items, new Map([[session.id, copy.id]]), newId)]
}

/** A copy of a day with its rooms and all that lies on it, after all other days. The new day has no date yet. */
export function copyDay(
  items: ReadonlyMap<Id, Item>,
  dayId: Id,
  { newId, random }: { newId: () => Id; random: Random },
): ChangeInput[] {
  const day = items.get(dayId)
  if (day?.__typename !== 'Day') return []
  const last = [...items.values()]
    .filter(({ __typename }) => __typename === 'Day')
    .sort(byOrder)
    .at(-1)
  const rank = rankBetween(last ? rankOf(last) : null, null, random)
  return copies(items, (item) => dayOf(items, item) === dayId, newId).map(({ copy }) =>
    saveNew(copy.__typename === 'Day' ? { ...copy, rank } : copy),
  )
}

export interface ProgrammeCopy {
  readonly newId: () => Id
  /** The copy's first day, YYYY-MM-DD: the others follow at the same distance. Null: days without dates. */
  readonly firstDate: string | null
  /** Whether speakers come along, none of them confirmed. */
  readonly speakers: boolean
  /** Whether the idea list comes along. */
  readonly ideas: boolean
}

/** A whole programme, for another, empty programme board: change sets to be sent in this order. */
export function copyProgramme(items: ReadonlyMap<Id, Item>, { newId, firstDate, speakers, ideas }: ProgrammeCopy): ChangeInput[][] {
  const days = [...items.values()].filter(({ __typename }) => __typename === 'Day').sort(byOrder)
  const from = days.map((day) => day['date']).find((date) => typeof date === 'string') as string | undefined
  const wanted = (item: Item): boolean => (item.__typename !== 'Speaker' || speakers) && (ideas || dayOf(items, item) !== null)
  return inChangeSets(
    copies(items, wanted, newId).map(({ original, copy }) => {
      const date = copy.__typename === 'Day' ? dateOf(original, days.indexOf(original), from ?? null, firstDate) : null
      return saveNew(date ? { ...copy, date } : copy)
    }),
  )
}

/** Many changes as change sets of a size that a commit takes. */
export function inChangeSets(changes: readonly ChangeInput[], size = MAX_CHANGES): ChangeInput[][] {
  const sets: ChangeInput[][] = []
  for (let start = 0; start < changes.length; start += size) sets.push(changes.slice(start, start + size))
  return sets
}

interface Copied {
  readonly original: Item
  readonly copy: Item
}

/** Copies in an order in which each finds what it hangs on: days, rooms, blocks, sessions, speakers. */
function copies(items: ReadonlyMap<Id, Item>, wanted: (item: Item) => boolean, newId: () => Id): Copied[] {
  const kinds = Object.keys(COPIED)
  const originals = [...items.values()].filter((item) => kinds.includes(item.__typename) && wanted(item)).sort(byOrder)
  // Ids decide where ranks are equal: the copies' ids lie as the originals' do.
  const newIds = originals.map(() => newId()).sort()
  const ids = new Map(originals.map((item, index) => [item.id, newIds[index] as Id]))
  const renamed = (id: unknown): Id | null => ids.get(id as Id) ?? null
  return originals
    .toSorted((one, other) => kinds.indexOf(one.__typename) - kinds.indexOf(other.__typename))
    .map((original) => ({ original, copy: { ...copyOf(original, ids.get(original.id) as Id), ...pointersOf(original, renamed) } }))
}

function pointersOf(item: Item, renamed: (id: unknown) => Id | null): Fields {
  if (item.__typename === 'Room') return { day: renamed(item['day']) }
  if (item.__typename === 'Speaker') return { session: renamed(item['session']) }
  const place = placeOf(item)
  if (!place) return {}
  const { day, block, room, rank } = place
  // A room that is gone still tells the tracks of a block apart.
  const track = renamed(room) ?? (block === null ? null : room)
  return { sessionPlace: placeValue({ day: renamed(day), block: renamed(block), room: track, rank }) }
}

function copyOf(item: Item, id: Id): Item {
  const fields = (COPIED[item.__typename] ?? []).map((field) => [field, item[field] ?? null] as const)
  const copy: Item = { ...Object.fromEntries(fields.filter(([, value]) => value !== null)), __typename: item.__typename, id }
  if (item.__typename !== 'Session') return copy
  return { ...copy, sessionStatus: item['sessionStatus'] === 'IDEA' ? 'IDEA' : 'DRAFT' }
}

function saveNew(item: Item): ChangeInput {
  const { __typename, id, ...fields } = item
  return save({ __typename, id }, fields)
}

function speakersOf(items: ReadonlyMap<Id, Item>, sessions: ReadonlyMap<Id, Id>, newId: () => Id): ChangeInput[] {
  return [...items.values()].flatMap((item) => {
    const session = item.__typename === 'Speaker' ? sessions.get(String(item['session'])) : undefined
    return session ? [saveNew({ ...copyOf(item, newId()), session })] : []
  })
}

/** The day that something lies on, by way of its block or session; null: none. */
export function dayOf(items: ReadonlyMap<Id, Item>, item: Item): Id | null {
  if (item.__typename === 'Day') return item.id
  if (item.__typename === 'Room') return item['day'] as Id
  if (item.__typename === 'Speaker') {
    const session = items.get(item['session'] as Id)
    return session ? dayOf(items, session) : null
  }
  const place = placeOf(item)
  const block = place?.block ? items.get(place.block) : undefined
  return block ? (placeOf(block)?.day ?? null) : (place?.day ?? null)
}

const DAY_MS = 24 * 60 * 60 * 1000

function dateOf(day: Item, index: number, from: string | null, to: string | null): string | null {
  if (to === null) return null
  const date = day['date']
  const distance = from !== null && typeof date === 'string' ? Date.parse(date) - Date.parse(from) : index * DAY_MS
  return new Date(Date.parse(to) + distance).toISOString().slice(0, 10)
}
