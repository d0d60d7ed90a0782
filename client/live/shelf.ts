import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { KeptBoard, KeptChangeSet, Store } from './store.js'
import type { BoardState } from './wire.js'

/** A device that has not answered for so long is not waited for: what is written goes on without it. */
const PATIENCE_MS = 3_000

interface ShelfOptions {
  readonly store: Store
  readonly boardId: Id
  readonly clock: Clock
}

/**
 * A board's place in the store, as one tab uses it: one thing after the other. From the first write that fails on, it is
 * broken, and what the tab holds is all that there is.
 */
export class Shelf {
  /** All that was written is kept, or never will be. */
  idle: () => void = () => undefined
  #tail: Promise<unknown> = Promise.resolve()
  #issued = 0
  #writing = 0
  #isBroken = false

  constructor(private readonly options: ShelfOptions) {}

  get isBroken(): boolean {
    return this.#isBroken
  }

  get isWriting(): boolean {
    return this.#writing > 0
  }

  write(changeSets: readonly KeptChangeSet[], gone: readonly Id[] = []): void {
    if (this.#isBroken) return
    const { store, boardId } = this.options
    this.#issued += 1
    this.#writing += 1
    this.#queue(() => store.keep(boardId, changeSets, gone))
      .catch(() => this.#break())
      .then(() => {
        this.#writing -= 1
        if (this.#writing === 0) this.idle()
      })
  }

  /** A state that cannot be kept is no loss, for the server has it. Says whether it is kept. */
  async writeState(state: BoardState | null, reached: readonly Id[]): Promise<boolean> {
    const { store, boardId } = this.options
    if (this.#isBroken) return false
    return this.#queue(() => store.keepState(boardId, state, reached)).then(
      () => true,
      () => false,
    )
  }

  /** Hands over what is kept, with all that this tab has written by then; null when the device does not tell. */
  async read(take: (kept: KeptBoard | null) => void): Promise<void> {
    const { store, boardId } = this.options
    let kept: KeptBoard | null = null
    let issued = -1
    while (!this.#isBroken && issued !== this.#issued) {
      issued = this.#issued
      kept = await this.#queue(() => store.read(boardId)).catch(() => this.#break())
    }
    take(this.#isBroken ? null : kept)
  }

  watch(changed: () => void): () => void {
    return this.options.store.watch(this.options.boardId, changed)
  }

  lead(begin: () => void): () => void {
    return this.options.store.lead(this.options.boardId, begin)
  }

  #break(): null {
    this.#isBroken = true
    return null
  }

  #queue<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#tail.then(() => this.#inTime(work()))
    this.#tail = done.catch(() => undefined)
    return done
  }

  #inTime<Value>(work: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const cancel = this.options.clock.after(PATIENCE_MS, () => reject(new Error('The device does not answer.')))
      work.then(resolve, reject).finally(cancel)
    })
  }
}
