import type { Clock, Random } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import { Backoff } from './backoff.js'
import type { RefusedChangeSet } from './board-view.js'
import { keptPending, keptRefused, type PendingChangeSet, takenUp } from './change-sets.js'
import { sameValue } from './same-value.js'
import type { Shelf } from './shelf.js'
import type { KeptBoard, KeptChangeSet } from './store.js'
import type { Position } from './wire.js'

/** Not the change set's fault: it is sent again, as after a lost connection. */
const RETRYABLE: readonly string[] = ['UNAVAILABLE', 'UNAUTHENTICATED']

interface OutboxOptions {
  /** How far the replica has come. */
  readonly position: () => Position
  readonly send: (changeSet: PendingChangeSet) => Promise<Receipt>
  /** May this save take the place of the one before it, which was never sent? */
  readonly replaces: (later: readonly ChangeInput[], earlier: readonly ChangeInput[]) => boolean
  /** Which of the later ones cannot stand without the refused one. */
  readonly dependants: (refused: PendingChangeSet, later: readonly PendingChangeSet[]) => readonly PendingChangeSet[]
  readonly clock: Clock
  readonly random: Random
  readonly changed: () => void
  /** What was refused before, and is still to be read. */
  readonly refused: readonly RefusedChangeSet[]
  /** Where all of it is kept beyond this tab, and shared with my other tabs. Null: in memory alone. */
  readonly shelf?: Shelf | null
}

/**
 * My change sets that the replica has not reached, in order. One commit is in flight at a time; what is not known to have
 * arrived is sent again with the same id and content until the server answers (L4, O1). What has a shelf is kept there
 * before it is sent, and of the tabs that share the shelf one sends.
 */
export class Outbox {
  #pending: readonly PendingChangeSet[] = []
  #refused: readonly RefusedChangeSet[]
  #lastSavedAt: number | null = null
  #isFlying = false
  #cancelRetry: (() => void) | null = null
  #closed = false
  #isLeading = false
  /** What the replica has reached while the shelf still has it. */
  #reached: ReadonlySet<Id> = new Set()
  readonly #backoff: Backoff
  readonly #shelf: Shelf | null

  constructor(private readonly options: OutboxOptions) {
    this.#backoff = new Backoff(options.random)
    this.#refused = options.refused
    this.#shelf = options.shelf ?? null
    if (this.#shelf)
      this.#shelf.idle = () => {
        options.changed()
        this.#sendNext()
      }
  }

  /** Something is on its way to the shelf: with the tab, it would be lost. */
  get isKeeping(): boolean {
    return this.#shelf?.isWriting ?? false
  }

  /** Is it this tab that sends? Without a shelf each sends its own. */
  get isLeading(): boolean {
    return this.#isLeading || !this.#isKept
  }

