import type { Id } from './ids.js'
import type { BoardPlace, Standing, Voice } from './permissions.js'

/** What items are made of: plain JSON, frozen by convention. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Fields = Readonly<Record<string, Value>>

/**
 * A thing on a board, whole, as both sides hold it and as the log keeps it: its GraphQL type, its id and its fields.
 * A field that nobody has filled in is null or absent; both mean the same.
 */
export interface Item {
  readonly __typename: string
  readonly id: Id
  readonly [field: string]: Value
}

/** Who makes a change, and when: all that rules may know of a person. */
export interface Authorship {
  readonly personId: Id
  readonly voice: Voice | null
  readonly guest: boolean
  /** ISO 8601 with zone. */
  readonly at: string
}

/** What a rule may look at. `set` holds only the fields that this save names; sets arrive as {add, remove}. */
export interface Save {
  readonly before: Item | null
  readonly set: Fields
  readonly after: Item
  /** The board's own item, as it stands before this change. */
  readonly own: Item
}

export interface Permission {
  readonly standing: Standing | null
  readonly personId: Id
  readonly board: BoardPlace
  readonly before: Item | null
  /** The fields that a save names; null for a removal or a restoration. */
  readonly set: Fields | null
  /** The server writes what follows from something that the person asked for elsewhere: a programme that is published. */
  readonly onBehalf: boolean
}

/**
 * All that the live core needs to know of one kind of item. Pure, and run on both sides, so that what a client shows
 * before the receipt is what the server will say.
 */
export interface ItemRules {
  /** The GraphQL type's name; its change is called `save` + kind. */
  readonly kind: string
  /** Values for fields that are never null. */
  readonly blank?: Fields
  /** Fields that hold a set of scalars: saved as {add, remove}, kept sorted. */
  readonly sets?: readonly string[]
  /** Text fields that hold a name or title: at most MAX_NAME characters, others MAX_TEXT. */
  readonly names?: readonly string[]
  /** Ids this item is hidden with when they are removed (L10). Each must be known to the board. */
  readonly hangsOn?: (item: Item) => readonly Id[]
  /** Fields that follow from who writes and when; they cannot be set by a save. */
  readonly stamp?: (save: Save, by: Authorship) => Fields
  /** May this person write this? Denial is the default answer of the permission table. */
  readonly mayWrite: (permission: Permission) => boolean
  /** Throws a Failure when a rule of the domain is broken. */
  readonly check?: (save: Save) => void
}

/** A kind of board: its own item (title and the like) and what may lie on it. */
export interface BoardRules {
  readonly kind: string
  readonly own: ItemRules
  readonly items: readonly ItemRules[]
  /** The own item's first fields, from what createBoard was given. */
  readonly begin: (given: { title: string; visibility: BoardPlace['visibility'] | null; teamId: Id | null }) => Fields
  readonly visibility: (own: Item) => BoardPlace['visibility']
  /** What boards of this kind are about beside network and team: a gathering. Without one there is no such board. */
  readonly needsSubject?: boolean
  /** At most one board of this kind for the same network, team and subject. */
  readonly isSingle?: boolean
  /** How many items of this kind of item a board takes, where it is not MAX_ITEMS. */
  readonly most?: Readonly<Record<string, number>>
}

/** Rules by the item's kind, the board's own included. */
export function rulesByKind(board: BoardRules): ReadonlyMap<string, ItemRules> {
  return new Map([board.own, ...board.items].map((rules) => [rules.kind, rules]))
}
