import type { Random } from '../../shared/chance.js'

const FIRST_MS = 500
const LONGEST_MS = 15_000

/** How long to wait before the next attempt: doubled each time, and up to half of it left to chance. */
export class Backoff {
  #failures = 0

  constructor(private readonly random: Random) {}

  get failing(): boolean {
    return this.#failures > 0
  }

  next(): number {
    const whole = Math.min(FIRST_MS * 2 ** this.#failures, LONGEST_MS)
    this.#failures += 1
    return whole * (0.5 + this.random() / 2)
  }

  reset(): void {
    this.#failures = 0
  }
}
