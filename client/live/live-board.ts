import type { Clock, Random } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { type Entry, visibleItems } from '../../shared/merge.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import type { BoardView, OpenBoard, RefusedChangeSet, Removal, SaveState } from './board-view.js'
import type { PendingChangeSet } from './change-sets.js'
import { Company } from './company.js'
import { dependants } from './dependants.js'
import { Keeping } from './keeping.js'
import { Landed } from './landed.js'
import { Outbox } from './outbox.js'
import { Overlay } from './overlay.js'
import { type Heard, Replica } from './replica.js'
import { sameMap } from './same-value.js'
import type { Shelf } from './shelf.js'
import type { KeptBoard, Store } from './store.js'
import { typesOn } from './typing.js'
import { UndoStack } from './undo-stack.js'
import type { AuthoredFeed, BoardState, Position, Wire } from './wire.js'

/** What the live client is given, instead of reaching for it: a connection, time, chance and ids. */
export interface LiveParts {
  readonly wire: Wire
  /** The rules of the kinds of boards that this client knows. */
  readonly boardKinds: ReadonlyMap<string, BoardRules>
  readonly clock: Clock
  readonly random: Random
  readonly newId: () => Id
  readonly tabId: Id
  /** What outlives the tab; without it, all is in memory. */
  readonly store?: Store | null
}

interface LiveBoardOptions {
  readonly reload: () => void
  readonly changed: () => void
  /** What was refused when the board was lost the last time. */
  readonly refused: readonly RefusedChangeSet[]
  /** The board's place on the device, and what was found there. */
  readonly shelf: Shelf | null
  readonly kept: KeptBoard | null
}

interface Shown {
  readonly items: ReadonlyMap<Id, Item>
  readonly removed: ReadonlyMap<Id, Removal>
}

/** A board that was loaded: replica, outbox, marks and company, joined into the view that pages draw. */
export class LiveBoard {
  readonly company: Company
  readonly #replica: Replica
  readonly #overlay: Overlay
  readonly #outbox: Outbox
  readonly #landed: Landed
  readonly #keeping: Keeping | null
  readonly #steps = new UndoStack()
  readonly #rules: BoardRules
  #state: BoardState
  #isOnline = true
  #abandoned: Failure | null = null
  #isClosed = false
  #shown: Shown | null = null
  #isMoved = true
  #view: BoardView | null = null

