import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import { type Id, isId } from '../../shared/ids.js'
import { PRESENCE_FRAME_MS } from '../../shared/presence.js'
import { Broadcast, type Selection } from '../live/broadcast.js'
import type { Bus } from '../live/bus.js'
import type { FeedFollower, Live } from '../live/live.js'
import type { Viewer } from '../live/viewer.js'
import { Roster, SWEEP_MS } from './roster.js'

interface Room<Frame> {
  readonly roster: Roster
  readonly broadcast: Broadcast<Frame>
}

const MAX_CARET = 500

/** Who is where, board by board. Never touches the log or the database but to ask for rights (P1). */
export class PresenceRooms<Frame> {
  readonly #rooms = new Map<Id, Room<Frame>>()
  readonly #deaf: () => void
  #stopSweeping: () => void

  constructor(
    private readonly live: Live<Frame>,
    bus: Bus,
    private readonly clock: Clock,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#deaf = bus.subscribe(({ boardId, access }) => {
      const room = this.#rooms.get(boardId)
      if (!room?.roster.reached(access)) return
      room.broadcast.flush()
      this.#dismiss(boardId, room).catch(failed)
    })
    this.#stopSweeping = clock.after(SWEEP_MS, () => this.#sweep())
  }

  async here(
    viewer: Viewer,
    at: { boardId: Id; tabId: Id; itemId: Id | null; field: string | null; caret: string | null },
  ): Promise<void> {
    if (!isId(at.tabId) || (at.itemId !== null && !isId(at.itemId))) throw new Failure('INVALID', 'An id is a UUID.')
    if ((at.caret?.length ?? 0) > MAX_CARET || (at.field?.length ?? 0) > MAX_CARET)
      throw new Failure('TOO_LARGE', `A caret holds at most ${MAX_CARET} characters.`, { limit: MAX_CARET })
    const board = await this.#board(at.boardId)
    const standing = await this.live.permit('readBoard', viewer, board)
    const { tabId, itemId, field, caret } = at
    const room = this.#room(at.boardId, board.accessVersion)
    const person = { id: viewer.personId, voice: standing?.voice ?? null, guest: viewer.guest }
    if (room.roster.here({ tabId, person, itemId, field, caret })) room.broadcast.flush()
  }

  leave(viewer: Viewer, boardId: Id, tabId: Id): void {
    const room = this.#rooms.get(boardId)
    if (room?.roster.leave(tabId, viewer.personId)) room.broadcast.flush()
  }

  async follow(viewer: Viewer, boardId: Id, selection: Selection<Frame>, edge: FeedFollower<Frame>): Promise<() => void> {
    const board = await this.#board(boardId)
    await this.live.permit('readBoard', viewer, board)
    const follower = {
      viewerId: viewer.personId,
      ready: () => edge.ready(),
      write: (frame: Frame) => edge.write(frame),
      end: (failure: Failure | null) => edge.end(failure),
      mayRead: () => this.live.mayRead(viewer, boardId),
    }
    return this.#room(boardId, board.accessVersion).broadcast.join(follower, selection, 0, board.accessVersion)
  }

  /** Rights have moved: who may no longer read the board is no longer shown on it. */
  async #dismiss(boardId: Id, room: Room<Frame>): Promise<void> {
    for (const [personId, tabs] of room.roster.tabsByPerson()) {
      const guest = tabs.some(({ person }) => person.guest)
      if (await this.live.mayRead({ personId, guest }, boardId)) continue
      for (const { tabId } of tabs) this.leave({ personId, guest }, boardId, tabId)
    }
  }

  async #board(boardId: Id) {
    const board = await this.live.log.board(boardId)
    if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
    return board
  }

  #room(boardId: Id, access: number): Room<Frame> {
    const open = this.#rooms.get(boardId)
    if (open) return open
    const roster = new Roster(this.clock, access)
    const { clock, failed } = this
    const room = { roster, broadcast: new Broadcast<Frame>({ source: roster, clock, failed, paceMs: PRESENCE_FRAME_MS }) }
    this.#rooms.set(boardId, room)
    return room
  }

  #sweep(): void {
    for (const [boardId, room] of this.#rooms) {
      if (room.roster.sweep()) room.broadcast.flush()
      if (room.roster.isEmpty && room.broadcast.size === 0) this.#rooms.delete(boardId)
    }
    this.#stopSweeping = this.clock.after(SWEEP_MS, () => this.#sweep())
  }

  /** A backlog has drained. */
  wake(boardId: Id): void {
    this.#rooms.get(boardId)?.broadcast.flush()
  }

  close(): void {
    this.#stopSweeping()
    this.#deaf()
  }
}
