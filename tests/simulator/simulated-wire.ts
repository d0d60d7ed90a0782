import type { AuthoredFeed, BoardState, Position, Sink, Wire } from '../../client/live/wire.js'
import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput, Feed, Receipt } from '../../shared/protocol.js'
import type { Chronicle } from './chronicle.js'
import { type Line, unavailable } from './line.js'
import type { Person } from './people.js'
import type { Server } from './server.js'
import type { ServerProcess } from './server-process.js'
import { Stream } from './stream.js'

/** What a client has sent, over all the pages that it has had. */
export class Posted {
  /** Under each mutationId, its content. */
  readonly contents = new Map<Id, string>()
  readonly acknowledged = new Set<Id>()
  /** How far the log had come when it was sent for the first time. */
  readonly heads = new Map<Id, number>()
}

export interface WireParts {
  readonly server: Server
  readonly line: Line
  readonly clock: Clock
  readonly chronicle: Chronicle
  readonly person: Person
  readonly people: readonly Person[]
  readonly posted: Posted
}

/** The live client's port over a simulated line. Checks that the client goes on from where it was brought (L5, L6). */
export class SimulatedWire implements Wire {
  #position: Position | null = null
  #loads = 0

  constructor(private readonly parts: WireParts) {}

  async load(): Promise<BoardState> {
    const { line, person } = this.parts
    this.#loads += 1
    const load = this.#loads
    const state = await line.ask(async () => this.#process().load(person))
    // Of several loads the client takes the last.
    if (load === this.#loads) this.#position = { sequence: state.sequence, epoch: state.epoch }
    return state
  }

  async commit(_boardId: Id, mutationId: Id, changes: readonly ChangeInput[]): Promise<Receipt> {
    const { person, chronicle, posted, server } = this.parts
    const content = JSON.stringify(changes)
    if ((posted.contents.get(mutationId) ?? content) !== content)
      chronicle.violate(`[L4] ${person.name} rewrote ${mutationId} after sending it`)
    posted.contents.set(mutationId, content)
    if (!posted.heads.has(mutationId)) posted.heads.set(mutationId, server.witness.position().sequence)
    const receipt = await this.post(mutationId, changes)
    posted.acknowledged.add(mutationId)
    if (this.#position && receipt.sequence > this.#position.sequence) chronicle.count('receipt before feed')
    return receipt
  }

  /** A commit past the live client, as any program may send it. */
  post(mutationId: Id, changes: readonly ChangeInput[]): Promise<Receipt> {
    const content = JSON.stringify(changes)
    return this.parts.line.ask(async () =>
      this.#process().commit(this.parts.person, mutationId, JSON.parse(content) as ChangeInput[]),
    )
  }

  follow(_boardId: Id, from: Position, sink: Sink<AuthoredFeed>): () => void {
    const { line, person, chronicle, clock } = this.parts
    if (from.sequence !== this.#position?.sequence || from.epoch !== this.#position.epoch)
      chronicle.violate(`[L5] ${person.name} follows from ${from.sequence}, but stands at ${this.#position?.sequence}`)
    let process: ServerProcess | null = null
    const stream = new Stream<Feed>({
      clock,
      delayMs: () => line.streamMs(),
      drained: () => process?.wake(),
      closed: () => line.release(stream),
      sink: {
        next: (feed) => {
          this.#heard(feed)
          sink.next(this.#authored(feed))
        },
        end: (ending) => sink.end(ending),
      },
    })
    line.hold(stream)
    clock.after(line.streamMs(), () => {
      process = this.parts.server.up
      if (!line.isUp || !process) return stream.break(0, 0)
      const leave = process.follow(person, from, {
        ready: () => stream.isReady,
        write: (feed) => stream.write(feed),
        end: (failure) => stream.end(failure ?? 'completed'),
        cut: () => stream.break(line.silenceMs(), 0),
      })
      stream.onLeave(leave)
    })
    return () => stream.stop()
  }

  /** Presence is not what histories are about. */
  presence(): () => void {
    return () => undefined
  }

  async here(): Promise<void> {}

  leave(): void {}

  reachable(call: () => void): () => void {
    return this.parts.line.onReachable(call)
  }

  #process(): ServerProcess {
    const { up } = this.parts.server
    if (!up) throw unavailable()
    return up
  }

  #heard({ reset, changeSets }: Feed): void {
    const { posted, chronicle } = this.parts
    if (reset) this.#position = null
    for (const { sequence, mutationId } of changeSets) {
      if (this.#position) this.#position = { ...this.#position, sequence }
      if (posted.contents.has(mutationId) && !posted.acknowledged.has(mutationId)) chronicle.count('feed before receipt')
    }
  }

  #authored(feed: Feed): AuthoredFeed {
    const named = feed.changeSets.map((changeSet) => {
      const author = this.parts.people.find(({ id }) => id === changeSet.author.id)
      return { ...changeSet, author: { ...changeSet.author, name: author?.name ?? '' } }
    })
    return { ...feed, changeSets: named }
  }
}
