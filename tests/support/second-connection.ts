import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Id } from '../../shared/ids.js'

export interface LoggedChangeSet {
  readonly sequence: number
  readonly mutationId: Id
  readonly authorId: Id
}

export interface LoggedChange {
  readonly sequence: number
  readonly itemId: Id
  readonly verb: string
  readonly fields: string[]
  readonly after: Record<string, unknown>
}

export interface StoredItem {
  readonly id: Id
  readonly body: Record<string, unknown>
  readonly writes: Record<string, number>
  readonly bornIn: number
  readonly removedIn: number | null
}

/** The database file as somebody else sees it: what is not committed is not there. */
export class SecondConnection {
  readonly #db: Database.Database

  constructor(dataDir: string) {
    this.#db = new Database(join(dataDir, 'samlingspunkt.db'), { readonly: true })
  }

  changeSets(boardId: Id): LoggedChangeSet[] {
    return this.#all(
      'SELECT sequence, "mutationId", "authorId" FROM change_set WHERE "boardId" = ? ORDER BY sequence',
      boardId,
    ) as unknown as LoggedChangeSet[]
  }

  mutationIds(boardId: Id): Id[] {
    return this.changeSets(boardId).map(({ mutationId }) => mutationId)
  }

  changes(boardId: Id, sequence: number): LoggedChange[] {
    const rows = this.#all('SELECT * FROM change WHERE "boardId" = ? AND sequence = ?', boardId, sequence)
    return rows.map(
      (row) =>
        ({ ...row, fields: JSON.parse(String(row['fields'])), after: JSON.parse(String(row['after'])) }) as unknown as LoggedChange,
    )
  }

  item(boardId: Id, id: Id): StoredItem | null {
    const [row] = this.#all('SELECT * FROM item WHERE "boardId" = ? AND id = ?', boardId, id)
    return row ? storedItem(row) : null
  }

  items(boardId: Id): StoredItem[] {
    return this.#all('SELECT * FROM item WHERE "boardId" = ?', boardId).map(storedItem)
  }

  /** The counter that the writing transaction holds. */
  sequence(boardId: Id): number {
    return Number(this.#all('SELECT sequence FROM board WHERE id = ?', boardId)[0]?.['sequence'])
  }

  /** How many rows each table has. */
  rowCounts(): Record<string, number> {
    const tables = this.#all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name))
    return Object.fromEntries(
      tables.map((name) => [name, Number(this.#all(`SELECT count(*) AS count FROM "${name}"`)[0]?.['count'])]),
    )
  }

  integrity(): unknown {
    return this.#db.pragma('integrity_check', { simple: true })
  }

  close(): void {
    this.#db.close()
  }

  #all(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    return this.#db.prepare(sql).all(...values) as Record<string, unknown>[]
  }
}

function storedItem(row: Record<string, unknown>): StoredItem {
  return { ...row, body: JSON.parse(String(row['body'])), writes: JSON.parse(String(row['writes'])) } as unknown as StoredItem
}
