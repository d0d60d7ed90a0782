import type { Live } from '../../server/live/live.js'
import { actorMapBoard } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { visibleItems } from '../../shared/merge.js'
import type { ChangeSet } from '../../shared/protocol.js'

/** A board as the log alone tells it: every change set applied in turn, with no rule but that of hiding (L10). */
export class LogFold {
  readonly #items = new Map<Id, Item>()
  sequence: number

  constructor(items: Iterable<Item> = [], sequence = 0) {
    for (const item of items) this.#items.set(item.id, item)
    this.sequence = sequence
  }

  apply({ sequence, saved, removed }: ChangeSet): void {
    if (sequence !== this.sequence + 1) throw new Error(`change set ${sequence} after ${this.sequence}`)
    for (const item of saved) this.#items.set(item.id, item)
    for (const id of removed) this.#items.delete(id)
    this.sequence = sequence
  }

  get items(): Item[] {
    return [...visibleItems(actorMapBoard, this.#items).values()]
  }
}

/** The whole log, read as a follower that starts at nothing would. */
export async function wholeLog(live: Live<never> | Live<unknown>, boardId: Id): Promise<ChangeSet[]> {
  const all: ChangeSet[] = []
  for (;;) {
    const stretch = await live.log.after(boardId, all.length)
    if (!stretch || stretch.changeSets.length === 0) return all
    all.push(...stretch.changeSets)
  }
}

/** The same text for the same items, in whatever order they come. */
export function canonical(items: Iterable<Item>): string {
  const sorted = [...items].sort((one, other) => (one.id < other.id ? -1 : 1))
  return JSON.stringify(sorted, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  )
}
