import { type EntityManager, In } from 'typeorm'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import { type Id, isId } from '../../shared/ids.js'
import type { BoardRules } from '../../shared/items.js'
import { FEED_HORIZON, MAX_NAME, PAST_FOR_READERS_MS } from '../../shared/limits.js'
import { type Action, type BoardPlace, may } from '../../shared/permissions.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import type { Storage } from '../storage/storage.js'
import type { Membership, Surroundings } from './access.js'
import { beginBoard, type NewBoard } from './begin-board.js'
import { BoardRow, ChangeSetRow } from './board.entities.js'
import { Broadcast, type Follower, type Selection } from './broadcast.js'
import type { Bus } from './bus.js'
import { type CommitRequest, type Committed, commitGroup, type OnBehalf, receiptOf } from './commit.js'
import { LogSource, resetFeed } from './feed.js'
import { History } from './history.js'
import { type BoardState, Log, type RemovedItem } from './log.js'
import { type Purge, purgeValue } from './purge.js'
import type { Viewer } from './viewer.js'
import { Writer } from './writer.js'

export interface LiveOptions {
  readonly storage: Storage
  readonly bus: Bus
  readonly clock: Clock
  readonly newId: () => Id
  readonly access: Surroundings
  readonly boards: readonly BoardRules[]
  readonly failed: (error: unknown) => void
  /** Hears of every group that became durable: its size in commits. For the metrics. */
  readonly measured?: (commits: number) => void
  readonly horizon?: number
}

interface OpenFeed<Frame> {
  readonly source: LogSource
  readonly broadcast: Broadcast<Frame>
}

/** What may be asked of a follower's connection, before its rights: the edge knows the rest. */
export type FeedFollower<Frame> = Omit<Follower<Frame>, 'viewerId' | 'mayRead'>

/**
 * The live core's front: commit, board state, feed. Generic over the frame that an edge writes (bytes on a socket, plain
 * values in the simulator); knows no domain, no GraphQL and no socket.
 */
export class Live<Frame> {
  readonly log: Log
  readonly history: History
  readonly writer: Writer<CommitRequest, Committed>
  readonly #rules: ReadonlyMap<string, BoardRules>
  readonly #feeds = new Map<Id, OpenFeed<Frame>>()
  readonly #horizon: number
  readonly #deaf: () => void

