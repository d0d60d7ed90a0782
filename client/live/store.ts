import type { FailureCode, FailureDetails } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import type { BoardState } from './wire.js'

/** Of kept change sets. Whoever changes what they look like raises it, and reads the older ones too. */
export const KEPT_FORMAT = 1

/** A change set of mine as the device keeps it: plain data. */
export interface KeptChangeSet {
  readonly format: number
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
  readonly at: string
  readonly receipt: Receipt | null
  /** Why it could not be saved; null while it may still be sent. */
  readonly refusal: { readonly code: FailureCode; readonly message: string; readonly details: FailureDetails } | null
}

export interface KeptBoard {
  /** The board as it was last confirmed, if it ever was. */
  readonly state: BoardState | null
  /** In the order in which they were first kept. */
  readonly changeSets: readonly KeptChangeSet[]
}

/**
 * The port to the device: what one person has on it that outlives the tab (O1), the same for all tabs of theirs.
 * Implemented over IndexedDB (indexed-store.ts), and in memory for tests and the simulator. What somebody else left on the
 * same device lies in a store of its own.
 */
export interface Store {
  read(boardId: Id): Promise<KeptBoard>
  /** Writes each change set where it stands, or at the end, and lets go of others: all of it or none. Resolved when it is kept. */
  keep(boardId: Id, changeSets: readonly KeptChangeSet[], gone: readonly Id[]): Promise<void>
  /** Keeps the board as it is confirmed; the change sets that this has reached leave in the same step (L7). Null lets go of it. */
  keepState(boardId: Id, state: BoardState | null, reached: readonly Id[]): Promise<void>
  /** The boards that something waits to be sent to. */
  waiting(): Promise<readonly Id[]>
  /** Lets go of all boards as they were, and of no change set: for whoever leaves the device to others. */
  forgetStates(): Promise<void>
  /** Calls back whenever another tab has changed what is kept of the board. */
  watch(boardId: Id, changed: () => void): () => void
  /** Calls back once no other tab sends for this board any longer: it is this tab's turn, until it calls the answer or is gone. */
  lead(boardId: Id, begin: () => void): () => void
}
