import type { Clock } from '../../shared/chance.js'
import type { Outbox } from './outbox.js'
import type { Shelf } from './shelf.js'
import type { BoardState } from './wire.js'

/** Often enough for a tab that is killed, seldom enough for a large board under many hands. */
const STATE_EVERY_MS = 2_000

interface KeepingOptions {
  readonly shelf: Shelf
  readonly outbox: Outbox
  readonly clock: Clock
  /** The board as it is confirmed now. */
  readonly state: () => BoardState
}

/** What an open board has to do with its shelf: takes its turn at sending, hears what my other tabs did, and keeps the board's state. */
export class Keeping {
  #isDirty = false
  #isStopped = false
  #cancelWrite: (() => void) | null = null
  readonly #stopWatching: () => void
  readonly #stopLeading: () => void

  constructor(private readonly options: KeepingOptions) {
    const { shelf, outbox } = options
    this.#stopWatching = shelf.watch(() => void shelf.read((kept) => kept && !this.#isStopped && outbox.take(kept)))
    this.#stopLeading = shelf.lead(() => {
      void shelf.read((kept) => {
        if (this.#isStopped) return
        outbox.lead(kept)
        this.confirmed()
      })
    })
  }

  /** The confirmed board has moved. */
  confirmed(): void {
    this.#isDirty = true
    if (this.#isStopped) return
    this.#cancelWrite ??= this.options.clock.after(STATE_EVERY_MS, () => this.now())
  }

  /** Keeps the state at once, for the page may be going away. One of my tabs is enough. */
  now(): void {
    this.#cancelWrite?.()
    this.#cancelWrite = null
    const { shelf, outbox, state } = this.options
    if (!this.#isDirty || !outbox.isLeading) return
    this.#isDirty = false
    const { reached } = outbox
    void shelf.writeState(state(), reached).then((isKept) => isKept && outbox.leave(reached))
  }

  /** The board may not be read any longer: it is kept only for the words of what was not saved. */
  forget(): void {
    this.#isDirty = false
    if (this.options.outbox.refused.length === 0) void this.options.shelf.writeState(null, [])
  }

  stop(): void {
    if (this.#isStopped) return
    this.#isStopped = true
    this.now()
    this.#stopWatching()
    this.#stopLeading()
  }
}
