import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { WebSocket } from 'ws'
import { readSettings, SETTINGS, SettingsError } from '../../server/settings.js'
import { tempFolder } from '../support/temp-folder.js'

const main = new URL('../../dist/server/main.js', import.meta.url).pathname
const cleaners: (() => void)[] = []
afterEach(() => {
  for (const clean of cleaners.splice(0)) clean()
})

interface Run {
  readonly said: () => string
  readonly complained: () => string
  readonly address: Promise<string>
  /** Waits until it has said so: log and address line are two writers, in either order. */
  readonly says: (words: string) => Promise<void>
  readonly ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  cleaners.push(() => child.kill('SIGKILL'))
  let [said, complained] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const address = new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/\S+/.exec(said) ?? []
      if (found) resolve(found)
    }),
  )
  const says = (words: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!said.includes(words)) return
        child.stdout.off('data', look)
        resolve()
      }
      child.stdout.on('data', look)
      look()
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { said: () => said, complained: () => complained, address, says, ended, kill: (signal) => void child.kill(signal) }
}

function folder(): string {
  const made = tempFolder()
  cleaners.push(made.remove)
  return made.path
}

/** One sentence, no stack trace. */
const sentence = /^[A-Z][^\n]*\.\n$/

describe('starting', () => {
  it('prints one line with the address, is ready, and ends within 10 s on SIGTERM, saying 1012', async () => {
    const dataDir = folder()
    const hub = run({ PORT: '0', DATA_DIR: dataDir })
    const url = await hub.address
    expect(hub.said()).toMatch(/^Samlingspunkt is running on http:\/\/127\.0\.0\.1:\d+\n$/)
    for (const path of ['/livez', '/readyz']) expect((await fetch(url + path)).status).toBe(200)
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch('samlingspunkt_followers 0')
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await new Promise((resolve) => socket.once('open', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const asked = performance.now()
    hub.kill('SIGTERM')
    expect(await closed).toBe(1012)
    expect(await hub.ended).toBe(0)
    expect(performance.now() - asked).toBeLessThan(10_000)
    // Checkpointed: the database is whole in its one file.
    expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([])
  })

  it('says that the port is taken, and touches nothing', async () => {
    const dataDir = join(folder(), 'data')
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    cleaners.push(() => other.close())
    const { port } = other.address() as { port: number }
    const hub = run({ PORT: String(port), DATA_DIR: dataDir })
    expect(await hub.ended).toBe(1)
    expect(hub.complained()).toBe(`Port ${port} is taken: stop what uses it, or set PORT to another number.\n`)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('asks who comes too early to come again, and leaves nobody waiting', async () => {
    const probe = createServer()
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
    const { port } = probe.address() as { port: number }
    await new Promise((resolve) => probe.close(resolve))
    const hub = run({ PORT: String(port), DATA_DIR: folder() })
    const answers = new Set<number>()
    while (!answers.has(200)) {
      const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null)
      if (answer) answers.add(answer.status)
    }
    expect(answers).toEqual(new Set([503, 200]))
    await hub.address
  })

  it('says that the folder is in use by another hub', async () => {
    const dataDir = folder()
    const first = run({ PORT: '0', DATA_DIR: dataDir })
    await first.address
    const second = run({ PORT: '0', DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.complained()).toMatch(sentence)
    expect(second.complained()).toMatch('Another Samlingspunkt')
  })

  it('starts again on the folder of one that was killed', async () => {
    const dataDir = folder()
    const first = run({ PORT: '0', DATA_DIR: dataDir })
    await first.address
    first.kill('SIGKILL')
    await first.ended
    const second = run({ PORT: '0', DATA_DIR: dataDir })
    expect(await second.address).toMatch('http')
  })

  it('says that the folder cannot be written to', async () => {
    // A file where the folder should be stops even root.
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    const target = join(file, 'data')
    const hub = run({ PORT: '0', DATA_DIR: target })
    expect(await hub.ended).toBe(1)
    expect(hub.complained()).toBe(
      `The folder ${target} cannot be written to: give this user the right, or set DATA_DIR to another folder.\n`,
    )
  })

  it('refuses a database of a newer version, and leaves it as it is', async () => {
    const dataDir = folder()
    const file = join(dataDir, 'samlingspunkt.db')
    const db = new Database(file)
    db.exec(
      "CREATE TABLE migrations (id integer, timestamp integer, name text); INSERT INTO migrations VALUES (1, 1, 'FromTheFuture1')",
    )
    db.close()
    const hub = run({ PORT: '0', DATA_DIR: dataDir })
    expect(await hub.ended).toBe(1)
    expect(hub.complained()).toMatch(sentence)
    expect(hub.complained()).toMatch('newer Samlingspunkt')
    const after = new Database(file, { readonly: true })
    expect(after.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table'").get()).toEqual({ tables: 1 })
    after.close()
  })

  it('refuses the demo in production', async () => {
    const hub = run({ PORT: '0', DATA_DIR: folder(), NODE_ENV: 'production' })
    expect(await hub.ended).toBe(1)
    expect(hub.complained()).toMatch('NODE_ENV=production')
  })

  it('warns when the demo is open to the network', async () => {
    const hub = run({ PORT: '0', DATA_DIR: folder(), HOST: '0.0.0.0', LOG_LEVEL: 'warn' })
    await hub.says('anybody who reaches it may sign in as anybody')
    expect(await hub.address).toMatch(/^http:/)
  })
})

describe('settings', () => {
  it('are complained about in one sentence', () => {
    for (const env of [
      { PORT: 'four' },
      { BASE_URL: 'nowhere' },
      { LOG_LEVEL: 'loud' },
      { DATABASE_URL: 'postgres://x' },
      { NODE_ENV: 'production' },
    ])
      expect(() => readSettings(env)).toThrow(SettingsError)
  })

  it('are read with their standards', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: './data',
      baseUrl: null,
      logLevel: 'info',
      demo: true,
    })
    expect(SETTINGS.every(({ meaning }) => meaning.length > 0)).toBe(true)
  })
})
