import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Voice } from '../../shared/permissions.js'
import type { ChangeInput, ChangeSet, Feed, Receipt } from '../../shared/protocol.js'
import type { BoardAuthor, OpenBoard, Presence, Rights } from './board-view.js'

/**
 * The port to the server: all that the live client asks of a connection. Implemented over HTTP and WebSocket
 * (connection/board-wire.ts), and in memory for tests and the simulator. Whoever implements it sees to it that every
 * promise settles and every lost stream ends: silence is turned into UNAVAILABLE and `disconnected`.
 */
export interface Wire {
  /** Rejects with a Failure; UNAVAILABLE when nobody answered. */
  load(boardId: Id): Promise<BoardState>
  /** Rejects with a Failure; UNAVAILABLE when it is not known what became of it: the same commit may be sent again (L4). */
  commit(boardId: Id, mutationId: Id, changes: readonly ChangeInput[]): Promise<Receipt>
  /** The feed from a position. It ends once, or is stopped by calling the answer. It does not resume by itself. */
  follow(boardId: Id, from: Position, sink: Sink<AuthoredFeed>): () => void
  presence(boardId: Id, sink: Sink<PresenceUpdate>): () => void
  here(boardId: Id, tabId: Id, where: Whereabouts): Promise<void>
  /** Best effort: also called when the page is going away. */
  leave(boardId: Id, tabId: Id): void
  /** Calls back whenever the server can be reached again, so that nobody needs to wait any longer. */
  reachable(call: () => void): () => void
}

export interface Sink<Message> {
  next(message: Message): void
  end(ending: Ending): void
}

/** Why a stream ended: the server was done (after a reset), the connection was lost, or the server refused. */
export type Ending = 'completed' | 'disconnected' | Failure

const ACCESS_IS_OVER: readonly string[] = ['ACCESS_LOST', 'FORBIDDEN', 'NOT_FOUND']

/** May this board not be read any longer? All other endings are worth another attempt. */
export function accessIsOver(ending: Ending): boolean {
  return ending instanceof Failure && ACCESS_IS_OVER.includes(ending.code)
}

/** How far a replica has come, and in which incarnation of the log (L6). */
export interface Position {
  readonly sequence: number
  readonly epoch: Id
}

/** The board state, with what I may do and who I am here. */
export interface BoardState extends Position {
  readonly board: OpenBoard
  /** What shows; removed items and what is hidden with them are left out. */
  readonly items: readonly Item[]
  readonly rights: Rights
  readonly me: BoardAuthor
}

/** The feed as clients hear it: with the authors' names, which the log does not keep. */
export interface AuthoredFeed extends Feed {
  readonly changeSets: readonly AuthoredChangeSet[]
}

export interface AuthoredChangeSet extends ChangeSet {
  readonly author: BoardAuthor
}

export interface Whereabouts {
  readonly itemId: Id | null
  readonly field: string | null
}

export interface PresenceUpdate {
  /** The whole roster, instead of what moved. */
  readonly full: boolean
  /** The latest state of each tab that moved. */
  readonly here: readonly Presence[]
  /** Tabs that left or were forgotten. */
  readonly gone: readonly Id[]
  readonly total: number
  readonly voices: readonly { readonly voice: Voice; readonly count: number }[]
}
