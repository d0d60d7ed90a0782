import type { EntityManager } from 'typeorm'
import type { Row, Select, Storage } from '../../server/storage/storage.js'
import type { Clock } from '../../shared/chance.js'
import type { Chronicle } from './chronicle.js'
import type { Dice } from './dice.js'

export interface DiskOptions {
  readonly clock: Clock
  readonly dice: Dice
  readonly chronicle: Chronicle
  /** Called at once after each transaction that is on disk, and after each that is undone. */
  readonly kept: () => void
  readonly undone: () => void
}

const SLOW_MS = 600
/** The methods of an EntityManager that read. */
const READS = /^(?:find|query$)/

/** What became of the transaction that was open when the power went. */
export type Fate = 'lost' | 'durable'

/**
 * The database behind a disk that takes its time, fails when told to, and loses power at any moment. Writes are held up
 * before the commit, when all is written and nothing is durable; reads before and after they are made.
 */
export class Disk implements Storage {
  /** What a transaction that failed here says. */
  static readonly ERROR = 'disk I/O error'
  readonly reader: EntityManager
  #killed: Fate | null = null
  #isWriting = false
  #failures = 0
  #slowUntil = 0
  /** How long a write takes on this disk, at most. */
  readonly #usualMs: number
  readonly #paused = new Set<() => void>()

  constructor(
    private readonly inner: Storage,
    private readonly options: DiskOptions,
  ) {
    this.#usualMs = options.dice.pick([5, 20, 80]) ?? 0
    this.reader = new Proxy(inner.reader, {
      get: (manager, name) => {
        const member: unknown = Reflect.get(manager, name, manager)
        if (typeof member !== 'function') return member
        const bound = member.bind(manager) as (...given: unknown[]) => unknown
        return READS.test(String(name)) ? (...given: unknown[]) => this.#read(async () => bound(...given)) : bound
      },
    })
  }

  /** True while a transaction is open that a kill may catch. */
  get isWriting(): boolean {
    return this.#isWriting
  }

  /** So many transactions from now on end in an error of the disk. */
  failNext(times: number): void {
    this.#failures = times
  }

  slowDown(ms: number): void {
    this.#slowUntil = this.options.clock.now() + ms
  }

  /** The process is gone: nobody hears from it again. What it was writing is durable or never was. */
  kill(fate: Fate): void {
    this.#killed = fate
    for (const go of this.#paused) go()
  }

  async transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { dice, kept, undone } = this.options
    await this.#pause(dice.happens(0.5) ? dice.whole(1, 10) : 0)
    if (this.#killed) return never()
    try {
      this.#isWriting = true
      const result = await this.inner.transact(async (manager) => {
        const written = await work(manager)
        await this.#pause(this.#writeMs())
        if (this.#killed === 'lost') throw new Error('the power went before the commit')
        if (this.#failures > 0) throw this.#diskError()
        return written
      })
      kept()
      return await this.#unlessKilled(result)
    } catch (error) {
      undone()
      await this.#unlessKilled(null)
      throw error
    } finally {
      this.#isWriting = false
    }
  }

  snapshot(selects: readonly Select[]): Promise<Row[][]> {
    return this.#read(() => this.inner.snapshot(selects))
  }

  probe(): Promise<void> {
    return this.inner.probe()
  }

  close(): Promise<void> {
    return this.inner.close()
  }

  async #read<T>(read: () => Promise<T>): Promise<T> {
    await this.#pause(this.#readMs())
    if (this.#killed) return never()
    const rows = await read()
    await this.#pause(this.#readMs())
    return this.#unlessKilled(rows)
  }

  #readMs(): number {
    return this.options.dice.happens(0.2) ? this.options.dice.whole(1, 4) : 0
  }

  #writeMs(): number {
    const { clock, dice } = this.options
    return dice.whole(1, clock.now() < this.#slowUntil ? SLOW_MS : this.#usualMs)
  }

  #unlessKilled<T>(value: T): T | Promise<T> {
    return this.#killed ? never() : value
  }

  #pause(ms: number): Promise<void> | null {
    if (ms === 0 || this.#killed) return null
    return new Promise((resolve) => {
      const go = () => {
        this.#paused.delete(go)
        cancel()
        resolve()
      }
      const cancel = this.options.clock.after(ms, go)
      this.#paused.add(go)
    })
  }

  #diskError(): Error {
    this.#failures -= 1
    this.options.chronicle.count('disk error')
    return Object.assign(new Error(Disk.ERROR), { name: 'SqliteError' })
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}
