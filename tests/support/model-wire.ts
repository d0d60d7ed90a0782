import type { BoardAuthor } from '../../client/live/board-view.js'
import type { AuthoredFeed, BoardState, Position, PresenceUpdate, Sink, Whereabouts, Wire } from '../../client/live/wire.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import type { ModelBoard } from './model-board.js'

interface Request {
  readonly arrive: () => unknown
  readonly resolve: (answer: never) => void
  readonly reject: (failure: Failure) => void
}

interface OpenFeed {
  position: Position
  first: boolean
  readonly sink: Sink<AuthoredFeed>
}

/**
 * One client's connection to a ModelBoard, moved by hand: a request arrives, its answer arrives and a feed message arrives
 * only when the test says so. What is cut off fails as a lost connection does: nobody knows whether it had arrived.
 */
export class ModelWire implements Wire {
  readonly sent: { readonly mutationId: Id; readonly changes: readonly ChangeInput[] }[] = []
  readonly told: (Whereabouts | 'left')[] = []
  loads = 0
  loadFailure: Failure | null = null
  presenceSink: Sink<PresenceUpdate> | null = null
  #isUp = true
  #requests: Request[] = []
  #answers: { readonly request: Request; readonly give: () => void }[] = []
  readonly #feeds = new Set<OpenFeed>()
  readonly #waiting = new Set<() => void>()

  constructor(
    public server: ModelBoard,
    private readonly me: BoardAuthor,
  ) {}

  load(): Promise<BoardState> {
    this.loads += 1
    return this.#ask(() => {
      if (this.loadFailure) throw this.loadFailure
      return this.server.state(this.me)
    })
  }

  commit(_boardId: Id, mutationId: Id, changes: readonly ChangeInput[]): Promise<Receipt> {
    this.sent.push({ mutationId, changes: structuredClone(changes) })
    return this.#ask(() => this.server.commit(this.me, mutationId, changes))
  }

  follow(_boardId: Id, from: Position, sink: Sink<AuthoredFeed>): () => void {
    const feed: OpenFeed = { position: from, first: true, sink }
    if (this.#isUp) this.#feeds.add(feed)
    else sink.end('disconnected')
    return () => this.#feeds.delete(feed)
  }

  presence(_boardId: Id, sink: Sink<PresenceUpdate>): () => void {
    this.presenceSink = sink
    return () => {
      this.presenceSink = null
    }
  }

  async here(_boardId: Id, _tabId: Id, where: Whereabouts): Promise<void> {
    this.told.push(where)
  }

  leave(): void {
    this.told.push('left')
  }

  reachable(call: () => void): () => void {
    this.#waiting.add(call)
    return () => this.#waiting.delete(call)
  }

  get isFollowing(): boolean {
    return this.#feeds.size > 0
  }

  /** Nothing is on its way, and the feed has told all. */
  get isQuiet(): boolean {
    const isTold = [...this.#feeds].every(({ position, first }) => !first && position.sequence === this.server.sequence)
    return this.#requests.length === 0 && this.#answers.length === 0 && isTold
  }

  /** The oldest request reaches the server. */
  arrive(): void {
    const request = this.#requests.shift()
    if (!request) return
    let give: () => void
    try {
      const answer = request.arrive() as never
      give = () => request.resolve(answer)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      give = () => request.reject(error)
    }
    this.#answers.push({ request, give })
  }

  /** The oldest answer reaches the client. */
  answer(): void {
    this.#answers.shift()?.give()
  }

  /** The next message of the feed reaches the client: some change sets, perhaps with some that it has had before. */
  hear({ most = Number.POSITIVE_INFINITY, again = 0 }: { most?: number; again?: number } = {}): void {
    for (const feed of [...this.#feeds]) {
      const { sequence, epoch } = feed.position
      const start = Math.max(0, sequence - again)
      const message = this.server.feed({ sequence: start, epoch }, most + sequence - start)
      if (!feed.first && message.changeSets.length === 0 && !message.reset) continue
      feed.first = false
      feed.position = { sequence: message.changeSets.at(-1)?.sequence ?? sequence, epoch }
      feed.sink.next(message)
      if (message.reset && this.#feeds.delete(feed)) feed.sink.end('completed')
    }
  }

  say(message: AuthoredFeed): void {
    for (const { sink } of [...this.#feeds]) sink.next(message)
  }

  end(failure: Failure): void {
    for (const feed of [...this.#feeds]) if (this.#feeds.delete(feed)) feed.sink.end(failure)
  }

  cut(): void {
    this.#isUp = false
    const lost = [...this.#requests, ...this.#answers.map(({ request }) => request)]
    this.#requests = []
    this.#answers = []
    for (const { reject } of lost) reject(new Failure('UNAVAILABLE', 'The connection was lost.'))
    for (const feed of [...this.#feeds]) if (this.#feeds.delete(feed)) feed.sink.end('disconnected')
  }

  mend(): void {
    this.#isUp = true
    for (const call of [...this.#waiting]) call()
  }

  #ask<Answer>(arrive: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isUp) this.#requests.push({ arrive, resolve: resolve as (answer: never) => void, reject })
      else reject(new Failure('UNAVAILABLE', 'No connection.'))
    })
  }
}
