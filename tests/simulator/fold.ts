import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Entry } from '../../shared/merge.js'
import type { SeenChange } from './witness.js'

/** The log, folded: what each item is after a sequence, and whether it is removed. */
export function foldTo(changes: readonly SeenChange[], sequence: number): Map<Id, Entry> {
  const entries = new Map<Id, Entry>()
  for (const change of changes) {
    if (change.sequence > sequence) break
    if (change.verb === 'REMOVED') entries.set(change.itemId, { item: change.after, removed: true })
    else if (change.verb !== 'IGNORED') entries.set(change.itemId, { item: change.after, removed: false })
  }
  return entries
}

/** L10 in the plainest words: an item shows while it is there and all that it hangs on shows. */
export function shownOf(entries: ReadonlyMap<Id, Entry>): Map<Id, Item> {
  const shows = (id: Id): boolean => {
    const entry = entries.get(id)
    return entry !== undefined && !entry.removed && ownersOf(entry.item).every(shows)
  }
  return new Map([...entries].filter(([id]) => shows(id)).map(([id, { item }]) => [id, item]))
}

/** The fields by which items hang on others. */
const POINTERS: Readonly<Record<string, readonly string[]>> = {
  Comment: ['about'],
  Relation: ['ends'],
  Room: ['day'],
  Block: ['sessionPlace'],
  Session: ['sessionPlace'],
  Speaker: ['session'],
  Measurement: ['goal'],
  Action: ['goal'],
  Vote: ['goal'],
  MergedGoalPart: ['mergedGoal'],
}

export function ownersOf(item: Item): readonly Id[] {
  const pointers = POINTERS[item.__typename] ?? []
  return pointers.flatMap((field) => {
    const value = item[field]
    if (typeof value === 'string') return value
    const { from, to, day, block } = (value ?? {}) as Partial<Record<'from' | 'to' | 'day' | 'block', Id | null>>
    return [from, to, day, block].filter((id) => typeof id === 'string')
  })
}

/** Items by id as text, to be compared. */
export function textOf(items: Iterable<Item>): string {
  return [...items]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((item) => JSON.stringify(Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))))
    .join('\n')
}
