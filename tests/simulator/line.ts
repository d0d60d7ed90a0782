import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Chronicle } from './chronicle.js'
import type { Dice } from './dice.js'
import type { Stream } from './stream.js'

/** How badly a line treats each message. */
interface Weather {
  readonly lost: number
  readonly doubled: number
  readonly late: number
}

const WEATHERS = {
  perfect: { lost: 0, doubled: 0, late: 0 },
  fair: { lost: 0.03, doubled: 0.06, late: 0.03 },
  storm: { lost: 0.3, doubled: 0.2, late: 0.15 },
} as const satisfies Record<string, Weather>

/** Whoever asks waits this long; then nobody knows what became of the request. */
const PATIENCE_MS = 8_000
/** What is late may come after the same was asked again, and after the line was cut and mended. */
const LATEST_MS = 20_000
/** How long both ends of a half-open connection may believe in it. */
const LONGEST_SILENCE_MS = 15_000

/**
 * One client's way to the server. Requests and answers travel each for themselves: they get lost, doubled, late, and
 * overtake each other. Streams keep their order, and break.
 */
export class Line {
  weather: keyof typeof WEATHERS = 'fair'
  #isUp = true
  #stallsUntil = 0
  readonly #streams = new Set<Stream<unknown>>()
  readonly #waiting = new Set<() => void>()

  constructor(
    private readonly clock: Clock,
    private readonly dice: Dice,
    private readonly chronicle: Chronicle,
  ) {}

  get isUp(): boolean {
    return this.#isUp
  }

  ask<Answer>(arrive: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.#isUp && this.dice.happens(0.7)) return reject(unavailable())
      const giveUp = this.clock.after(PATIENCE_MS, () => reject(unavailable()))
      const answer = (tell: () => void) =>
        this.carry('answer', () => {
          giveUp()
          tell()
        })
      this.carry('request', () =>
        arrive().then(
          (answered) => answer(() => resolve(JSON.parse(JSON.stringify(answered)) as Answer)),
          (refusal: unknown) => answer(() => reject(refusal)),
        ),
      )
    })
  }

  /** Takes a message across, once, twice or never. */
  carry(kind: 'request' | 'answer', arrive: () => unknown): void {
    const weather = WEATHERS[this.weather]
    const isLost = this.dice.happens(weather.lost)
    const isDoubled = !isLost && kind === 'request' && this.dice.happens(weather.doubled)
    if (isLost) this.chronicle.count(`${kind} lost`)
    if (isDoubled) this.chronicle.count('request doubled')
    for (let copies = isLost ? 0 : isDoubled ? 2 : 1; copies > 0; copies -= 1) {
      this.clock.after(this.#travelMs(), () => {
        if (this.#isUp) arrive()
        else this.chronicle.count(`${kind} lost`)
      })
    }
  }

  #travelMs(): number {
    if (!this.dice.happens(WEATHERS[this.weather].late)) return this.dice.whole(1, 60)
    this.chronicle.count('message late')
    return this.dice.whole(1_000, LATEST_MS)
  }

  /** How long a message of a stream takes now. */
  streamMs(): number {
    return Math.max(this.dice.whole(1, 40), this.#stallsUntil - this.clock.now())
  }

  /** Keeps a stream until it closes, to break it when the line is cut. */
  hold(stream: Stream<unknown>): void {
    this.#streams.add(stream)
  }

  release(stream: Stream<unknown>): void {
    this.#streams.delete(stream)
  }

  /** Whoever reads here reads nothing for a while, so that the server's end fills up. */
  stall(): void {
    this.#stallsUntil = this.clock.now() + this.dice.whole(200, 3_000)
    if (this.#streams.size > 0) this.chronicle.count('follower stopped reading')
  }

  cut(): void {
    if (!this.#isUp) return
    this.#isUp = false
    this.chronicle.count('line cut')
    this.#breakStreams(0)
  }

  /** Nothing passes on the open streams any longer, and neither end has noticed. Requests make connections of their own. */
  halfOpen(): void {
    if (this.#streams.size > 0) this.chronicle.count('line half-open')
    this.#breakStreams(this.dice.whole(1_000, LONGEST_SILENCE_MS))
  }

  /** How long a client goes on listening to a server that has died. */
  silenceMs(): number {
    return this.dice.happens(0.6) ? 0 : this.dice.whole(100, LONGEST_SILENCE_MS)
  }

  #breakStreams(silentMs: number): void {
    for (const stream of [...this.#streams]) stream.break(silentMs, this.dice.whole(0, LONGEST_SILENCE_MS))
  }

  mend(): void {
    if (this.#isUp) return
    this.chronicle.count('line mended')
    this.#isUp = true
    if (this.dice.happens(0.7)) this.tellReachable()
  }

  /** For whoever waits for the server to be reachable again. */
  tellReachable(): void {
    if (!this.#isUp) return
    for (const call of [...this.#waiting]) call()
  }

  onReachable(call: () => void): () => void {
    this.#waiting.add(call)
    return () => this.#waiting.delete(call)
  }
}

export function unavailable(): Failure {
  return new Failure('UNAVAILABLE', 'Nobody answered.')
}