  constructor(private readonly options: LiveOptions) {
    const { storage, bus, failed } = options
    this.#rules = new Map(options.boards.map((rules) => [rules.kind, rules]))
    this.#horizon = options.horizon ?? FEED_HORIZON
    this.log = new Log(storage)
    this.history = new History(storage)
    this.writer = new Writer(
      storage,
      (manager, requests) => commitGroup({ access: options.access, rulesOf: this.rulesOf }, manager, requests),
      (requests, results) => this.#durable(requests, results),
      failed,
    )
    this.#deaf = bus.subscribe(({ boardId, head, access }) => {
      const feed = this.#feeds.get(boardId)
      feed?.source.reached(head, access)
      feed?.broadcast.flush()
    })
  }

  readonly rulesOf = (kind: string): BoardRules => {
    const rules = this.#rules.get(kind)
    if (!rules) throw new Failure('INVALID', `There is no kind of board called ${kind}.`)
    return rules
  }

  /** L1: the one way to write on a board. Resolves when the change set is on disk. */
  async commit(
    viewer: Viewer,
    boardId: Id,
    mutationId: Id,
    changes: readonly ChangeInput[],
    onBehalf?: OnBehalf,
  ): Promise<Receipt> {
    if (!isId(mutationId)) throw new Failure('INVALID', 'A mutationId is a UUID.', { field: 'mutationId' })
    const at = new Date(this.options.clock.now()).toISOString()
    const { receipt } = await this.writer.commit({
      boardId,
      mutationId,
      changes,
      at,
      personId: viewer.personId,
      guest: viewer.guest,
      ...(onBehalf ? { onBehalf } : {}),
    })
    return receipt
  }

  /** What became durable goes to the followers, in the order of the log, before any receipt is given. */
  #durable(requests: readonly CommitRequest[], results: readonly (Committed | Failure)[]): void {
    this.options.measured?.(requests.length)
    const reached = new Map<Id, Committed>()
    for (const [index, result] of results.entries()) {
      const boardId = requests[index]?.boardId
      if (!boardId || result instanceof Failure) continue
      if (result.changeSet) this.#feeds.get(boardId)?.source.append(result.changeSet, result.bytes)
      // A repeat rings too: its first answer may have been lost together with the bell.
      if (result.receipt.sequence > (reached.get(boardId)?.receipt.sequence ?? 0)) reached.set(boardId, result)
    }
    for (const [boardId, { receipt, access }] of reached) this.options.bus.publish({ boardId, head: receipt.sequence, access })
  }

  /** Makes a board with its own item as change set 1. The same id again answers with the board that is there. */
  async createBoard(viewer: Viewer, given: NewBoard): Promise<BoardState> {
    if (given.id && !isId(given.id)) throw new Failure('INVALID', 'An id is a UUID.', { field: 'id' })
    if (given.title.length > MAX_NAME)
      throw new Failure('TOO_LARGE', `A title holds at most ${MAX_NAME} characters.`, { limit: MAX_NAME })
    const id = given.id ?? this.options.newId()
    const at = new Date(this.options.clock.now()).toISOString()
    await this.writer.run(async (manager) => {
      const standing = await this.options.access.standing(manager, viewer.personId, given.networkId)
      if (given.teamId && !(await this.options.access.isTeamOf(manager, given.teamId, given.networkId)))
        throw new Failure('INVALID', 'This team does not belong to the network.', { field: 'teamId' })
      if (given.subjectId && !(await this.options.access.isSubjectOf(manager, given.subjectId, given.networkId)))
        throw new Failure('INVALID', 'What the board is about does not belong to the network.', { field: 'subjectId' })
      await beginBoard(manager, {
        given: { ...given, id },
        rules: this.rulesOf(given.kind),
        standing,
        viewer,
        at,
        epoch: this.options.newId(),
      })
    })
    return this.state(viewer, id)
  }

  /** L5: one consistent board state with its sequence and epoch. */
  async state(viewer: Viewer, boardId: Id): Promise<BoardState> {
    const state = await this.log.state(boardId, this.rulesOf)
    if (!state) throw new Failure('NOT_FOUND', 'There is no such board.')
    await this.permit('readBoard', viewer, state.board)
    return state
  }

  /** What was removed and may be restored; for those who may edit. */
  async removed(viewer: Viewer, boardId: Id): Promise<RemovedItem[]> {
    const board = await this.log.board(boardId)
    if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
    await this.permit('editBoard', viewer, board)
    return this.log.removed(boardId)
  }

  /** L12: erases a value from the board and its log, for those who run the board. A repeat does nothing and gets the same answer. */
  async purge(viewer: Viewer, purge: Purge): Promise<Receipt> {
    if (!isId(purge.mutationId)) throw new Failure('INVALID', 'A mutationId is a UUID.', { field: 'mutationId' })
    const { boardId, mutationId } = purge
    const at = new Date(this.options.clock.now()).toISOString()
    const { personId, guest } = viewer
    return this.writer.run(
      async (manager) => {
        const board = await manager.findOneBy(BoardRow, { id: boardId })
        if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
        const earlier = await manager.findOneBy(ChangeSetRow, { boardId, authorId: personId, mutationId })
        if (earlier) return receiptOf(board, earlier)
        const standing = await this.options.access.standing(manager, personId, board.networkId)
        if (!may('runBoard', standing, board)) throw new Failure('FORBIDDEN', 'Only those who run the board may do this.')
        const by = { personId, guest, voice: standing?.voice ?? null, at }
        const after = await purgeValue(manager, purge, board, this.rulesOf(board.kind), by, this.options.newId())
        return { mutationId, sequence: after.sequence, epoch: after.epoch, ignored: [], kept: [] }
      },
      (receipt) => this.#rewritten(boardId, receipt),
    )
  }

  /** Who follows finds another epoch in the log and starts over; who comes now follows the new one (L6). */
  #rewritten(boardId: Id, { sequence, epoch }: Receipt): void {
    const feed = this.#feeds.get(boardId)
    if (!feed || feed.source.epoch === epoch) return
    this.#feeds.delete(boardId)
    feed.source.reached(sequence, feed.source.access)
    feed.broadcast.flush()
    this.options.bus.publish({ boardId, head: sequence, access: feed.source.access })
  }

  standing(viewer: Viewer, networkId: Id): Promise<Membership | null> {
    return this.options.access.standing(this.options.storage.reader, viewer.personId, networkId)
  }

  /** May this viewer read this board at this moment? */
  async mayRead(viewer: Viewer, boardId: Id): Promise<boolean> {
    const board = await this.log.board(boardId)
    return board !== null && may('readBoard', await this.standing(viewer, board.networkId), board)
  }

  /** Throws FORBIDDEN unless the viewer may do this on this board now. */
  async permit(action: Action, viewer: Viewer, board: BoardPlace & { networkId: Id }): Promise<Membership | null> {
    const standing = await this.standing(viewer, board.networkId)
    if (!may(action, standing, board)) throw new Failure('FORBIDDEN', 'You do not have access to this board.')
    return standing
  }

  /**
   * L5 and L6: follows a board from a sequence. The first message comes at once; what the feed cannot give gets a reset,
   * after which the follower ends. Resolves, once joined, to the way to leave.
   */
  async follow(
    viewer: Viewer,
    from: { boardId: Id; after: number; epoch: Id | null },
    selection: Selection<Frame>,
    edge: FeedFollower<Frame>,
  ): Promise<() => void> {
    const board = await this.log.board(from.boardId)
    if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
    const standing = await this.permit('readBoard', viewer, board)
    const reset = async ({ sequence, epoch }: BoardRow): Promise<void> => {
      edge.write(await selection.render(resetFeed(sequence, epoch)))
      edge.end(null)
    }
    if (await this.#mustReset(board, standing, from)) {
      await reset(board)
      return () => undefined
    }
    const follower: Follower<Frame> = {
      viewerId: viewer.personId,
      ready: () => edge.ready(),
      write: (frame) => edge.write(frame),
      end: (failure) => edge.end(failure),
      mayRead: async () => {
        const now = await this.log.board(board.id)
        const standingNow = now && (await this.standing(viewer, now.networkId))
        if (!now || !may('readBoard', standingNow, now)) return false
        // Let in anew, or the board shared anew: what was written in between is not for them (L5), so they start over.
        const anew = now.sharedAt !== board.sharedAt || standingNow?.since !== standing?.since
        if (anew && !may('editBoard', standingNow, now)) {
          leave()
          await reset(now)
        }
        return true
      },
    }
    const { source, broadcast } = this.#feed(board)
    const leave = broadcast.join(follower, selection, from.after, board.accessVersion)
    // What became durable before the feed was open rang no bell here: look once more, now that every later one will.
    const now = await this.log.board(board.id)
    if (now) source.reached(now.sequence, now.accessVersion)
    broadcast.flush()
    return leave
  }

  async #mustReset(
    board: BoardRow,
    standing: Membership | null,
    { after, epoch }: { after: number; epoch: Id | null },
  ): Promise<boolean> {
    if (after < 0 || after > board.sequence || board.sequence - after > this.#horizon) return true
    if (epoch !== null && epoch !== board.epoch) return true
    if (after === board.sequence || may('editBoard', standing, board)) return false
    // The past belongs to those who may edit; others catch up on what they could have seen within the hour.
    const moment = await this.log.momentAfter(board.id, after)
    const hourAgo = new Date(this.options.clock.now() - PAST_FOR_READERS_MS).toISOString()
    // A group may share one millisecond: a tie counts as before, and costs a reset at most.
    return moment === null || moment < hourAgo || moment <= board.sharedAt || moment <= (standing?.since ?? '')
  }

  #feed(board: BoardRow): OpenFeed<Frame> {
    const open = this.#feeds.get(board.id)
    if (open) return open
    const { clock, failed } = this.options
    const source = new LogSource(this.log, board.id, board.epoch, board.sequence, board.accessVersion)
    const broadcast = new Broadcast<Frame>({ source, clock, failed, onEmpty: () => this.#closeFeed(board.id, source) })
    const feed = { source, broadcast }
    this.#feeds.set(board.id, feed)
    return feed
  }

  /** Nobody follows this log any longer; after a purge another may have taken its place. */
  #closeFeed(boardId: Id, source: LogSource): void {
    if (this.#feeds.get(boardId)?.source === source) this.#feeds.delete(boardId)
  }

  /** A backlog has drained: whoever stood still goes on. */
  wake(boardId: Id): void {
    this.#feeds.get(boardId)?.broadcast.flush()
  }

  /**
   * For whoever changes memberships, inside the same transaction: moves the version of rights of all boards of a network.
   * Call `rightsChanged` with the answer when the transaction is on disk.
   */
  async touchRights(manager: EntityManager, networkId: Id): Promise<Id[]> {
    await manager.increment(BoardRow, { networkId }, 'accessVersion', 1)
    return (await manager.find(BoardRow, { where: { networkId }, select: { id: true } })).map(({ id }) => id)
  }

  /** The same for some boards alone. */
  async touchBoards(manager: EntityManager, boardIds: readonly Id[]): Promise<void> {
    await manager.increment(BoardRow, { id: In([...boardIds]) }, 'accessVersion', 1)
  }

  async rightsChanged(boardIds: readonly Id[]): Promise<void> {
    for (const id of boardIds) {
      const board = await this.log.board(id)
      if (board) this.options.bus.publish({ boardId: id, head: board.sequence, access: board.accessVersion })
    }
  }

  followers(): number {
    return [...this.#feeds.values()].reduce((sum, { broadcast }) => sum + broadcast.size, 0)
  }

  /** Takes no more, finishes what waits. Storage stays open: it belongs to whoever opened it. */
  async close(): Promise<void> {
    await this.writer.close()
    this.#deaf()
  }
}
