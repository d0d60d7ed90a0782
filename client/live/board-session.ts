import { Failure, type FailureCode } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { BoardView, RefusedChangeSet } from './board-view.js'
import { Follow } from './follow.js'
import { LiveBoard, type LiveParts } from './live-board.js'
import { Shelf } from './shelf.js'
import type { KeptBoard } from './store.js'
import type { BoardState } from './wire.js'

/** What there is to show of a board that somebody wants to see. */
export type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'open'; readonly view: BoardView }
  /** Not found, or not allowed, or no longer. What I wrote and is not saved can still be read and copied. */
  | {
      readonly state: 'lost'
      readonly code: FailureCode
      readonly unsaved: readonly RefusedChangeSet[]
      /** The board as it was last seen, for the words of what is unsaved. */
      readonly last: BoardView | null
    }

export type LostBoard = Extract<Opening, { state: 'lost' }>

export const LOADING: Opening = { state: 'loading' }

/** One board from loading to closing: its feed, and what is made of it. */
export class BoardSession {
  #board: LiveBoard | null = null
  #lost: Failure | null = null
  #opening: Opening | null = null
  #isWatched = false
  #kept: KeptBoard | null = null
  #isOnline = true
  #isClosed = false
  readonly #shelf: Shelf | null
  readonly #follow: Follow
  readonly #deaf: () => void

  constructor(
    private readonly parts: LiveParts,
    boardId: Id,
    private readonly changed: () => void,
    /** The board was lost once, and somebody comes back to it. */
    private readonly before: LostBoard | null = null,
  ) {
    const { wire, clock, random, store } = parts
    this.#shelf = store ? new Shelf({ store, boardId, clock }) : null
    // What was not sent is a part of what shows: a board opens when both are here.
    const unpacked = this.#shelf?.read((kept) => {
      this.#kept = kept
      this.#openKept()
    })
    this.#follow = new Follow({
      boardId,
      wire: {
        load: async (id) => {
          const loading = wire.load(id)
          if (unpacked) await Promise.allSettled([loading, unpacked])
          return loading
        },
        follow: (id, from, sink) => wire.follow(id, from, sink),
      },
      clock,
      random,
      position: () => this.#board?.position ?? null,
      loaded: (state) => this.#loaded(state),
      heard: (feed) => this.#board?.hear(feed) ?? 'reset',
      online: (isOnline) => this.#setOnline(isOnline),
      lost: (failure) => this.#lose(failure),
    })
    this.#deaf = wire.reachable(() => this.#follow.wake())
    this.#follow.load()
  }

  /** The same object until something has changed, for useSyncExternalStore. */
  get opening(): Opening {
    this.#opening ??= this.#open()
    return this.#opening
  }

  #open(): Opening {
    const view = this.#board?.view() ?? null
    if (this.#lost) return { state: 'lost', code: this.#lost.code, unsaved: this.#refused, last: view ?? this.before?.last ?? null }
    return view ? { state: 'open', view } : LOADING
  }

  /** It may still turn out that something waits to be sent. */
  get isUnpacking(): boolean {
    return this.#shelf !== null && !this.#board && !this.#lost
  }

  /** Would something that a person did be lost with this page? */
  get isUnsaved(): boolean {
    return this.#board?.isUnsaved ?? this.#refused.length > 0
  }

  get #refused(): readonly RefusedChangeSet[] {
    return this.#board?.refused ?? this.before?.unsaved ?? []
  }

  /** While somebody watches, the others see that I am here. */
  watch(isWatched: boolean): void {
    this.#isWatched = isWatched
    this.#showPresence()
    if (!isWatched) this.#board?.keep()
  }

  close(): void {
    this.#isClosed = true
    this.#deaf()
    this.#follow.close()
    this.#board?.close()
  }

  #loaded(state: BoardState): void {
    if (this.#board) this.#board.load(state)
    else if (!this.#begin(state)) {
      this.#follow.close()
      this.#lose(new Failure('INVALID', `This page does not know boards of kind ${state.board.kind}.`))
    }
    this.#showPresence()
    this.#changed()
  }

  #setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline
    this.#board?.setOnline(isOnline)
    this.#openKept()
  }

  /** While the server does not answer, the board shows as it was last confirmed on this device, and can be written (O1). */
  #openKept(): void {
    const state = this.#kept?.state
    if (!state || this.#isOnline || this.#board || this.#lost || this.#isClosed) return
    if (!this.#begin(state)) return
    this.#showPresence()
    this.#changed()
  }

  /** False for a kind of board that this page does not know. */
  #begin(state: BoardState): boolean {
    const rules = this.parts.boardKinds.get(state.board.kind)
    if (!rules) return false
    const board = new LiveBoard(this.parts, rules, state, {
      reload: () => this.#follow.load(),
      changed: () => this.#changed(),
      refused: this.#refused,
      shelf: this.#shelf,
      kept: this.#kept,
    })
    this.#board = board
    if (!this.#isOnline) board.setOnline(false)
    return true
  }

  #showPresence(): void {
    if (this.#isWatched && !this.#lost) this.#board?.company.join()
    else this.#board?.company.leave()
  }

  #lose(failure: Failure): void {
    this.#board?.abandon(failure)
    this.#lost = failure
    this.#changed()
  }

  #changed(): void {
    this.#opening = null
    this.changed()
  }
}
