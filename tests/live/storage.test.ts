import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import Database from 'better-sqlite3'
import { DataSource } from 'typeorm'
import { entities } from '../../server/rooms.js'
import { migrations } from '../../server/storage/migrations.js'
import { CannotStart, openSqlite } from '../../server/storage/sqlite.js'
import { afterThisTest } from '../support/open-board.js'
import { tempFolder } from '../support/temp-folder.js'

const HOLDER = new URL('../support/folder-holder.mjs', import.meta.url).pathname

function folder(): string {
  const { path, remove } = tempFolder()
  afterThisTest(remove)
  return path
}

/** The database of a folder, byte by byte. The index of the WAL is not of it: whoever reads writes that. */
function contents(path: string): Record<string, string> {
  const names = readdirSync(path).filter((name) => ['samlingspunkt.db', 'samlingspunkt.db-wal'].includes(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name)).toString('base64')]))
}

describe('migrations', () => {
  test('make what the entities say: nothing is left to do', async () => {
    const dataDir = folder()
    await (await openSqlite({ dataDir, entities, migrations })).close()
    const source = await new DataSource({
      type: 'better-sqlite3',
      database: join(dataDir, 'samlingspunkt.db'),
      entities: [...entities],
    }).initialize()
    const { upQueries } = await source.driver.createSchemaBuilder().log()
    await source.destroy()
    expect(upQueries.map(({ query }) => query)).toEqual([])
  })

  test('run once: the second start finds all of it done', async () => {
    const dataDir = folder()
    await (await openSqlite({ dataDir, entities, migrations })).close()
    const before = contents(dataDir)
    await (await openSqlite({ dataDir, entities, migrations })).close()
    expect(contents(dataDir)).toEqual(before)
  })

  test('leave nothing behind when one fails', async () => {
    const dataDir = folder()
    class Broken2000000000000 {
      readonly name = 'Broken2000000000000'
      async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await runner.query('CREATE TABLE half (id text)')
        await runner.query('CREATE TABLE half (id text)')
      }
      async down(): Promise<void> {}
    }
    // TypeORM says so itself, too.
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined)
    afterThisTest(() => said.mockRestore())
    await expect(openSqlite({ dataDir, entities, migrations: [...migrations, Broken2000000000000] })).rejects.toThrow(/half/)
    const storage = await openSqlite({ dataDir, entities, migrations })
    expect(await storage.reader.query(`SELECT name FROM sqlite_master WHERE name = 'half'`)).toEqual([])
    await storage.close()
  })
})

describe('a newer database', () => {
  test('is refused in one sentence that says what to do, and not touched, also after a crash', async () => {
    const [running, dataDir] = [folder(), folder()]
    await (await openSqlite({ dataDir: running, entities, migrations })).close()
    const db = new Database(join(running, 'samlingspunkt.db'))
    db.prepare('INSERT INTO migrations (timestamp, name) VALUES (?, ?)').run(4_000_000_000_000, 'FromTheFuture4000000000000')
    // As a killed server leaves it: the last writes are in the WAL alone.
    cpSync(running, dataDir, { recursive: true })
    db.close()
    const before = contents(dataDir)
    expect(before['samlingspunkt.db-wal']?.length).toBeGreaterThan(0)
    const opening = openSqlite({ dataDir, entities, migrations })
    await expect(opening).rejects.toThrow(CannotStart)
    await expect(opening).rejects.toThrow(/newer Samlingspunkt: start that version, or set DATA_DIR to another folder\.$/)
    expect(contents(dataDir)).toEqual(before)
  })
})

describe('one server a folder', () => {
  const sentence = /^Another Samlingspunkt already uses .+: stop it first, or set DATA_DIR to another folder\.$/

  test('a second opening is refused while the first is open', async () => {
    const dataDir = folder()
    const first = await openSqlite({ dataDir, entities, migrations })
    await expect(openSqlite({ dataDir, entities, migrations })).rejects.toThrow(sentence)
    await first.close()
    await (await openSqlite({ dataDir, entities, migrations })).close()
  })

  test('another process is refused, and not once the first was killed', async () => {
    const dataDir = folder()
    const holder = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
    afterThisTest(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    await expect(openSqlite({ dataDir, entities, migrations })).rejects.toThrow(sentence)
    expect(readdirSync(dataDir)).not.toContain('samlingspunkt.db')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    await (await openSqlite({ dataDir, entities, migrations })).close()
  })

  test('a folder that cannot be made is refused in one sentence', async () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    const opening = openSqlite({ dataDir: join(file, 'data'), entities, migrations })
    await expect(opening).rejects.toThrow(
      /^The folder .+ cannot be written to: give this user the right, or set DATA_DIR to another folder\.$/,
    )
  })
})

describe('transactions', () => {
  test('two that overlap are a fault of ours, and the first is not harmed', async () => {
    const storage = await openSqlite({ dataDir: folder(), entities, migrations })
    afterThisTest(() => storage.close())
    const first = storage.transact(async (manager) => {
      await manager.query(`INSERT INTO probe (id, at) VALUES (1, 'first')`)
      await expect(storage.transact(() => Promise.resolve())).rejects.toThrow(/overlapping/)
    })
    await first
    expect(await storage.reader.query('SELECT at FROM probe')).toEqual([{ at: 'first' }])
  })

  test('the reader cannot write', async () => {
    const storage = await openSqlite({ dataDir: folder(), entities, migrations })
    afterThisTest(() => storage.close())
    await expect(storage.reader.query(`INSERT INTO probe (id, at) VALUES (1, 'reader')`)).rejects.toThrow(/readonly/)
  })

  test('a probe writes', async () => {
    const storage = await openSqlite({ dataDir: folder(), entities, migrations })
    afterThisTest(() => storage.close())
    await storage.probe()
    await storage.probe()
    expect(await storage.reader.query('SELECT id FROM probe')).toEqual([{ id: 1 }])
  })
})
