import type { Viewer } from '../../server/live/viewer.js'
import { PresenceRooms } from '../../server/presence/presence.js'
import type { PresenceUpdate } from '../../server/presence/roster.js'
import type { FailureCode } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Feed } from '../../shared/protocol.js'
import type { LiveCore } from './live-core.js'
import { plain } from './live-core.js'
import type { VirtualClock } from './virtual-clock.js'

/** A frame of presence, and when it came. */
export interface Heard extends PresenceUpdate {
  readonly at: number
}

/** One who follows a board's presence: the frames, and the roster that they add up to. */
export class Watcher {
  readonly frames: Heard[] = []
  readonly roster = new Map<Id, PresenceUpdate['here'][number]>()
  ended: 'not yet' | 'completed' | FailureCode = 'not yet'
  isReady = true
  leave: () => void = () => undefined

  constructor(private readonly clock: VirtualClock) {}

  ready(): boolean {
    return this.isReady
  }

  write(frame: Feed): void {
    // The core's frames are whatever its selections render; here that is the update itself.
    const update = frame as unknown as PresenceUpdate
    this.frames.push({ ...update, at: this.clock.now() })
    if (update.full) this.roster.clear()
    for (const presence of update.here) this.roster.set(presence.tabId, presence)
    for (const tabId of update.gone) this.roster.delete(tabId)
  }

  end(failure: { readonly code: FailureCode } | null): void {
    this.ended = failure?.code ?? 'completed'
  }
}

/** Presence beside a live core, on a clock that the test moves. */
export class TestPresence {
  readonly rooms: PresenceRooms<Feed>

  constructor(
    core: LiveCore,
    private readonly clock: VirtualClock,
    private readonly boardId: Id,
  ) {
    this.rooms = new PresenceRooms(core.live, core.bus, clock, (error) => core.faults.push(error))
  }

  async watch(viewer: Viewer): Promise<Watcher> {
    const watcher = new Watcher(this.clock)
    watcher.leave = await this.rooms.follow(viewer, this.boardId, plain, watcher)
    return watcher
  }

  here(viewer: Viewer, tabId: Id, at: { itemId?: Id; field?: string; caret?: string } = {}): Promise<void> {
    return this.rooms.here(viewer, {
      boardId: this.boardId,
      tabId,
      itemId: at.itemId ?? null,
      field: at.field ?? null,
      caret: at.caret ?? null,
    })
  }

  leave(viewer: Viewer, tabId: Id): void {
    this.rooms.leave(viewer, this.boardId, tabId)
  }
}
