import type { Clock, Random } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { Backoff } from './backoff.js'
import type { Heard } from './replica.js'
import { type AuthoredFeed, accessIsOver, type BoardState, type Ending, type Position, type Wire } from './wire.js'

/** A board state, and the first message (L5), come at once: without them nobody is following, though nothing has failed yet. */
const SILENCE_MS = 3_000

/** Nobody answered, or who asks has to sign in again. */
const MAY_PASS: readonly string[] = ['UNAVAILABLE', 'UNAUTHENTICATED']

interface FollowOptions {
  readonly boardId: Id
  readonly wire: Pick<Wire, 'load' | 'follow'>
  readonly clock: Clock
  readonly random: Random
  /** Null until a board state was loaded. */
  readonly position: () => Position | null
  readonly loaded: (state: BoardState) => void
  readonly heard: (feed: AuthoredFeed) => Heard['next']
  readonly online: (isOnline: boolean) => void
  /** The board cannot be read, or no longer: nothing follows. */
  readonly lost: (failure: Failure) => void
}

/** One load, subscription or wait. What it says after it was ended is not listened to. */
interface Step {
  isCurrent: boolean
  stop: () => void
}

/**
 * The life of a board's feed: load the board state, follow from its sequence; after a lost connection follow again from
 * where the replica stands, after a reset load again (L5, L6).
 */
export class Follow {
  #step: Step = { isCurrent: true, stop: () => undefined }
  #afterWait: (() => void) | null = null
  #isOnline = true
  #isClosed = false
  /** A reset right after a load could go round for ever: then it waits first. */
  #isFresh = false
  readonly #backoff: Backoff

  constructor(private readonly options: FollowOptions) {
    this.#backoff = new Backoff(options.random)
  }

  /** Loads the board state, whatever is going on, and follows from there. */
  load(): void {
    if (this.#isClosed) return
    const step = this.#begin()
    const answered = this.options.clock.after(SILENCE_MS, () => this.#setOnline(false))
    step.stop = answered
    this.options.wire.load(this.options.boardId).then(
      (state) => {
        if (!step.isCurrent) return
        answered()
        this.#isFresh = true
        this.options.loaded(state)
        if (step.isCurrent) this.#follow(state)
      },
      (error: unknown) => {
        if (step.isCurrent) this.#failLoad(error instanceof Failure ? error : new Failure('UNAVAILABLE', 'Nobody answered.'))
      },
    )
  }

  /** A better moment has come: waits no longer, if it waits. */
  wake(): void {
    this.#afterWait?.()
  }

  close(): void {
    this.#isClosed = true
    this.#begin()
  }

  #follow(from: Position): void {
    if (this.#isClosed) return
    const step = this.#begin()
    const heard = this.options.clock.after(SILENCE_MS, () => this.#setOnline(false))
    const leave = this.options.wire.follow(this.options.boardId, from, {
      next: (feed) => {
        heard()
        if (step.isCurrent) this.#hear(feed)
      },
      end: (ending) => {
        if (step.isCurrent) this.#end(ending)
      },
    })
    step.stop = () => {
      heard()
      leave()
    }
    // A wire may answer before it has said how to leave.
    if (!step.isCurrent) step.stop()
  }

  #hear(feed: AuthoredFeed): void {
    const next = this.options.heard(feed)
    if (next === 'gap') this.#wait(() => this.#resume())
    else if (next === 'reset' && this.#isFresh) this.#wait(() => this.load())
    else if (next === 'reset') this.load()
    else {
      this.#isFresh = false
      this.#backoff.reset()
      this.#setOnline(true)
    }
  }

  #end(ending: Ending): void {
    if (ending instanceof Failure && accessIsOver(ending)) this.#lose(ending)
    else this.#wait(() => this.#resume())
  }

  #resume(): void {
    const from = this.options.position()
    if (from) this.#follow(from)
    else this.load()
  }

  /** What was never opened is given up at the first refusal; what is open only when access is over. */
  #failLoad(failure: Failure): void {
    const isOver = this.options.position() ? accessIsOver(failure) : !MAY_PASS.includes(failure.code)
    if (isOver) this.#lose(failure)
    else this.#wait(() => this.load())
  }

  #lose(failure: Failure): void {
    this.close()
    this.options.lost(failure)
  }

  #wait(then: () => void): void {
    const step = this.#begin()
    this.#setOnline(false)
    step.stop = this.options.clock.after(this.#backoff.next(), then)
    this.#afterWait = then
  }

  #begin(): Step {
    this.#step.isCurrent = false
    this.#step.stop()
    this.#afterWait = null
    this.#step = { isCurrent: true, stop: () => undefined }
    return this.#step
  }

  #setOnline(isOnline: boolean): void {
    if (this.#isOnline === isOnline) return
    this.#isOnline = isOnline
    this.options.online(isOnline)
  }
}
