import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'

const WRONG_A_MINUTE = 20
const MINUTE_MS = 60_000
const MOST_ADDRESSES = 10_000

/**
 * Counts wrong guesses at links by the address that they come from. Right ones cost nothing: a whole hall comes in from one
 * address.
 */
export class Guesses {
  readonly #wrong = new Map<string, { readonly count: number; readonly until: number }>()

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** Looks, unless this address has guessed wrong too often. Null is a wrong guess. */
  async look<Found>(address: string | undefined, ask: () => Promise<Found | null>): Promise<Found | null> {
    const key = address ?? ''
    const { count } = this.#counted(key)
    if (count >= WRONG_A_MINUTE)
      throw new Failure('LIMIT_EXCEEDED', 'Too many wrong links from here. Wait a minute.', { limit: WRONG_A_MINUTE })
    const found = await ask()
    if (found === null) this.#count(key)
    return found
  }

  #counted(key: string): { readonly count: number; readonly until: number } {
    const now = this.clock.now()
    const earlier = this.#wrong.get(key)
    return earlier && earlier.until > now ? earlier : { count: 0, until: now + MINUTE_MS }
  }

  #count(key: string): void {
    const { count, until } = this.#counted(key)
    this.#wrong.delete(key)
    this.#wrong.set(key, { count: count + 1, until })
    const [oldest] = this.#wrong.keys()
    if (this.#wrong.size > MOST_ADDRESSES && oldest !== undefined) this.#wrong.delete(oldest)
  }
}