  /** Does all of it outlive this tab? */
  get #isKept(): boolean {
    return this.#shelf?.isBroken === false
  }

  /** Would something that a person did be lost with this tab, or wait for somebody to come back to it? */
  get isUnsaved(): boolean {
    return this.unacknowledged > 0 || (this.#refused.length > 0 && !this.#isKept)
  }

  /** What the replica has reached, and may leave the shelf with the state that holds it. */
  get reached(): readonly Id[] {
    return [...this.#reached]
  }

  get pending(): readonly PendingChangeSet[] {
    return this.#pending
  }

  get refused(): readonly RefusedChangeSet[] {
    return this.#refused
  }

  /** Change sets without a word of the server's: L9 calls the board saved when there are none. */
  get unacknowledged(): number {
    return this.#pending.filter(({ receipt }) => !receipt).length
  }

  /** The last attempt failed: it is not known when the next one gets through. */
  get retrying(): boolean {
    return this.#backoff.failing
  }

  get lastSavedAt(): number | null {
    return this.#lastSavedAt
  }

  /** Answers the id under which it travels: typing on keeps the earlier one. */
  add(mutationId: Id, changes: readonly ChangeInput[], at: string): Id {
    return this.#add(mutationId, changes, at)
  }

  #add(mutationId: Id, changes: readonly ChangeInput[], at: string, gone: readonly Id[] = []): Id {
    const last = this.#pending.at(-1)
    // Another tab may be sending what stands on the shelf: only the one that sends knows that it is not.
    const isTyping = last !== undefined && !last.sent && this.isLeading && this.options.replaces(changes, last.changes)
    const added = isTyping ? { ...last, changes, at } : { mutationId, changes, at, sent: false, receipt: null }
    if (isTyping) this.#replace(last, added)
    else this.#pending = [...this.#pending, added]
    this.#keep([keptPending(added)], gone)
    this.options.changed()
    this.#sendNext()
    return added.mutationId
  }

  /** Goes on with what was kept: from before this tab, or by another one. */
  take({ changeSets }: Pick<KeptBoard, 'changeSets'>): void {
    const { pending, refused } = takenUp(changeSets)
    const known = new Map(this.#pending.map((one) => [one.mutationId, one]))
    const isOnShelf = new Set(pending.map(({ mutationId }) => mutationId))
    this.#reached = new Set([...this.#reached].filter((mutationId) => isOnShelf.has(mutationId)))
    this.#pending = [
      // Gone from the shelf with a state that the other tab has reached, and this one has not.
      ...this.#pending.filter(({ mutationId, receipt }) => receipt && !isOnShelf.has(mutationId)),
      ...pending
        .filter(({ mutationId }) => !this.#reached.has(mutationId))
        .map((one) => merged(one, known.get(one.mutationId), this.#isLeading)),
    ]
    this.#refused = refused
    this.settle()
    this.options.changed()
  }

  /** The shelf has let go of what the replica had reached. */
  leave(reached: readonly Id[]): void {
    this.#reached = new Set([...this.#reached].filter((mutationId) => !reached.includes(mutationId)))
  }

  /** It is this tab's turn to send; `kept` is what the shelf holds now. */
  lead(kept: KeptBoard | null): void {
    if (kept) this.take(kept)
    this.#isLeading = true
    this.#sendNext()
  }

  /** Drops what the replica has reached: by sequence, or because the feed brought it before its receipt (L7). */
  settle(inFeed: ReadonlySet<Id> = new Set()): void {
    if (this.#pending.some(({ mutationId, receipt }) => !receipt && inFeed.has(mutationId))) this.#acknowledged()
    const { sequence, epoch } = this.options.position()
    const isReached = ({ mutationId, receipt }: PendingChangeSet): boolean =>
      inFeed.has(mutationId) || (receipt?.epoch === epoch && receipt.sequence <= sequence)
    const reached = this.#pending.filter(isReached).map(({ mutationId }) => mutationId)
    if (this.#isKept && reached.length > 0) this.#reached = new Set([...this.#reached, ...reached])
    this.#pending = this.#pending
      .filter((changeSet) => !isReached(changeSet))
      // A receipt of another incarnation of the log proves nothing in this one: such a change set is sent again (L6).
      .map((changeSet) => (changeSet.receipt && changeSet.receipt.epoch !== epoch ? { ...changeSet, receipt: null } : changeSet))
    this.#sendNext()
  }

  /** The way is open again: tries at once instead of waiting. */
  wake(): void {
    if (!this.#cancelRetry) return
    this.#stopRetry()
    this.#sendNext()
  }

  /** The same content as a new change set, last in order. */
  sendAgain(refusedId: Id, mutationId: Id, at: string): void {
    const refused = this.#refused.find((one) => one.mutationId === refusedId)
    if (!refused) return
    this.#drop(refusedId)
    this.#add(mutationId, refused.changes, at, [refusedId])
  }

  /** Came too late to be sent: kept to be read and copied. */
  refuse(mutationId: Id, changes: readonly ChangeInput[], reason: Failure): void {
    const refused = { mutationId, changes, reason }
    this.#refused = [...this.#refused, refused]
    this.#keep([keptRefused(refused)])
    this.options.changed()
  }

  letGo(mutationId: Id): void {
    this.#drop(mutationId)
    this.#keep([], [mutationId])
    this.options.changed()
  }

  #drop(refusedId: Id): void {
    this.#refused = this.#refused.filter((one) => one.mutationId !== refusedId)
  }

  /** Nothing more can be sent. All that was not acknowledged is refused, so that its author may read and copy it. */
  abandon(reason: Failure): void {
    this.#closed = true
    this.#stopRetry()
    this.#move(
      this.#pending.filter(({ receipt }) => !receipt),
      reason,
    )
  }

  close(): void {
    this.#closed = true
    this.#stopRetry()
  }

  #sendNext(): void {
    if (this.#isFlying || this.#cancelRetry || this.#closed || !this.isLeading || this.#shelf?.isWriting) return
    const next = this.#pending.find(({ receipt }) => !receipt)
    if (!next) return
    const sent = { ...next, sent: true }
    this.#replace(next, sent)
    this.#isFlying = true
    const landed = (settle: () => void) => {
      this.#isFlying = false
      settle()
      this.options.changed()
      this.#sendNext()
    }
    this.options.send(sent).then(
      (receipt) => landed(() => this.#receive(receipt)),
      (error: unknown) => landed(() => this.#fail(sent.mutationId, error)),
    )
  }

  #receive(receipt: Receipt): void {
    const changeSet = this.#pending.find(({ mutationId }) => mutationId === receipt.mutationId)
    if (changeSet) {
      this.#replace(changeSet, { ...changeSet, receipt })
      this.#keep([keptPending({ ...changeSet, receipt })])
    }
    this.#acknowledged()
    this.settle()
  }

  #acknowledged(): void {
    this.#backoff.reset()
    this.#stopRetry()
    this.#lastSavedAt = this.options.clock.now()
  }

  #fail(mutationId: Id, error: unknown): void {
    const current = this.#pending.find((one) => one.mutationId === mutationId)
    // The feed may have said meanwhile that it is durable.
    if (!current) return
    if (error instanceof Failure && !RETRYABLE.includes(error.code)) {
      this.#backoff.reset()
      const later = this.#pending.slice(this.#pending.indexOf(current) + 1)
      this.#move([current, ...this.options.dependants(current, later)], error)
    } else this.#retry()
  }

  #retry(): void {
    this.#stopRetry()
    this.#cancelRetry = this.options.clock.after(this.#backoff.next(), () => {
      this.#cancelRetry = null
      this.#sendNext()
    })
  }

  #stopRetry(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = null
  }

  #replace(before: PendingChangeSet, after: PendingChangeSet): void {
    this.#pending = this.#pending.map((one) => (one === before ? after : one))
  }

  #move(changeSets: readonly PendingChangeSet[], reason: Failure): void {
    const moved = new Set(changeSets)
    const refused = changeSets.map(({ mutationId, changes }) => ({ mutationId, changes, reason }))
    this.#pending = this.#pending.filter((one) => !moved.has(one))
    this.#refused = [...this.#refused, ...refused]
    this.#keep(refused.map(keptRefused))
    this.options.changed()
  }

  #keep(changeSets: readonly KeptChangeSet[], gone: readonly Id[] = []): void {
    if (changeSets.length > 0 || gone.length > 0) this.#shelf?.write(changeSets, gone)
  }
}

/** A change set from the shelf, and the same as this tab knows it: what is the same keeps its identity. */
function merged(kept: PendingChangeSet, known: PendingChangeSet | undefined, isLeading: boolean): PendingChangeSet {
  if (!known) return kept
  return {
    ...kept,
    changes: sameValue(known.changes, kept.changes) ? known.changes : kept.changes,
    sent: known.sent || !isLeading,
    receipt: known.receipt ?? kept.receipt,
  }
}
