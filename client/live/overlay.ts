import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Authorship, BoardRules } from '../../shared/items.js'
import { applyChanges, type Entry, type Outcome } from '../../shared/merge.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'
import type { BoardAuthor } from './board-view.js'
import type { PendingChangeSet } from './change-sets.js'
import { sameValue } from './same-value.js'
import { undoneBy } from './undo-stack.js'

/** What one pending change set makes of the board, and all that it looked at to find out. */
interface Layer {
  readonly changeSet: PendingChangeSet
  readonly entries: ReadonlyMap<Id, Entry>
}

interface RememberedLayer extends Layer {
  readonly seen: ReadonlyMap<Id, Entry | undefined>
}

type Lookup = (id: Id) => Entry | undefined

/**
 * Pending change sets replayed over what is confirmed, by the same rules as the server's. A layer is worked out again only
 * when something that it looked at has moved, so items keep their identity.
 */
export class Overlay {
  #layers: readonly RememberedLayer[] = []
  #top: ReadonlyMap<Id, Entry> = new Map()

  constructor(
    private readonly rules: BoardRules,
    private readonly boardId: Id,
    private readonly me: BoardAuthor,
  ) {}

  /** The layers of these change sets, in order, over `base`. */
  lay(pending: readonly PendingChangeSet[], base: Lookup): readonly Layer[] {
    const earlier = new Map(this.#layers.map((layer) => [layer.changeSet.mutationId, layer]))
    const top = new Map<Id, Entry>()
    // What I take back before it has arrived does not show any longer.
    const undone = undoneBy(pending)
    this.#layers = pending
      .filter(({ mutationId }) => !undone.has(mutationId))
      .map((changeSet) => {
        const layer = this.#layer(changeSet, (id) => top.get(id) ?? base(id), earlier.get(changeSet.mutationId))
        for (const [id, entry] of layer.entries) top.set(id, entry)
        return layer
      })
    this.#top = top
    return this.#layers
  }

  /** Throws the Failure that these changes would meet on top of all that is pending. */
  check(changes: readonly ChangeInput[], at: string, base: Lookup): void {
    this.#apply(changes, at, (id) => this.#top.get(id) ?? base(id))
  }

  #layer(changeSet: PendingChangeSet, lookup: Lookup, before: RememberedLayer | undefined): RememberedLayer {
    if (before && before.changeSet.changes === changeSet.changes && [...before.seen].every(([id, entry]) => lookup(id) === entry))
      return { ...before, changeSet }
    const seen = new Map<Id, Entry | undefined>()
    const entries = new Map<Id, Entry>()
    const outcome = this.#effect(changeSet, (id) => {
      const entry = lookup(id)
      seen.set(id, entry)
      return entry
    })
    for (const [id, { item, verb }] of outcome?.effects ?? []) {
      if (verb === 'IGNORED') continue
      const known = before?.entries.get(id)
      const removed = verb === 'REMOVED'
      entries.set(id, known && known.removed === removed && sameValue(known.item, item) ? known : { item, removed })
    }
    return { changeSet, seen, entries }
  }

  /** What no longer applies over newer confirmed state shows as without effect, and waits for the server's word. */
  #effect(changeSet: PendingChangeSet, lookup: Lookup): Outcome | null {
    try {
      return this.#apply(changeSet.changes, changeSet.at, lookup)
    } catch (error) {
      if (error instanceof Failure) return null
      throw error
    }
  }

  /** May I write this? Pages ask my rights first; the server decides. */
  #apply(changes: readonly ChangeInput[], at: string, entry: Lookup): Outcome {
    const by: Authorship = { personId: this.me.id, voice: this.me.voice, guest: this.me.guest, at }
    return applyChanges({ rules: this.rules, id: this.boardId, entry }, changes.map(readChange), by, () => true)
  }
}
