import type { Clock } from '../../shared/chance.js'

/** Time that moves only when told to. */
export class VirtualClock implements Clock {
  #now: number
  #timers: { readonly at: number; readonly call: () => void }[] = []

  constructor(start = Date.UTC(2026, 0, 15, 9)) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#now + ms, call }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  /** How many calls are waiting: none after a proper end. */
  get waiting(): number {
    return this.#timers.length
  }

  /** Moves on, calling what is due in order, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    // What was begun before time moves belongs to the time before.
    await settled()
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#timers = this.#timers.filter((one) => one !== due)
      this.#now = due.at
      due.call()
      await settled()
    }
    this.#now = end
  }

  #next(end: number) {
    return this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
  }
}

/** Lets every promise that can settle do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