  constructor(
    private readonly parts: LiveParts,
    rules: BoardRules,
    state: BoardState,
    private readonly options: LiveBoardOptions,
  ) {
    const { board, me } = state
    const { clock, random, wire, tabId } = parts
    const changed = () => this.#changed()
    this.#rules = rules
    this.#state = state
    this.#replica = new Replica(state)
    this.#overlay = new Overlay(rules, board.id, me)
    this.#landed = new Landed(clock, changed)
    this.company = new Company({ boardId: board.id, tabId, wire, clock, random, changed })
    this.#outbox = new Outbox({
      position: () => this.position,
      send: (changeSet) => this.#send(changeSet),
      replaces: (later, earlier) => typesOn(rules, later, earlier),
      dependants: (refused, later) => dependants(rules, (id) => this.#replica.entries.has(id), refused, later),
      clock,
      random,
      changed: () => this.#moved(),
      refused: options.refused,
      shelf: options.shelf,
    })
    const { shelf, kept } = options
    if (kept) this.#outbox.take(kept)
    this.#keeping = shelf && new Keeping({ shelf, outbox: this.#outbox, clock, state: () => this.#confirmedState() })
  }

  get position(): Position {
    return this.#replica.position
  }

  get refused(): readonly RefusedChangeSet[] {
    return this.#outbox.refused
  }

  /** Would something that a person did be lost with this page? */
  get isUnsaved(): boolean {
    return this.#outbox.isUnsaved
  }

  /** The page may be going away. */
  keep(): void {
    this.#keeping?.now()
  }

  load(state: BoardState): void {
    this.#state = state
    this.#replica.load(state)
    this.#outbox.settle()
    this.#keeping?.confirmed()
    this.#moved()
  }

  hear(feed: AuthoredFeed): Heard['next'] {
    const { applied, next } = this.#replica.applyFeed(feed)
    if (applied.length > 0) {
      for (const { author, saved } of applied) if (author.id !== this.#state.me.id) this.#landed.mark(saved, author)
      this.#outbox.settle(new Set(applied.map(({ mutationId }) => mutationId)))
      this.#keeping?.confirmed()
      this.#moved()
    }
    return next
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline
    if (isOnline) this.#outbox.wake()
    this.#changed()
  }

  /** The board cannot be written any longer. What was not saved is kept for its author to read. */
  abandon(reason: Failure): void {
    this.#abandoned = reason
    this.#outbox.abandon(reason)
    this.#keeping?.forget()
    this.#stop()
  }

  close(): void {
    this.#isClosed = true
    this.#outbox.close()
    this.#stop()
  }

  #stop(): void {
    this.#keeping?.stop()
    this.#landed.close()
    this.company.leave()
  }

  view(): BoardView {
    this.#view ??= this.#draw()
    return this.#view
  }

  readonly #commit = (changes: readonly ChangeInput[]): void => {
    if (changes.length === 0) return
    if (this.#isClosed) throw new Failure('UNAVAILABLE', 'The board is closed.')
    if (this.#abandoned) {
      // Fields hand over what was typed when the page of a lost board takes their place: it is kept for its author.
      this.#outbox.refuse(this.parts.newId(), changes, this.#abandoned)
      return
    }
    const at = this.#now()
    this.#show()
    this.#overlay.check(changes, at, this.#confirmed)
    this.#steps.did(this.#outbox.add(this.parts.newId(), changes, at), changes)
    this.#changed()
  }

  readonly #undo = (): void => {
    const step = this.#steps.undo
    if (step) this.#steps.undid(this.#takeBack(step.mutationId))
    this.#changed()
  }

  readonly #redo = (): void => {
    const step = this.#steps.redo
    if (step) this.#steps.redid(this.#takeBack(step.mutationId))
    this.#changed()
  }

  #takeBack(mutationId: Id): Id {
    return this.#outbox.add(this.parts.newId(), [{ undo: mutationId }], this.#now())
  }

  readonly #here = (itemId: Id | null, field: string | null): void => this.company.here({ itemId, field })
  readonly #sendAgain = (mutationId: Id): void => this.#outbox.sendAgain(mutationId, this.parts.newId(), this.#now())
  readonly #letGo = (mutationId: Id): void => this.#outbox.letGo(mutationId)
  readonly #confirmed = (id: Id): Entry | undefined => this.#replica.entries.get(id)

  async #send({ mutationId, changes }: PendingChangeSet): Promise<Receipt> {
    const receipt = await this.parts.wire.commit(this.#state.board.id, mutationId, changes).catch((error: unknown) => {
      // My rights are others than I thought.
      if (error instanceof Failure && error.code === 'FORBIDDEN') this.options.reload()
      throw error
    })
    if (receipt.epoch === this.position.epoch) return receipt
    // The log is another than the one that is followed: load first, then the same commit gets a receipt that can be reached.
    this.options.reload()
    throw new Failure('UNAVAILABLE', 'The board has a new epoch.')
  }

  /** With what is hidden, which returns with what it hangs on (L10). */
  #confirmedState(): BoardState {
    const present = [...this.#replica.entries.values()].filter(({ removed }) => !removed)
    return { ...this.#state, ...this.position, items: present.map(({ item }) => item) }
  }

  #now(): string {
    return new Date(this.parts.clock.now()).toISOString()
  }

  #draw(): BoardView {
    const { items, removed } = this.#show()
    const { rights, me } = this.#state
    this.#steps.forget(new Set(this.#outbox.refused.map(({ mutationId }) => mutationId)))
    return {
      board: this.#board(items),
      items,
      removed,
      landed: this.#landed.marks,
      save: this.#save(),
      refused: this.#outbox.refused,
      presence: this.company.roster,
      rights,
      me,
      commit: this.#commit,
      undoStep: this.#steps.undo,
      redoStep: this.#steps.redo,
      undo: this.#undo,
      redo: this.#redo,
      here: this.#here,
      sendAgain: this.#sendAgain,
      letGo: this.#letGo,
      newId: this.parts.newId,
    }
  }

  /** Who may see the board follows from its own item, so it moves with it. */
  #board(items: ReadonlyMap<Id, Item>): OpenBoard {
    const { board } = this.#state
    const own = items.get(board.id)
    const visibility = own ? this.#rules.visibility(own) : board.visibility
    if (visibility !== board.visibility) this.#state = { ...this.#state, board: { ...board, visibility } }
    return this.#state.board
  }

  #save(): SaveState {
    const pending = this.#outbox.unacknowledged
    // What is counted as not saved is on the device at least: it goes out, whatever becomes of this tab.
    const isOnItsWay = this.#outbox.isKeeping || (this.#isOnline && !this.#outbox.retrying)
    const state = pending === 0 ? 'saved' : isOnItsWay ? 'saving' : 'unsaved'
    return { state, pending, online: this.#isOnline, lastSavedAt: this.#outbox.lastSavedAt }
  }

  #show(): Shown {
    if (this.#isMoved || !this.#shown) this.#shown = this.#replay()
    this.#isMoved = false
    return this.#shown
  }

  #replay(): Shown {
    const present = new Map<Id, Item>()
    for (const [id, { item, removed }] of this.#replica.entries) if (!removed) present.set(id, item)
    const removals = new Map(this.#replica.removals)
    for (const { changeSet, entries } of this.#overlay.lay(this.#outbox.pending, this.#confirmed)) {
      for (const [id, { item, removed }] of entries) {
        if (removed) {
          present.delete(id)
          removals.set(id, { item, by: this.#state.me, at: changeSet.at })
        } else {
          present.set(id, item)
          removals.delete(id)
        }
      }
    }
    return {
      items: sameMap(this.#shown?.items, visibleItems(this.#rules, present)),
      removed: sameMap(this.#shown?.removed, removals),
    }
  }

  /** Something that shows may have moved. */
  #moved(): void {
    this.#isMoved = true
    this.#changed()
  }

  #changed(): void {
    this.#view = null
    this.options.changed()
  }
}
