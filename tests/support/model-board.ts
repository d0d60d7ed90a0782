import type { BoardAuthor, Rights } from '../../client/live/board-view.js'
import type { AuthoredChangeSet, AuthoredFeed, BoardState, Position } from '../../client/live/wire.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { applyChanges, type Entry, visibleItems } from '../../shared/merge.js'
import { type ChangeInput, type Receipt, readChange } from '../../shared/protocol.js'

export const alice: BoardAuthor = { id: 'a11ce000-0000-4000-8000-000000000000', name: 'Alice', voice: 'MUNICIPALITY', guest: false }
export const bob: BoardAuthor = {
  id: 'b0b00000-0000-4000-8000-000000000000',
  name: 'Bob',
  voice: 'USER_REPRESENTATIVE',
  guest: false,
}

/** The straightforward server: one board in memory, written in one line after another, as L1 says. */
export class ModelBoard {
  readonly id = 'b0a2d000-0000-4000-8000-000000000000'
  readonly log: AuthoredChangeSet[] = []
  epoch = 'epoch-1'
  /** Set to refuse or to fail commits before anything is written. */
  refusal: Failure | null = null
  rights: Rights = { read: true, edit: true, comment: true, run: true }
  readonly #entries = new Map<Id, Entry>()
  readonly #receipts = new Map<string, { readonly content: string; readonly receipt: Omit<Receipt, 'epoch'> }>()

  constructor(
    readonly rules: BoardRules,
    private readonly now: () => number,
  ) {
    const own: Item = {
      ...rules.own.blank,
      ...rules.begin({ title: 'Map', visibility: null, teamId: null }),
      __typename: rules.own.kind,
      id: this.id,
    }
    this.#entries.set(this.id, { item: own, removed: false })
    this.#append(alice, 'begin', [own], [])
  }

  commit(author: BoardAuthor, mutationId: Id, changes: readonly ChangeInput[]): Receipt {
    const key = `${author.id} ${mutationId}`
    const content = JSON.stringify(changes)
    const earlier = this.#receipts.get(key)
    if (earlier && earlier.content !== content) throw new Failure('MUTATION_ID_REUSED', 'Other content.')
    if (earlier) return { ...earlier.receipt, epoch: this.epoch }
    if (this.refusal) throw this.refusal

    const by = { personId: author.id, voice: author.voice, guest: author.guest, at: new Date(this.now()).toISOString() }
    const board = { rules: this.rules, id: this.id, entry: (id: Id) => this.#entries.get(id) }
    const { effects, ignored } = applyChanges(board, changes.map(readChange), by, () => true)
    const before = this.visible()
    const saved: Item[] = []
    const removed: Id[] = []
    for (const [id, { verb, item }] of effects) {
      if (verb === 'IGNORED') continue
      this.#entries.set(id, { item, removed: verb === 'REMOVED' })
      if (verb === 'REMOVED') removed.push(id)
      else saved.push(item)
    }
    // What shows again because of this change set travels with it (L10).
    for (const [id, item] of this.visible()) if (!before.has(id) && !effects.has(id)) saved.push(item)
    const sequence = this.#append(author, mutationId, saved, removed)
    const receipt = { mutationId, sequence, ignored, kept: [] }
    this.#receipts.set(key, { content, receipt })
    return { ...receipt, epoch: this.epoch }
  }

  get sequence(): number {
    return this.log.length
  }

  visible(): Map<Id, Item> {
    const present = new Map([...this.#entries].filter(([, { removed }]) => !removed).map(([id, { item }]) => [id, item]))
    return visibleItems(this.rules, present)
  }

  state(me: BoardAuthor): BoardState {
    return {
      board: { id: this.id, kind: this.rules.kind, networkId: 'network', teamId: null, visibility: 'NETWORK' },
      sequence: this.sequence,
      epoch: this.epoch,
      items: [...this.visible().values()].map((item) => structuredClone(item)),
      rights: this.rights,
      me,
    }
  }

  /** The next message for whoever has come to `position`: at most so many change sets. */
  feed({ sequence, epoch }: Position, most = Number.POSITIVE_INFINITY): AuthoredFeed {
    const head = this.sequence
    if (epoch !== this.epoch || sequence > head) return { reset: true, head, epoch: this.epoch, changeSets: [] }
    return {
      reset: false,
      head,
      epoch: this.epoch,
      changeSets: this.log.slice(sequence, sequence + most).map((set) => structuredClone(set)),
    }
  }

  #append(author: BoardAuthor, mutationId: Id, saved: readonly Item[], removed: readonly Id[]): number {
    const sequence = this.log.length + 1
    this.log.push({ sequence, mutationId, at: new Date(this.now()).toISOString(), author, saved, removed })
    return sequence
  }
}
