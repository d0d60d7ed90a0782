import type { BoardState, Position } from '../../client/live/wire.js'
import type { Selection } from '../../server/live/broadcast.js'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { may, type Standing } from '../../shared/permissions.js'
import type { ChangeInput, Feed, Receipt } from '../../shared/protocol.js'
import { type LiveCore, openLiveCore, viewerOf } from '../support/live-core.js'
import { settled } from '../support/virtual-clock.js'
import type { Chronicle } from './chronicle.js'
import type { Dice } from './dice.js'
import { Disk, type Fate } from './disk.js'
import { FeedCheck } from './feed-check.js'
import { foldTo, shownOf, textOf } from './fold.js'
import type { Ledger } from './ledger.js'
import { authorOf, type Cast, type Person } from './people.js'
import type { Rights } from './rights.js'
import type { Standings } from './standings.js'
import type { Witness } from './witness.js'

export interface ProcessOptions {
  readonly dataDir: string
  readonly cast: Cast
  readonly standings: Standings
  readonly clock: Clock
  readonly dice: Dice
  readonly chronicle: Chronicle
  readonly newId: () => Id
  readonly horizon: number
  readonly witness: Witness
  readonly rights: Rights
  readonly ledger: Ledger
}

/** The server's end of a connection that follows. */
export interface Edge {
  ready(): boolean
  write(feed: Feed): void
  end(failure: Failure | null): void
  /** The process is gone, and this end of the connection with it. */
  cut(): void
}

interface OpenFeed {
  readonly edge: Edge
  readonly check: FeedCheck
}

/** One run of the server's process: the real live core on a real database. Whatever it says is checked as it says it. */
export class ServerProcess {
  readonly #feeds = new Set<OpenFeed>()
  #isGone = false

  private constructor(
    readonly disk: Disk,
    private readonly core: LiveCore,
    private readonly options: ProcessOptions,
  ) {}

  static async start(options: ProcessOptions): Promise<ServerProcess> {
    const { dataDir, standings, clock, dice, chronicle, newId, horizon, rights, ledger } = options
    const kept = (): void => {
      standings.keepDraft()
      ledger.turnEnded()
      rights.observe()
    }
    const disks: Disk[] = []
    const wrapStorage: NonNullable<Parameters<typeof openLiveCore>[0]['wrapStorage']> = (storage) => {
      const disk = new Disk(storage, { clock, dice, chronicle, kept, undone: () => standings.dropDraft() })
      disks.push(disk)
      return disk
    }
    const core = await openLiveCore({ dataDir, clock, newId, horizon, standings, wrapStorage })
    const [disk] = disks
    if (!disk) throw new Error('the core took no disk')
    return new ServerProcess(disk, core, options)
  }

  /** Dies at once; a transaction that was open is durable all the same, or never was. */
  async kill(fate: Fate): Promise<void> {
    this.#hangUp()
    this.disk.kill(fate)
    await settled()
    await this.disk.close()
  }

  /** SIGTERM: hangs up, finishes what waits, closes. Takes the clock's time. */
  async stop(): Promise<void> {
    this.#hangUp()
    await this.core.live.close()
    await this.kill('durable')
  }

  #hangUp(): void {
    this.#isGone = true
    for (const { edge } of this.#feeds) edge.cut()
    this.#feeds.clear()
  }

  async commit(person: Person, mutationId: Id, changes: readonly ChangeInput[]): Promise<Receipt> {
    const { ledger, cast } = this.options
    const attempt = ledger.arrive(person, mutationId, changes)
    try {
      const receipt = await this.core.live.commit(viewerOf(person.id), cast.boardId, mutationId, changes)
      ledger.acknowledge(attempt, receipt)
      return receipt
    } catch (error) {
      ledger.refuse(attempt, error)
      throw error
    }
  }

  async load(person: Person): Promise<BoardState> {
    const { chronicle, cast, rights, witness } = this.options
    const { live } = this.core
    const viewer = viewerOf(person.id)
    const headAtArrival = witness.position().sequence
    const { board, items } = await live.state(viewer, cast.boardId)
    const { id, kind, networkId, teamId, visibility, sequence, epoch } = board
    const expected = shownOf(foldTo(witness.changes(), sequence))
    if (textOf(items) !== textOf(expected.values()))
      chronicle.violate(`[L5] the board state at ${sequence} is not the log folded to it`)
    if (sequence < headAtArrival) chronicle.violate(`[L5] a board state at ${sequence}, asked for after ${headAtArrival}`)
    if (!rights.mayHold(person.id, sequence)) chronicle.violate(`[L8] ${person.name} was given a board state that was not for them`)
    const standing = await live.standing(viewer, networkId)
    const myRights = {
      read: may('readBoard', standing, board),
      edit: may('editBoard', standing, board),
      comment: may('commentBoard', standing, board),
      run: may('runBoard', standing, board),
    }
    return {
      board: { id, kind, networkId, teamId, visibility },
      sequence,
      epoch,
      items,
      rights: myRights,
      me: authorOf(person, standing),
    }
  }

  /** Follows at the core; the answer leaves. */
  follow(person: Person, from: Position, edge: Edge): () => void {
    const { boardId } = this.options.cast
    const feed: OpenFeed = { edge, check: new FeedCheck(this.options, person, from) }
    const end = (failure: Failure | null): void => {
      if (!this.#feeds.delete(feed)) return
      feed.check.ended(failure)
      edge.end(failure)
    }
    this.#feeds.add(feed)
    const position = { boardId, after: from.sequence, epoch: from.epoch }
    const joined = this.core.live.follow(viewerOf(person.id), position, this.#selection(), {
      ready: () => edge.ready(),
      write: (message) => {
        // A process that is gone is silent, whatever it still computes here.
        if (!this.#feeds.has(feed)) return
        feed.check.message(message)
        edge.write(message)
      },
      end,
    })
    const left = joined.catch((error: unknown) => {
      end(error instanceof Failure ? error : new Failure('INTERNAL', String(error)))
      return () => undefined
    })
    return () => {
      this.#feeds.delete(feed)
      void left.then((leave) => leave())
    }
  }

  /** One of two documents that people's programs ask with. Making a frame of a message takes its time. */
  #selection(): Selection<Feed> {
    const { dice, clock } = this.options
    const render = async (value: unknown): Promise<Feed> => {
      const ms = dice.happens(0.2) ? dice.whole(1, 60) : 0
      if (ms > 0) await new Promise<void>((resolve) => clock.after(ms, resolve))
      return value as Feed
    }
    return { key: dice.happens(0.5) ? 'phone' : 'desk', render }
  }

  setStanding(person: Person, standing: Standing | null): Promise<void> {
    return this.core.setStanding(person.id, this.options.cast.networkId, standing)
  }

  /** A connection's backlog has drained. */
  wake(): void {
    if (!this.#isGone) this.core.live.wake(this.options.cast.boardId)
  }

  /** What has to hold at any moment. */
  check(): void {
    for (const { edge, check } of this.#feeds) check.elapsed(edge.ready())
    for (const fault of this.core.faults)
      if (!(fault instanceof Error && fault.message === Disk.ERROR)) this.options.chronicle.violate(`the core failed: ${fault}`)
  }
}
