import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DataSource, type MigrationInterface } from 'typeorm'
import type { Row, Select, Storage } from './storage.js'

export interface SqliteOptions {
  readonly dataDir: string
  readonly entities: readonly (new () => object)[]
  readonly migrations: readonly (new () => MigrationInterface)[]
}

/** A start that cannot go on: one sentence for a person, no stack trace. */
export class CannotStart extends Error {}

/**
 * Embedded SQLite: one connection that writes and a read-only one beside it, since TypeORM has one query runner per
 * SQLite DataSource and two overlapping transactions on it nest. WAL with synchronous=FULL: a commit is on disk.
 */
export async function openSqlite({ dataDir, entities, migrations }: SqliteOptions): Promise<Storage> {
  const file = join(dataDir, 'samlingspunkt.db')
  const lock = claimFolder(dataDir)
  const opened: { close(): unknown }[] = [lock]
  try {
    refuseNewerDatabase(file, migrations)
    const [writing, writer] = await connect(file, entities, migrations, false)
    opened.push(writer)
    await writing.runMigrations({ transaction: 'all' })
    const [reading, reader] = await connect(file, entities, [], true)
    return new SqliteStorage(writing, writer, reading, reader, lock)
  } catch (error) {
    for (const one of opened.reverse()) one.close()
    throw error
  }
}

async function connect(
  file: string,
  entities: SqliteOptions['entities'],
  migrations: SqliteOptions['migrations'],
  readonly: boolean,
) {
  let handle: Database.Database | undefined
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    readonly,
    entities: [...entities],
    migrations: [...migrations],
    prepareDatabase(db: Database.Database) {
      handle = db
      if (readonly) return
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('journal_size_limit = 67108864')
    },
  })
  await source.initialize()
  if (!handle) throw new Error('the driver opened no database')
  return [source, handle] as const
}

/** Held by the kernel for as long as this process lives, so that a crash leaves no stale lock behind. */
function claimFolder(dataDir: string): Database.Database {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new CannotStart(
      `The folder ${dataDir} cannot be written to: give this user the right, or set DATA_DIR to another folder.`,
    )
  }
  const lock = new Database(join(dataDir, 'samlingspunkt.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    throw new CannotStart(`Another Samlingspunkt already uses ${dataDir}: stop it first, or set DATA_DIR to another folder.`)
  }
}

function refuseNewerDatabase(file: string, migrations: SqliteOptions['migrations']): void {
  if (!existsSync(file)) return
  const db = new Database(file, { readonly: true })
  try {
    const known = new Set(migrations.map((migration) => migration.name))
    const hasMigrations = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get()
    const applied = hasMigrations ? (db.prepare('SELECT name FROM migrations').all() as { name: string }[]) : []
    if (applied.some(({ name }) => !known.has(name)))
      throw new CannotStart(
        `The database ${file} was made by a newer Samlingspunkt: start that version, or set DATA_DIR to another folder.`,
      )
  } finally {
    db.close()
  }
}

class SqliteStorage implements Storage {
  #writing = false

  constructor(
    private readonly writingSource: DataSource,
    private readonly writer: Database.Database,
    private readonly readingSource: DataSource,
    private readonly readHandle: Database.Database,
    private readonly lock: Database.Database,
  ) {}

  get reader() {
    return this.readingSource.manager
  }

  async transact<T>(work: (manager: DataSource['manager']) => Promise<T>): Promise<T> {
    if (this.#writing) throw new Error('two overlapping writing transactions')
    this.#writing = true
    const runner = this.writingSource.createQueryRunner()
    try {
      this.writer.exec('BEGIN IMMEDIATE')
      // Tells TypeORM that there is a transaction, so that manager.save begins none of its own.
      Object.assign(runner, { isTransactionActive: true })
      const result = await work(this.writingSource.manager)
      // On SQLITE_FULL and some I/O errors SQLite rolls back by itself, and what follows would commit statement by statement.
      if (!this.writer.inTransaction) throw new Error('the database ended the transaction')
      this.writer.exec('COMMIT')
      return result
    } catch (error) {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
      throw error
    } finally {
      Object.assign(runner, { isTransactionActive: false })
      this.#writing = false
    }
  }

  async snapshot(selects: readonly Select[]): Promise<Row[][]> {
    const queries = selects.map((select) => select.getQueryAndParameters())
    // One synchronous transaction: nothing else of this process can come between the selects.
    return this.readHandle.transaction(() => queries.map(([sql, values]) => this.readHandle.prepare(sql).all(...values) as Row[]))()
  }

  async probe(): Promise<void> {
    await this.transact((manager) =>
      manager.query('INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at', [
        new Date().toISOString(),
      ]),
    )
  }

  async close(): Promise<void> {
    await this.readingSource.destroy()
    if (this.writer.open) this.writer.pragma('wal_checkpoint(TRUNCATE)')
    await this.writingSource.destroy()
    this.lock.close()
  }
}
