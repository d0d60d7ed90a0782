import type { Id } from './ids.js'
import type { Authorship, Fields, Item } from './items.js'

/** The wire of the live part (PROTOCOL.md), as typed unions. A test hashes the printed schema: bump this when it moves. */
export const PROTOCOL_VERSION = 1

/** One change as it travels: exactly one key, `save` + kind, `remove`, `restore` or `undo`. */
export type ChangeInput = Readonly<Record<string, (Fields & { readonly id: Id }) | Id>>

/** One change, read. */
export type Change =
  | { readonly verb: 'save'; readonly kind: string; readonly id: Id; readonly set: Fields }
  | { readonly verb: 'remove'; readonly id: Id }
  | { readonly verb: 'restore'; readonly id: Id }
  /** `id` is a mutationId. The server alone can tell what it comes to (L11). */
  | { readonly verb: 'undo'; readonly id: Id }

/** What one person did at once (L1). `saved` holds whole items as of this sequence. */
export interface ChangeSet {
  readonly sequence: number
  readonly mutationId: Id
  readonly at: string
  readonly author: Author
  readonly saved: readonly Item[]
  readonly removed: readonly Id[]
}

export type Author = { readonly id: Id } & Pick<Authorship, 'voice' | 'guest'>

/** The server's word that a change set is durable. */
export interface Receipt {
  readonly mutationId: Id
  readonly sequence: number
  readonly epoch: Id
  /** Ids whose change had no effect: removed before, unknown, or already as asked. */
  readonly ignored: readonly Id[]
  /** What an undo left alone, because somebody wrote it later. */
  readonly kept: readonly Id[]
}

/** One message of the subscription `changes` (L5, L6). */
export interface Feed {
  readonly reset: boolean
  readonly head: number
  readonly epoch: Id
  readonly changeSets: readonly ChangeSet[]
}

/** Close codes of our own beside graphql-ws's (4400 to 4499). */
export const CLOSE = {
  restarting: { code: 1012, reason: 'Server is restarting: come back after a random 0 to 3 s' },
  tooSlow: { code: 4413, reason: 'Follower too slow: resume by sequence' },
} as const

/** Reads a change off the wire. The schema has checked that there is exactly one key. */
export function readChange(input: ChangeInput): Change {
  const [key] = Object.keys(input)
  if (key === undefined) throw new Error('an empty change passed the schema')
  const value = input[key]
  if (typeof value === 'string') return { verb: key === 'restore' || key === 'undo' ? key : 'remove', id: value }
  const { id, ...set } = value as Fields & { id: Id }
  return { verb: 'save', kind: key.slice('save'.length), id, set }
}
