import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Fate } from './disk.js'
import { Ledger } from './ledger.js'
import { Rights } from './rights.js'
import { type ProcessOptions, ServerProcess } from './server-process.js'
import { Witness } from './witness.js'

export type ServerOptions = Omit<ProcessOptions, 'witness' | 'rights' | 'ledger'>

/** The server over all its lives, on one database folder. */
export class Server {
  readonly witness: Witness
  readonly rights: Rights
  readonly ledger: Ledger
  #up: ServerProcess | null = null

  constructor(private readonly options: ServerOptions) {
    const { dataDir, cast } = options
    this.witness = new Witness(dataDir, cast.boardId)
    this.rights = new Rights({ ...options, witness: this.witness })
    this.ledger = new Ledger({ ...options, witness: this.witness, rights: this.rights })
    this.rights.observe()
  }

  /** The process that answers, if one is up. */
  get up(): ServerProcess | null {
    return this.#up
  }

  async start(): Promise<void> {
    this.options.chronicle.note('the server starts')
    this.#up = await ServerProcess.start({ ...this.options, witness: this.witness, rights: this.rights, ledger: this.ledger })
  }

  async kill(fate: Fate): Promise<void> {
    const { chronicle } = this.options
    const dying = this.#up
    if (!dying) return
    this.#up = null
    const happening = !dying.disk.isWriting
      ? 'killed while idle'
      : fate === 'lost'
        ? 'killed before the commit'
        : 'killed after the commit'
    chronicle.note(`the server is ${happening}`)
    chronicle.count(happening)
    await dying.kill(fate)
  }

  async stop(): Promise<void> {
    const dying = this.#up
    if (!dying) return
    this.#up = null
    this.options.chronicle.note('the server stops')
    this.options.chronicle.count('stopped in good order')
    await dying.stop()
  }

  /** As after a value was erased from the log: the same history in another incarnation (L6). Only while nothing is up. */
  drawNewEpoch(): void {
    const { dataDir, newId, cast, chronicle } = this.options
    const database = new Database(join(dataDir, 'samlingspunkt.db'))
    database.prepare('UPDATE board SET epoch = ? WHERE id = ?').run(newId(), cast.boardId)
    database.close()
    chronicle.note('the board has a new epoch')
    chronicle.count('new epoch')
  }

  async close(): Promise<void> {
    await this.#up?.kill('lost')
    this.#up = null
    this.witness.close()
  }
}
