import type { EntityManager, SelectQueryBuilder } from 'typeorm'

// biome-ignore lint/suspicious/noExplicitAny: a list of selects over different entities has no narrower type in TypeORM
export type Select = SelectQueryBuilder<any>
export type Row = Readonly<Record<string, unknown>>

/** The port to the database. Everything that writes goes through live/writer.ts, which calls `transact` one at a time. */
export interface Storage {
  /** For single selects. Several that must belong together: `snapshot`. */
  readonly reader: EntityManager
  /** One transaction, all or nothing; on return it is on disk. Rejects with whatever went wrong, rolled back. */
  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>
  /** Runs the selects at one moment of the database: their raw rows, in the same order. */
  snapshot(selects: readonly Select[]): Promise<Row[][]>
  /** Throws when the disk does not take a write. */
  probe(): Promise<void>
  close(): Promise<void>
}
