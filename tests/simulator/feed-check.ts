import type { Position } from '../../client/live/wire.js'
import type { Clock } from '../../shared/chance.js'
import type { Failure } from '../../shared/failure.js'
import type { Feed } from '../../shared/protocol.js'
import type { Chronicle } from './chronicle.js'
import type { Person } from './people.js'
import type { Rights } from './rights.js'
import type { Witness } from './witness.js'

export interface FeedCheckParts {
  readonly chronicle: Chronicle
  readonly rights: Rights
  readonly witness: Witness
  readonly clock: Pick<Clock, 'now'>
  readonly horizon: number
}

/** One feed as the server writes it: whole, in order, durable, and for nobody who may not read it. */
export class FeedCheck {
  #sequence: number
  #isReset = false
  #isOver = false
  readonly #openedAt: number
  #stoodStillAt = Number.NEGATIVE_INFINITY
  /** L6: what is too far back, or of another incarnation, cannot be followed. */
  readonly #mustReset: boolean

  constructor(
    private readonly parts: FeedCheckParts,
    private readonly person: Person,
    from: Position,
  ) {
    this.#sequence = from.sequence
    this.#openedAt = parts.clock.now()
    const { sequence, epoch } = parts.witness.position()
    this.#mustReset = from.epoch !== epoch || sequence - from.sequence > parts.horizon
    if (from.sequence < sequence) parts.chronicle.count('followed from behind')
  }

  message({ reset, head, epoch, changeSets }: Feed): void {
    const { chronicle, rights, witness } = this.parts
    const { name, id } = this.person
    if (this.#isOver || this.#isReset) chronicle.violate(`[L6] ${name}'s feed goes on after its end`)
    if (this.#mustReset && !reset) chronicle.violate(`[L6] ${name} goes on where only a reset would do`)
    if (reset && changeSets.length > 0) chronicle.violate(`[L6] a reset brought change sets`)
    this.#isReset = reset
    if (reset) chronicle.count('reset')
    for (const { sequence, mutationId, saved, removed } of changeSets) {
      const ids = [...saved.map((item) => item.id), ...removed]
      if (new Set(ids).size !== ids.length) chronicle.violate(`[L1] ${sequence} tells something twice of one item`)
      if (sequence !== this.#sequence + 1) chronicle.violate(`[L5] ${name} was sent ${sequence} after ${this.#sequence}`)
      if (witness.mutationAt(sequence) !== mutationId) chronicle.violate(`[L9] ${name} was sent ${sequence}, which is not on disk`)
      if (!rights.mayHear(id, sequence)) chronicle.violate(`[L8] ${name} was sent ${sequence}, which was not for them to read`)
      this.#sequence = sequence
    }
    const board = witness.position()
    if (head > board.sequence || head < this.#sequence) chronicle.violate(`[L5] ${name} was told a head of ${head}`)
    if (epoch !== board.epoch) chronicle.violate(`[L6] ${name} was told the wrong epoch`)
  }

  ended(failure: Failure | null): void {
    const { chronicle, rights } = this.parts
    const { name, id } = this.person
    this.#isOver = true
    if (failure === null && !this.#isReset) chronicle.violate(`[L5] ${name}'s feed ended without a word`)
    if (failure?.code === 'ACCESS_LOST') chronicle.count('feed ended with ACCESS_LOST')
    const isAboutRights = failure?.code === 'ACCESS_LOST' || failure?.code === 'FORBIDDEN'
    if (isAboutRights && !rights.endedSince(id, this.#openedAt))
      chronicle.violate(`[L8] ${name} lost a feed without having lost the right`)
    if (failure && !isAboutRights) chronicle.violate(`${name}'s feed failed: ${failure}`)
  }

  /** L8: within a second of the right's end the feed is over, unless its connection takes nothing. */
  elapsed(isReady: boolean): void {
    const { chronicle, rights, clock } = this.parts
    if (!isReady) this.#stoodStillAt = clock.now()
    const since = Math.max(rights.endedAt(this.person.id), this.#openedAt, this.#stoodStillAt)
    if (!this.#isOver && !rights.mayRead(this.person.id) && clock.now() - since > 1_000)
      chronicle.violate(`[L8] ${this.person.name}'s feed is still open a second after the right ended`)
  }
}
