import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import { may, type Visibility } from '../../shared/permissions.js'
import type { Chronicle } from './chronicle.js'
import type { Cast } from './people.js'
import type { Standings } from './standings.js'
import type { Witness } from './witness.js'

/** A time during which somebody might read the board: from after one sequence to another, the last included. */
interface Span {
  readonly after: number
  readonly startedAt: number
  until: number
  endedAt: number
}

export interface RightsOptions {
  readonly witness: Witness
  readonly standings: Standings
  readonly cast: Cast
  readonly clock: Clock
  readonly chronicle: Chronicle
}

/** Who could read what and when, written down as each change of rights becomes durable. */
export class Rights {
  readonly #spans = new Map<Id, Span[]>()
  readonly #editors = new Set<Id>()
  #visibility: Visibility | null = null

  constructor(private readonly options: RightsOptions) {}

  /** Called after every transaction: no other has come between. */
  observe(): void {
    const { witness, standings, cast, clock } = this.options
    const board = witness.board()
    const isFirst = this.#visibility === null
    const isMoved = !isFirst && board.visibility !== this.#visibility
    this.#visibility = board.visibility
    const sequence = isMoved ? witness.visibilityWrittenIn() : board.sequence
    for (const { id, name } of cast.people) {
      const standing = standings.get(`${id} ${cast.networkId}`) ?? null
      if (may('editBoard', standing, board)) this.#editors.add(id)
      else this.#editors.delete(id)
      const mayRead = may('readBoard', standing, board)
      if (mayRead === this.mayRead(id)) continue
      if (!isFirst) this.#tell(name, mayRead, sequence)
      const spans = this.#spansOf(id)
      const last = spans.at(-1)
      const opening = isFirst ? { after: 0, startedAt: Number.NEGATIVE_INFINITY } : { after: sequence, startedAt: clock.now() }
      if (mayRead)
        this.#spans.set(id, [...spans, { ...opening, until: Number.POSITIVE_INFINITY, endedAt: Number.POSITIVE_INFINITY }])
      else if (last) Object.assign(last, { until: sequence, endedAt: clock.now() })
    }
  }

  mayRead(personId: Id): boolean {
    return this.#last(personId)?.until === Number.POSITIVE_INFINITY
  }

  /** When the right to read ended, of somebody who has none. */
  endedAt(personId: Id): number {
    return this.#last(personId)?.endedAt ?? Number.NEGATIVE_INFINITY
  }

  /** Was there a moment since then at which the person could not read the board? */
  endedSince(personId: Id, moment: number): boolean {
    if (!this.mayRead(personId)) return true
    return this.#spansOf(personId).some(
      ({ startedAt, endedAt }) => startedAt >= moment || (endedAt >= moment && endedAt !== Number.POSITIVE_INFINITY),
    )
  }

  /** L8 and L5: may this person be told of this change set now? Those who edit may read the past. */
  mayHear(personId: Id, sequence: number): boolean {
    if (this.#editors.has(personId)) return true
    return this.#spansOf(personId).some(({ after, until }) => sequence > after && sequence <= until)
  }

  /** May this person be given the board as it is at this sequence? Also the one that they were let in at. */
  mayHold(personId: Id, sequence: number): boolean {
    return this.mayRead(personId) || this.#spansOf(personId).some(({ after, until }) => sequence >= after && sequence <= until)
  }

  #tell(name: string, mayRead: boolean, sequence: number): void {
    const { chronicle } = this.options
    chronicle.note(`${name} ${mayRead ? 'may read again' : 'may no longer read'} after ${sequence}`)
    chronicle.count(mayRead ? 'right to read given' : 'right to read ended')
  }

  #spansOf(personId: Id): readonly Span[] {
    return this.#spans.get(personId) ?? []
  }

  #last(personId: Id): Span | undefined {
    return this.#spansOf(personId).at(-1)
  }
}
