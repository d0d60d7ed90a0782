import type { Ending, Sink } from '../../client/live/wire.js'
import type { Clock } from '../../shared/chance.js'

/** So many messages wait in a connection before the server's end takes no more. */
const BACKLOG = 3

export interface StreamOptions<Message> {
  readonly clock: Clock
  readonly sink: Sink<Message>
  readonly delayMs: () => number
  /** The backlog has drained. */
  readonly drained: () => void
  /** Once: nothing will pass here any more. */
  readonly closed: () => void
}

/** A connection from server to client: in order, at its own pace, until either end leaves it or it breaks. */
export class Stream<Message> {
  #state: 'open' | 'broken' | 'closed' = 'open'
  #waiting = 0
  #lastArrival = 0
  #hasLeft = false
  #leave: (() => void) | null = null

  constructor(private readonly options: StreamOptions<Message>) {}

  /** How the server's end is told that nobody listens. */
  onLeave(leave: () => void): void {
    this.#leave = leave
    if (this.#hasLeft) leave()
  }

  /** May the server's end write more? */
  get isReady(): boolean {
    return this.#waiting < BACKLOG
  }

  write(message: Message): void {
    this.#waiting += 1
    this.#pass(() => {
      const wasFull = !this.isReady
      this.#waiting -= 1
      this.options.sink.next(structuredClone(message))
      if (wasFull) this.options.drained()
    })
  }

  /** The server has no more to say. */
  end(ending: Ending): void {
    this.#pass(() => {
      this.#close()
      this.options.sink.end(ending)
    })
  }

  /** From now on nothing passes. Each end notices when it does. */
  break(clientMs: number, serverMs: number): void {
    if (this.#state !== 'open') return
    this.#state = 'broken'
    const { clock, sink } = this.options
    clock.after(serverMs, () => this.#leaveServer())
    clock.after(clientMs, () => {
      if (this.#state === 'closed') return
      this.#close()
      sink.end('disconnected')
    })
  }

  /** The client leaves. The server hears of it a little later. */
  stop(): void {
    const { clock, delayMs } = this.options
    if (this.#state === 'closed') return
    clock.after(delayMs(), () => this.#leaveServer())
    this.#close()
  }

  #leaveServer(): void {
    this.#hasLeft = true
    this.#leave?.()
  }

  #pass(arrive: () => void): void {
    const { clock, delayMs } = this.options
    this.#lastArrival = Math.max(this.#lastArrival, clock.now() + delayMs())
    clock.after(this.#lastArrival - clock.now(), () => {
      if (this.#state === 'open') arrive()
    })
  }

  #close(): void {
    this.#state = 'closed'
    this.options.closed()
  }
}
