import type { Clock, Random } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import { Backoff } from './backoff.js'
import type { RefusedChangeSet } from './board-view.js'
import type { Position } from './wire.js'

/** Not the change set's fault: it is sent again, as after a lost connection. */
const RETRYABLE: readonly string[] = ['UNAVAILABLE', 'UNAUTHENTICATED']

/** A change set on its way: plain data, so that a store may keep it over a restart. */
export interface PendingChangeSet {
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
  /** When it was made, by this device's clock. */
  readonly at: string
  /** Once sent it is never rewritten (L4). */
  readonly sent: boolean
  /** Durable, though the replica has not reached it yet (L7). */
  readonly receipt: Receipt | null
}

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
}

/**
 * My change sets that the replica has not reached, in order. One commit is in flight at a time; what is not known to have
 * arrived is sent again with the same id and content until the server answers (L4, O1).
 */
export class Outbox {
  #pending: readonly PendingChangeSet[] = []
  #refused: readonly RefusedChangeSet[]
  #lastSavedAt: number | null = null
  #isFlying = false
  #cancelRetry: (() => void) | null = null
  #closed = false
  readonly #backoff: Backoff

  constructor(private readonly options: OutboxOptions) {
    this.#backoff = new Backoff(options.random)
    this.#refused = options.refused
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
    const last = this.#pending.at(-1)
    const isTyping = last !== undefined && !last.sent && this.options.replaces(changes, last.changes)
    if (isTyping) this.#replace(last, { ...last, changes, at })
    else this.#pending = [...this.#pending, { mutationId, changes, at, sent: false, receipt: null }]
    this.options.changed()
    this.#sendNext()
    return isTyping ? last.mutationId : mutationId
  }

  /** Drops what the replica has reached: by sequence, or because the feed brought it before its receipt (L7). */
  settle(inFeed: ReadonlySet<Id> = new Set()): void {
    if (this.#pending.some(({ mutationId, receipt }) => !receipt && inFeed.has(mutationId))) this.#acknowledged()
    const { sequence, epoch } = this.options.position()
    this.#pending = this.#pending
      .filter(({ mutationId, receipt }) => !inFeed.has(mutationId) && !(receipt?.epoch === epoch && receipt.sequence <= sequence))
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
    this.letGo(refusedId)
    this.add(mutationId, refused.changes, at)
  }

  /** Came too late to be sent: kept to be read and copied. */
  refuse(mutationId: Id, changes: readonly ChangeInput[], reason: Failure): void {
    this.#refused = [...this.#refused, { mutationId, changes, reason }]
    this.options.changed()
  }

  letGo(mutationId: Id): void {
    this.#refused = this.#refused.filter((one) => one.mutationId !== mutationId)
    this.options.changed()
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
    if (this.#isFlying || this.#cancelRetry || this.#closed) return
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
    if (changeSet) this.#replace(changeSet, { ...changeSet, receipt })
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
    this.#pending = this.#pending.filter((one) => !moved.has(one))
    this.#refused = [...this.#refused, ...changeSets.map(({ mutationId, changes }) => ({ mutationId, changes, reason }))]
    this.options.changed()
  }
}
