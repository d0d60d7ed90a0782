import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Position } from '../../client/live/wire.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Visibility } from '../../shared/permissions.js'

export interface SeenBoard extends Position {
  readonly teamId: Id | null
  readonly title: string
  readonly visibility: Visibility
  readonly counts: Readonly<Record<string, number>>
}

export interface SeenChangeSet {
  readonly sequence: number
  readonly mutationId: Id
  readonly authorId: Id
  readonly hash: string
  readonly ignored: readonly Id[]
  readonly kept: readonly Id[]
}

export interface SeenChange {
  readonly sequence: number
  readonly itemId: Id
  readonly verb: string
  readonly fields: readonly string[]
  readonly after: Item
}

export interface SeenItem {
  readonly id: Id
  readonly item: Item
  readonly writes: Readonly<Record<string, number>>
  readonly bornIn: number
  readonly removedIn: number | null
}

type Raw = Readonly<Record<string, string | number | null>>

/** A second connection to the database, which sees what is durable and nothing else. */
export class Witness {
  readonly #db: Database.Database
  /** What is in the log stays as it is. */
  readonly #mutationIds = new Map<number, Id>()
  readonly #statements = new Map<string, Database.Statement<unknown[], Raw>>()

  constructor(
    dataDir: string,
    private readonly boardId: Id,
  ) {
    this.#db = new Database(join(dataDir, 'samlingspunkt.db'), { readonly: true })
  }

  /** The counter, and the incarnation of the log. */
  position(): Position {
    const [row] = this.#all('SELECT sequence, epoch FROM board WHERE id = ?')
    return row as unknown as Position
  }

  board(): SeenBoard {
    const [row] = this.#all('SELECT * FROM board WHERE id = ?')
    if (!row) throw new Error('the board is gone')
    return { ...row, counts: JSON.parse(String(row['counts'])) } as unknown as SeenBoard
  }

  /** The sequence that last wrote who may see the board. */
  visibilityWrittenIn(): number {
    const written = ['mapStatus', 'draftAudience', 'shared'].map((field) => `json_extract(writes, '$.${field}')`).join()
    const [row] = this.#all(`SELECT COALESCE(${written}) AS sequence FROM item WHERE boardId = ? AND id = boardId`)
    return Number(row?.['sequence'])
  }

  changeSets(): SeenChangeSet[] {
    return this.#all(
      'SELECT sequence, mutationId, authorId, hash, ignored, kept FROM change_set WHERE boardId = ? ORDER BY sequence',
    ).map(readChangeSet)
  }

  changeSet(authorId: Id, mutationId: Id): SeenChangeSet[] {
    const where = 'boardId = ? AND authorId = ? AND mutationId = ?'
    return this.#all(
      `SELECT sequence, mutationId, authorId, hash, ignored, kept FROM change_set WHERE ${where}`,
      authorId,
      mutationId,
    ).map(readChangeSet)
  }

  /** The mutationId that the log has under a sequence, if it has come so far. */
  mutationAt(sequence: number): Id | null {
    const known = this.#mutationIds.get(sequence)
    if (known) return known
    const [row] = this.#all('SELECT mutationId FROM change_set WHERE boardId = ? AND sequence = ?', sequence)
    if (!row) return null
    const mutationId = String(row['mutationId'])
    this.#mutationIds.set(sequence, mutationId)
    return mutationId
  }

  changes(): SeenChange[] {
    return this.#all('SELECT sequence, itemId, verb, fields, after FROM change WHERE boardId = ? ORDER BY sequence').map(
      (row) => ({ ...row, fields: JSON.parse(String(row['fields'])), after: JSON.parse(String(row['after'])) }) as SeenChange,
    )
  }

  items(): SeenItem[] {
    return this.#all('SELECT id, body, writes, bornIn, removedIn FROM item WHERE boardId = ?').map(
      ({ body, writes, ...row }) => ({ ...row, item: JSON.parse(String(body)), writes: JSON.parse(String(writes)) }) as SeenItem,
    )
  }

  close(): void {
    this.#db.close()
  }

  #all(sql: string, ...values: unknown[]): Raw[] {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare<unknown[], Raw>(sql)
      this.#statements.set(sql, statement)
    }
    return statement.all(this.boardId, ...values)
  }
}

function readChangeSet(row: Raw): SeenChangeSet {
  return { ...row, ignored: JSON.parse(String(row['ignored'])), kept: JSON.parse(String(row['kept'])) } as unknown as SeenChangeSet
}
