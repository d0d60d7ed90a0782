import type { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Visibility, Voice } from '../../shared/permissions.js'
import type { ChangeInput } from '../../shared/protocol.js'
import type { UndoStep } from './undo-stack.js'

/** What a page sees of a board while it is open: the replica with my pending change sets over it, and how they fare. */
export interface BoardView {
  readonly board: OpenBoard
  /** What shows (L10): confirmed, with pending replayed over it. A new Map whenever something moved; items keep their identity. */
  readonly items: ReadonlyMap<Id, Item>
  /** What was removed while this page was open, for «Slettet av … Angre?». */
  readonly removed: ReadonlyMap<Id, Removal>
  /** Others' changes of the last two seconds, for the soft mark. */
  readonly landed: ReadonlyMap<Id, Landing>
  readonly save: SaveState
  /** Change sets that were refused, to read, copy, send again or let go (O1). */
  readonly refused: readonly RefusedChangeSet[]
  readonly presence: Roster
  readonly rights: Rights
  readonly me: BoardAuthor

  /** One change set, shown at once and sent in order. Throws a Failure, and changes nothing, when a rule refuses it. */
  commit(changes: readonly ChangeInput[]): void
  /** Tells the others where I am: an item, a field of it, or just the board. */
  here(itemId: Id | null, field: string | null): void
  /** What undo and redo would do; null: nothing of mine, since the page was opened. */
  readonly undoStep: UndoStep | null
  readonly redoStep: UndoStep | null
  /** Takes my last change set back (L11); it shows when the server has worked out what that comes to. */
  undo(): void
  redo(): void
  sendAgain(mutationId: Id): void
  letGo(mutationId: Id): void
  newId(): Id
}

export interface OpenBoard {
  readonly id: Id
  readonly kind: string
  readonly networkId: Id
  readonly teamId: Id | null
  readonly visibility: Visibility
}

export interface BoardAuthor {
  readonly id: Id
  readonly name: string
  readonly voice: Voice | null
  readonly guest: boolean
}

export interface Removal {
  readonly item: Item
  readonly by: BoardAuthor
  readonly at: string
}

export interface Landing {
  readonly by: BoardAuthor
  readonly at: number
}

export interface Rights {
  readonly read: boolean
  readonly edit: boolean
  readonly comment: boolean
  readonly run: boolean
}

/** L9: «Lagret» for acknowledged changes only. */
export interface SaveState {
  readonly state: 'saved' | 'saving' | 'unsaved'
  /** Change sets not acknowledged yet. */
  readonly pending: number
  readonly online: boolean
  /** When the last receipt came (ms since 1970), or null. */
  readonly lastSavedAt: number | null
}

export interface RefusedChangeSet {
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
  readonly reason: Failure
}

/** Who is here. Above 50 people pages show `voices` instead of names (P1). */
export interface Roster {
  readonly people: readonly Presence[]
  readonly voices: ReadonlyMap<Voice, number>
  readonly total: number
}

export interface Presence {
  readonly tabId: Id
  readonly person: BoardAuthor
  readonly itemId: Id | null
  readonly field: string | null
}
