import { inputHash } from '../../server/live/commit.js'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type ChangeInput, type Receipt, readChange } from '../../shared/protocol.js'
import type { Chronicle } from './chronicle.js'
import type { Person } from './people.js'
import type { Rights } from './rights.js'
import type { Witness } from './witness.js'

/** One arrival of a commit at the server. `waiting` for ever: the server died over it, and may have written it or not. */
export interface Attempt {
  readonly person: Person
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
  readonly hash: string
  readonly headAtArrival: number
  readonly isRepeat: boolean
  outcome: 'waiting' | 'acknowledged' | 'refused'
}

export interface LedgerOptions {
  readonly witness: Witness
  readonly rights: Rights
  readonly chronicle: Chronicle
  readonly clock: Clock
}

/** Every commit that reached the server and what it said, held against the log at the moment it was said. */
export class Ledger {
  readonly attempts: Attempt[] = []
  readonly #receipts = new Map<string, Receipt>()
  #transactions = 0
  #lastAccepted = -1
  #lastRefused = -1

  constructor(private readonly options: LedgerOptions) {}

  /** A transaction has ended: decisions told from now on were made in it. */
  turnEnded(): void {
    this.#transactions += 1
  }

  arrive(person: Person, mutationId: Id, changes: readonly ChangeInput[]): Attempt {
    const attempt: Attempt = {
      person,
      mutationId,
      changes,
      hash: inputHash(changes),
      headAtArrival: this.options.witness.position().sequence,
      isRepeat: this.options.witness.changeSet(person.id, mutationId).length > 0,
      outcome: 'waiting',
    }
    this.attempts.push(attempt)
    return attempt
  }

  acknowledge(attempt: Attempt, receipt: Receipt): void {
    attempt.outcome = 'acknowledged'
    this.#compareWithLog(attempt, receipt)
    if (!this.#isFirst(attempt, receipt)) {
      this.#countRepeat(attempt)
      return
    }
    const { chronicle } = this.options
    chronicle.note(`${attempt.person.name} ${attempt.mutationId} accepted as ${receipt.sequence}`)
    chronicle.count('accepted')
    if (attempt.changes.map(readChange).some(({ verb, id }) => verb === 'save' && receipt.ignored.includes(id)))
      chronicle.count('late save ignored')
    if (this.#lastAccepted === this.#transactions) chronicle.count('several commits in one transaction')
    if (this.#lastRefused === this.#transactions) chronicle.count('refused beside an accepted one')
    this.#lastAccepted = this.#transactions
  }

  refuse(attempt: Attempt, reason: unknown): void {
    const { chronicle } = this.options
    const { person, mutationId, isRepeat } = attempt
    attempt.outcome = 'refused'
    const code = reason instanceof Failure ? reason.code : 'INTERNAL'
    chronicle.note(`${person.name} ${mutationId} ${code} ${reason instanceof Failure ? reason.message : ''}`)
    if (code === 'INTERNAL') chronicle.violate(`the core failed over a commit: ${reason}`)
    if (code === 'UNAVAILABLE') chronicle.count('unavailable')
    else if (code === 'MUTATION_ID_REUSED') {
      if (!this.#isReuse(attempt)) chronicle.violate(`[L4] ${mutationId} was never used for anything else`)
      chronicle.count('reused mutationId refused')
    } else {
      if (isRepeat) chronicle.violate(`[L4] a repeat by ${person.name} was refused as ${code} instead of getting its receipt`)
      chronicle.count('refused')
      if (this.#lastAccepted === this.#transactions) chronicle.count('refused beside an accepted one')
      this.#lastRefused = this.#transactions
    }
  }

  /** Durable first, and once: at the moment at which the receipt is given the log has what was sent, under its sequence. */
  #compareWithLog({ person, mutationId, hash, isRepeat, headAtArrival }: Attempt, receipt: Receipt): void {
    const { witness, chronicle } = this.options
    const [row, ...doubles] = witness.changeSet(person.id, mutationId)
    if (!row) chronicle.violate(`[L9] ${person.name} got receipt ${receipt.sequence} for what is not on disk`)
    else if (row.hash !== hash) chronicle.violate(`[L4] ${person.name} got a receipt for other content than was sent`)
    else if (row.sequence !== receipt.sequence)
      chronicle.violate(`[L4] receipt ${receipt.sequence}, but the log says ${row.sequence}`)
    else if (!isRepeat && row.sequence <= headAtArrival) chronicle.violate(`[L2] ${row.sequence} was taken before the commit came`)
    if (doubles.length > 0) chronicle.violate(`[L4] ${mutationId} of ${person.name} is ${doubles.length + 1} times in the log`)
  }

  #isReuse({ person, mutationId, hash }: Attempt): boolean {
    return this.options.witness.changeSet(person.id, mutationId).some((row) => row.hash !== hash)
  }

  #isFirst({ person, mutationId }: Attempt, receipt: Receipt): boolean {
    const key = `${person.id} ${mutationId}`
    const first = this.#receipts.get(key)
    this.#receipts.set(key, receipt)
    if (first && JSON.stringify({ ...first, epoch: '' }) !== JSON.stringify({ ...receipt, epoch: '' }))
      this.options.chronicle.violate(`[L4] another receipt for ${mutationId} than the first: ${JSON.stringify(receipt)}`)
    return !first
  }

  #countRepeat({ person, mutationId }: Attempt): void {
    this.options.chronicle.note(`${person.name} ${mutationId} repeated`)
    this.options.chronicle.count('repeat got the first receipt')
    if (this.options.rights.endedAt(person.id) <= this.options.clock.now())
      this.options.chronicle.count('repeat got its receipt after the right had ended')
  }
}
