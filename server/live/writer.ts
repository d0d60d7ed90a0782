import { setImmediate } from 'node:timers/promises'
import { type EntityManager, QueryFailedError } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import type { Storage } from '../storage/storage.js'

/** What a turn of the writer does with all that waited: the commits, decided and written together. */
export type WriteGroup<Request, Result> = (
  manager: EntityManager,
  requests: readonly Request[],
) => Promise<readonly (Result | Failure)[]>

interface Waiting<Value> {
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/**
 * The one writer: whatever changes the database stands in this queue. Each turn takes all commits that wait and makes
 * them durable with one transaction and one fsync; other work has a turn and a transaction of its own.
 */
export class Writer<Request, Result> {
  #commits: (Waiting<Result> & { readonly request: Request })[] = []
  #works: (() => Promise<void>)[] = []
  #turning: Promise<void> | null = null
  #closed = false

  constructor(
    private readonly storage: Storage,
    private readonly writeGroup: WriteGroup<Request, Result>,
    /** Called after a group is on disk, before its receipts are given: what became durable, in order. */
    private readonly durable: (requests: readonly Request[], results: readonly (Result | Failure)[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  commit(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(unavailable())
      this.#commits.push({ request, resolve, reject })
      this.#turn()
    })
  }

  /** Writes that are no commit (networks, memberships, sign-ins …): one transaction each, then `after`, then the answer. */
  run<Value>(work: (manager: EntityManager) => Promise<Value>, after?: (value: Value) => void): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(unavailable())
      this.#works.push(async () => {
        try {
          const value = await this.storage.transact(work)
          after?.(value)
          resolve(value)
        } catch (error) {
          reject(error)
        }
      })
      this.#turn()
    })
  }

  /** A real write, in turn: throws when the disk does not take it. */
  probe(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(unavailable())
      this.#works.push(() => this.storage.probe().then(resolve, reject))
      this.#turn()
    })
  }

  /** Takes nothing more, finishes what waits. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#turning) await this.#turning
  }

  #turn(): void {
    this.#turning ??= this.#turns().finally(() => {
      this.#turning = null
      if (this.#works.length > 0 || this.#commits.length > 0) this.#turn()
    })
  }

  async #turns(): Promise<void> {
    while (this.#works.length > 0 || this.#commits.length > 0) {
      // One look at what the sockets have brought meanwhile: it joins this group, and shares its fsync.
      await setImmediate()
      const works = this.#works.splice(0)
      for (const work of works) await work()
      const group = this.#commits.splice(0)
      if (group.length > 0) await this.#commitGroup(group)
    }
  }

  async #commitGroup(group: (Waiting<Result> & { readonly request: Request })[], lastTry = false): Promise<void> {
    const requests = group.map(({ request }) => request)
    let results: readonly (Result | Failure)[]
    try {
      results = await this.storage.transact((manager) => this.writeGroup(manager, requests))
    } catch (error) {
      this.failed(error)
      // The whole group is undone: each once more alone, so that one poisonous commit does not take the others with it.
      if (!lastTry) for (const one of group) await this.#commitGroup([one], true)
      else for (const { reject } of group) reject(isOfDatabase(error) ? unavailable() : internal())
      return
    }
    this.durable(requests, results)
    for (const [index, { resolve, reject }] of group.entries()) {
      const result = results[index]
      if (result instanceof Failure) reject(result)
      else resolve(result as Result)
    }
  }
}

function unavailable(): Failure {
  return new Failure('UNAVAILABLE', 'Nothing was written. The same may be sent again.')
}

function internal(): Failure {
  return new Failure('INTERNAL', 'Something went wrong on our side. Nothing was written.')
}

/** A fault of the disk or the database may pass, so the client may try again; a fault of ours would only repeat. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof QueryFailedError || (error instanceof Error && error.name === 'SqliteError')
}
