import { setImmediate as endOfTurn } from 'node:timers/promises'
import type { Id } from '../../shared/ids.js'

/**
 * Reads with one query what many fields of a page ask for in one turn of the event loop. Keeps nothing afterwards: who
 * asks again after a write gets what was written. It knows no viewer; whoever hands rows on decides who may see them.
 */
export class Batch<Row> {
  #keys = new Set<Id>()
  #reading: Promise<ReadonlyMap<Id, Row[]>> | null = null

  constructor(
    private readonly read: (keys: readonly Id[]) => Promise<readonly Row[]>,
    private readonly keyOf: (row: Row) => Id,
  ) {}

  async load(key: Id): Promise<readonly Row[]> {
    this.#keys.add(key)
    this.#reading ??= endOfTurn().then(() => this.#readWaiting())
    return (await this.#reading).get(key) ?? []
  }

  async #readWaiting(): Promise<ReadonlyMap<Id, Row[]>> {
    const rows = new Map<Id, Row[]>([...this.#keys].map((key) => [key, []]))
    this.#keys = new Set()
    this.#reading = null
    for (const row of await this.read([...rows.keys()])) rows.get(this.keyOf(row))?.push(row)
    return rows
  }
}
