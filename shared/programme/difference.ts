import type { Id } from '../ids.js'
import type { Fields, Item, Value } from '../items.js'
import type { ChangeInput } from '../protocol.js'
import { dayOf } from './copies.js'
import { save } from './moves.js'

/** What participants get to see of each kind. Who is responsible, equipment, origin and notes stay with the draft. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  Day: ['date', 'label', 'startsAt', 'rank'],
  Room: ['name', 'day', 'rank'],
  Block: ['title', 'sessionPlace', 'fixedStart'],
  Session: [
    'title',
    'sessionKind',
    'duration',
    'fixedStart',
    'sessionPlace',
    'description',
    'purpose',
    'cancelled',
    'sessionStatus',
  ],
  Speaker: ['name', 'session', 'organisation', 'voice'],
}

export interface Difference {
  readonly added: readonly Id[]
  readonly changed: readonly { readonly id: Id; readonly fields: readonly string[] }[]
  readonly removed: readonly Id[]
}

/**
 * What is published of a draft: days, their rooms, and all that lies on them, as items of the published board with the same
 * ids. The idea list is not. What is published is decided, so each session's status says so.
 */
export function publicationOf(draft: ReadonlyMap<Id, Item>): Map<Id, Item> {
  const publication = new Map<Id, Item>()
  for (const item of draft.values()) {
    const fields = PUBLISHED[item.__typename]
    if (!fields || dayOf(draft, item) === null) continue
    const values = fields.map((field) => [field, item[field] ?? null] as const).filter(([, value]) => value !== null)
    const status: Fields = item.__typename === 'Session' ? { sessionStatus: 'CONFIRMED' } : {}
    publication.set(item.id, { ...Object.fromEntries(values), ...status, __typename: item.__typename, id: item.id })
  }
  return publication
}

/** What differs between what would be published and what is. `published`: what is visible there; comments do not count. */
export function differenceOf(publication: ReadonlyMap<Id, Item>, published: ReadonlyMap<Id, Item>): Difference {
  const added: Id[] = []
  const changed: { id: Id; fields: string[] }[] = []
  for (const item of publication.values()) {
    const before = published.get(item.id)
    if (!before) {
      added.push(item.id)
      continue
    }
    const fields = (PUBLISHED[item.__typename] ?? []).filter((field) => !isSame(item[field], before[field]))
    if (fields.length > 0) changed.push({ id: item.id, fields })
  }
  const removed = [...published.values()].filter(({ __typename, id }) => PUBLISHED[__typename] && !publication.has(id))
  return { added, changed, removed: removed.map(({ id }) => id) }
}

/**
 * The changes that make the published board what the publication says. `removedBefore`: ids that are removed there, and come back
 * with their comments. None when nothing differs.
 */
export function publishingChanges(
  publication: ReadonlyMap<Id, Item>,
  published: ReadonlyMap<Id, Item>,
  removedBefore: ReadonlySet<Id> = new Set(),
): ChangeInput[] {
  const { added, changed, removed } = differenceOf(publication, published)
  const saves = [...added.map((id) => ({ id, fields: null })), ...changed].map(({ id, fields }): ChangeInput => {
    const item = publication.get(id) as Item
    const named = fields ?? PUBLISHED[item.__typename] ?? []
    // A new item has no need of nulls; one that comes back may hold old values.
    const set = named
      .map((field) => [field, item[field] ?? null] as const)
      .filter(([, value]) => value !== null || fields !== null || removedBefore.has(id))
    return save(item, Object.fromEntries(set))
  })
  return [
    ...added.filter((id) => removedBefore.has(id)).map((id): ChangeInput => ({ restore: id })),
    ...saves,
    ...removed.map((id): ChangeInput => ({ remove: id })),
  ]
}

/** Null and absent mean the same; places are compared part by part. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  const [left, right] = [one ?? null, other ?? null]
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return left === right
  const [leftFields, rightFields] = [left as Fields, right as Fields]
  return [...new Set([...Object.keys(leftFields), ...Object.keys(rightFields)])].every((key) =>
    isSame(leftFields[key], rightFields[key]),
  )
}
