import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Entry } from '../../shared/merge.js'
import type { Removal } from './board-view.js'
import { sameValue } from './same-value.js'
import type { AuthoredChangeSet, AuthoredFeed, BoardState, Position } from './wire.js'

/** What came of a feed message: the change sets that were new, and whether the feed can go on. */
export interface Heard {
  readonly applied: readonly AuthoredChangeSet[]
  /** `gap`: follow anew from my position. `reset`: load the board state (L6). */
  readonly next: 'go on' | 'gap' | 'reset'
}

/**
 * A client's copy of what is confirmed: the board state that was loaded, and every change set since, one by one (L5).
 * It holds hidden items as well, so that restoring what they hang on brings them back (L10).
 */
export class Replica {
  #sequence = 0
  #epoch: Id = ''
  readonly #entries = new Map<Id, Entry>()
  readonly #removals = new Map<Id, Removal>()

  constructor(state: BoardState) {
    this.load(state)
  }

  get position(): Position {
    return { sequence: this.#sequence, epoch: this.#epoch }
  }

  get entries(): ReadonlyMap<Id, Entry> {
    return this.#entries
  }

  /** What was removed since the page was opened, by whom and when. */
  get removals(): ReadonlyMap<Id, Removal> {
    return this.#removals
  }

  /** Takes a board state for what was known. What has vanished from it is removed or hidden, for nothing vanishes (L10). */
  load(state: BoardState): void {
    const shown = new Set(state.items.map(({ id }) => id))
    for (const id of this.#entries.keys()) if (!shown.has(id)) this.#remove(id)
    for (const item of state.items) this.#save(item)
    this.#sequence = state.sequence
    this.#epoch = state.epoch
  }

  /** Applies k+1 after k and nothing else: doubles are dropped, a gap stops it (L5). */
  applyFeed(feed: AuthoredFeed): Heard {
    if (feed.reset || feed.epoch !== this.#epoch) return { applied: [], next: 'reset' }
    const applied: AuthoredChangeSet[] = []
    for (const changeSet of feed.changeSets) {
      if (changeSet.sequence <= this.#sequence) continue
      if (changeSet.sequence > this.#sequence + 1) return { applied, next: 'gap' }
      this.#apply(changeSet)
      applied.push(changeSet)
    }
    return { applied, next: 'go on' }
  }

  #apply({ sequence, saved, removed, author, at }: AuthoredChangeSet): void {
    for (const item of saved) this.#save(item)
    for (const id of removed) {
      const item = this.#remove(id)
      if (item) this.#removals.set(id, { item, by: author, at })
    }
    this.#sequence = sequence
  }

  #save(item: Item): void {
    const known = this.#entries.get(item.id)
    this.#removals.delete(item.id)
    if (known && sameValue(known.item, item)) {
      if (known.removed) this.#entries.set(item.id, { item: known.item, removed: false })
    } else this.#entries.set(item.id, { item, removed: false })
  }

  #remove(id: Id): Item | null {
    const known = this.#entries.get(id)
    if (!known) return null
    if (!known.removed) this.#entries.set(id, { item: known.item, removed: true })
    return known.item
  }
}
