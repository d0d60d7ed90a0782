import type { Id } from '../../shared/ids.js'
import { BoardSession, LOADING, type LostBoard, type Opening } from './board-session.js'
import type { LiveParts } from './live-board.js'

/** Fields hand in their last words when their page goes away, and who comes straight back finds the board as it was. */
const LINGER_MS = 1_000

interface OpenSession {
  readonly session: BoardSession
  readonly listeners: Set<() => void>
  stopLingering: (() => void) | null
}

/**
 * The boards that this page has open. A board that nobody looks at any longer stays until all that was done on it is saved:
 * leaving the page of a board loses nothing (L9).
 */
export class OpenBoards {
  readonly #open = new Map<Id, OpenSession>()
  #isClosed = false

  constructor(private readonly parts: LiveParts) {}

  opening(boardId: Id): Opening {
    return this.#open.get(boardId)?.session.opening ?? LOADING
  }

  get isUnsaved(): boolean {
    return [...this.#open.values()].some(({ session }) => session.isUnsaved)
  }

  /** Opens the board for whoever watches first. The answer stops watching. */
  watch(boardId: Id, listener: () => void): () => void {
    const open = this.#opened(boardId)
    open.listeners.add(listener)
    open.stopLingering?.()
    open.stopLingering = null
    open.session.watch(true)
    return () => {
      open.listeners.delete(listener)
      if (open.listeners.size > 0) return
      open.session.watch(false)
      open.stopLingering = this.parts.clock.after(LINGER_MS, () => {
        open.stopLingering = null
        this.#closeWhenDone(boardId)
      })
    }
  }

  /** Sends what an earlier page has left, on boards that nobody may look at today. */
  async sendWaiting(): Promise<void> {
    const waiting = (await this.parts.store?.waiting().catch(() => [])) ?? []
    for (const boardId of waiting) if (!this.#isClosed && !this.#open.has(boardId)) this.#begin(boardId)
  }

  /** Closes all, and keeps no board to be read without network. */
  async forgetStates(): Promise<void> {
    this.close()
    await this.parts.store?.forgetStates()
  }

  /** Somebody else has come to this page: nothing more is sent, and what is kept stays with whoever wrote it. */
  close(): void {
    this.#isClosed = true
    for (const { session, stopLingering } of this.#open.values()) {
      stopLingering?.()
      session.close()
    }
    this.#open.clear()
  }

  /** The page is hidden for good, as far as one can know, or shows again. */
  setAway(isAway: boolean): void {
    for (const { session, listeners } of this.#open.values()) session.watch(!isAway && listeners.size > 0)
  }

  /** A board that was lost is asked for once more by whoever comes back to it; what it kept is kept on. */
  #opened(boardId: Id): OpenSession {
    const open = this.#open.get(boardId)
    if (!open) return this.#begin(boardId)
    const { opening } = open.session
    if (opening.state !== 'lost' || open.listeners.size > 0) return open
    open.stopLingering?.()
    open.session.close()
    return this.#begin(boardId, opening)
  }

  #begin(boardId: Id, before: LostBoard | null = null): OpenSession {
    const listeners = new Set<() => void>()
    const changed = () => {
      for (const listener of listeners) listener()
      this.#closeWhenDone(boardId)
    }
    const open: OpenSession = { session: new BoardSession(this.parts, boardId, changed, before), listeners, stopLingering: null }
    this.#open.set(boardId, open)
    return open
  }

  #closeWhenDone(boardId: Id): void {
    const open = this.#open.get(boardId)
    if (!open || open.listeners.size > 0 || open.stopLingering || open.session.isUnsaved || open.session.isUnpacking) return
    this.#open.delete(boardId)
    open.session.close()
  }
}
