import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import type { Visibility, Voice } from '../../shared/permissions.js'

/**
 * What the live core keeps, the same four tables for every kind of board: items are rows of JSON, so that a new kind of
 * board needs no table and no migration (DECISIONS.md). Column types are those that SQLite and PostgreSQL share.
 */
@Entity('board')
export class BoardRow {
  @PrimaryColumn('text') id!: Id
  @Column('text') kind!: string
  @Index()
  @Column('text')
  networkId!: Id
  @Column('text', { nullable: true }) teamId!: Id | null
  /** What it is about beside network and team: a gathering. */
  @Index()
  @Column('text', { nullable: true })
  subjectId!: Id | null
  /** Follows the own item's title. */
  @Column('text') title!: string
  @Column('text') visibility!: Visibility
  /** When the board last became visible to the network (L5). */
  @Column('text') sharedAt!: string
  /** The counter of L2: the last change set's sequence. Held by the writing transaction. */
  @Column('integer') sequence!: number
  @Column('text') epoch!: Id
  /** Moves with every change of rights that concerns the board (L8). */
  @Column('integer') accessVersion!: number
  /** How many items of each kind are there and not removed: `{ Actor: 12 }`. */
  @Column('simple-json') counts!: Record<string, number>
  @Column('text') createdAt!: string
}

@Entity('item')
export class ItemRow {
  @PrimaryColumn('text') boardId!: Id
  @PrimaryColumn('text') id!: Id
  @Column('text') kind!: string
  /** The item whole, as JSON: what the last change of it left. */
  @Column('text') body!: string
  /** Per field, the sequence that wrote it last; `*` for removal and restoration (L11). */
  @Column('simple-json') writes!: Record<string, number>
  @Column('integer') bornIn!: number
  /** The sequence of the tombstone, or null (L10). */
  @Column('integer', { nullable: true }) removedIn!: number | null
}

/** The log: one row a change set, with ids of people and never their names. */
@Entity('change_set')
@Index(['boardId', 'authorId', 'mutationId'], { unique: true })
@Index(['boardId', 'authorId', 'sequence'])
export class ChangeSetRow {
  @PrimaryColumn('text') boardId!: Id
  @PrimaryColumn('integer') sequence!: number
  @Column('text') mutationId!: Id
  @Column('text') authorId!: Id
  @Column('text', { nullable: true }) voice!: Voice | null
  @Column('boolean') guest!: boolean
  @Column('text') at!: string
  /** SHA-256 of the canonical input: tells a repeat from a reuse (L4). */
  @Column('text') hash!: string
  /** About how large its items are: tells how many change sets fit one message, before any of them is read. */
  @Column('integer') bytes!: number
  @Column('simple-json') ignored!: Id[]
  @Column('simple-json') kept!: Id[]
}

/** The log: one row a changed item, with the names of the fields set and the item as it was afterwards. */
@Entity('change')
@Index(['boardId', 'itemId', 'sequence'])
export class ChangeRow {
  @PrimaryColumn('text') boardId!: Id
  @PrimaryColumn('integer') sequence!: number
  @PrimaryColumn('text') itemId!: Id
  @Column('text') verb!: string
  @Column('simple-json') fields!: string[]
  @Column('text') after!: string
}

export const liveEntities = [BoardRow, ItemRow, ChangeSetRow, ChangeRow]
