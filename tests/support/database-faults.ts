import { QueryFailedError } from 'typeorm'
import type { Storage } from '../../server/storage/storage.js'
import type { LiveCore } from './live-core.js'

/**
 * From now on, a change whose item contains this word makes the database end the transaction by itself, as it does when
 * the disk is full: after boards, items and change sets of the group have been written, and what follows would commit
 * statement by statement. Answers how to mend it.
 */
export async function endTransactionsAt(core: LiveCore, word: string): Promise<() => Promise<void>> {
  const condition = `NEW.after LIKE '%${word}%'`
  await sql(
    core,
    `CREATE TEMP TRIGGER full BEFORE INSERT ON main.change WHEN ${condition} BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END`,
  )
  return () => sql(core, 'DROP TRIGGER temp.full')
}

/** Lets the database grow by so many pages and no further. Answers how to lift it. */
export async function fillDisk(core: LiveCore, pages: number): Promise<() => Promise<void>> {
  const [size] = await core.live.writer.run((manager) => manager.query<{ page_count: number }[]>('PRAGMA page_count'))
  await sql(core, `PRAGMA max_page_count = ${(size?.page_count ?? 0) + pages}`)
  return () => sql(core, 'PRAGMA max_page_count = 4294967294')
}

/** On the connection that writes. */
async function sql(core: LiveCore, statement: string): Promise<void> {
  await core.live.writer.run((manager) => manager.query(statement))
}

/** What the next transactions and reads meet, one each; then all is well again. */
export interface Faults {
  /** `before`: nothing is written. `commit`: all is written but not taken. `after`: it is on disk, and the answer is lost. */
  readonly transactions: ('before' | 'commit' | 'after' | 'none')[]
  reads: number
}

/** A storage that fails as told. */
export function faultyStorage(storage: Storage, faults: Faults): Storage {
  const fault = (): Error => new QueryFailedError('COMMIT', [], new Error('disk I/O error'))
  return {
    reader: storage.reader,
    async transact(work) {
      const next = faults.transactions.shift()
      if (next === 'before') throw fault()
      const result = await storage.transact(async (manager) => {
        const done = await work(manager)
        if (next === 'commit') throw fault()
        return done
      })
      if (next === 'after') throw fault()
      return result
    },
    async snapshot(selects) {
      if (faults.reads === 0) return storage.snapshot(selects)
      faults.reads -= 1
      throw fault()
    },
    probe: () => storage.probe(),
    close: () => storage.close(),
  }
}
