import type { KeptBoard, KeptChangeSet, Store } from '../../client/live/store.js'
import type { BoardState } from '../../client/live/wire.js'
import type { Id } from '../../shared/ids.js'

interface Kept {
  state: BoardState | null
  readonly changeSets: Map<Id, KeptChangeSet>
}

/** What one person has on a device, in memory. Each tab of theirs has a store of its own over it. */
export class MemoryDevice {
  readonly #boards = new Map<Id, Kept>()
  readonly #tabs = new Set<MemoryStore>()
  readonly #queues = new Map<Id, (() => void)[]>()
  /** Set to let nothing be written any longer. */
  isFull = false

  tab(): MemoryStore {
    const tab = new MemoryStore(this)
    this.#tabs.add(tab)
    return tab
  }

  board(boardId: Id): Kept {
    const board = this.#boards.get(boardId) ?? { state: null, changeSets: new Map() }
    this.#boards.set(boardId, board)
    return board
  }

  get boards(): ReadonlyMap<Id, Kept> {
    return this.#boards
  }

  tell(boardId: Id, teller: MemoryStore): void {
    for (const tab of this.#tabs) if (tab !== teller) tab.hear(boardId)
  }

  queue(boardId: Id, begin: () => void): () => void {
    const queue = this.#queues.get(boardId) ?? []
    this.#queues.set(boardId, queue)
    queue.push(begin)
    if (queue.length === 1) begin()
    return () => {
      const place = queue.indexOf(begin)
      if (place < 0) return
      queue.splice(place, 1)
      if (place === 0) queue[0]?.()
    }
  }

  gone(tab: MemoryStore): void {
    this.#tabs.delete(tab)
  }
}

/** The store in memory: everything takes a moment, as on a disk, and is copied on its way. */
export class MemoryStore implements Store {
  readonly #watchers = new Map<Id, Set<() => void>>()
  readonly #leaves = new Set<() => void>()
  #isGone = false

  constructor(private readonly device: MemoryDevice) {}

  async read(boardId: Id): Promise<KeptBoard> {
    await this.#moment()
    const { state, changeSets } = this.device.board(boardId)
    return structuredClone({ state, changeSets: [...changeSets.values()] })
  }

  async keep(boardId: Id, changeSets: readonly KeptChangeSet[], gone: readonly Id[]): Promise<void> {
    const copies = structuredClone(changeSets)
    await this.#write()
    const kept = this.device.board(boardId).changeSets
    for (const id of gone) kept.delete(id)
    for (const changeSet of copies) kept.set(changeSet.mutationId, changeSet)
    this.device.tell(boardId, this)
  }

  async keepState(boardId: Id, state: BoardState | null, reached: readonly Id[]): Promise<void> {
    const copy = structuredClone(state)
    await this.#write()
    const board = this.device.board(boardId)
    board.state = copy
    for (const id of reached) board.changeSets.delete(id)
    if (reached.length > 0) this.device.tell(boardId, this)
  }

  async waiting(): Promise<readonly Id[]> {
    await this.#moment()
    const waits = ({ changeSets }: Kept): boolean => [...changeSets.values()].some(({ receipt, refusal }) => !receipt && !refusal)
    return [...this.device.boards].filter(([, kept]) => waits(kept)).map(([boardId]) => boardId)
  }

  async forgetStates(): Promise<void> {
    await this.#write()
    for (const board of this.device.boards.values()) board.state = null
  }

  watch(boardId: Id, changed: () => void): () => void {
    const watchers = this.#watchers.get(boardId) ?? new Set()
    this.#watchers.set(boardId, watchers)
    watchers.add(changed)
    return () => watchers.delete(changed)
  }

  lead(boardId: Id, begin: () => void): () => void {
    let isOver = false
    const leave = this.device.queue(boardId, () => {
      void this.#moment().then(() => {
        if (!isOver) begin()
      })
    })
    const stop = (): void => {
      isOver = true
      this.#leaves.delete(stop)
      leave()
    }
    this.#leaves.add(stop)
    return stop
  }

  hear(boardId: Id): void {
    for (const changed of this.#watchers.get(boardId) ?? []) changed()
  }

  /** The tab is gone, in the middle of whatever it did. */
  kill(): void {
    this.#isGone = true
    this.device.gone(this)
    for (const stop of [...this.#leaves]) stop()
  }

  async #write(): Promise<void> {
    await this.#moment()
    if (this.device.isFull) throw new Error('QuotaExceededError')
  }

  /** What comes after the tab is gone never comes. */
  async #moment(): Promise<void> {
    await Promise.resolve()
    if (this.#isGone) await new Promise(() => undefined)
  }
}
