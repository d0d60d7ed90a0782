import type { Id } from '../../shared/ids.js'
import type { ChangeSet, Feed } from '../../shared/protocol.js'
import type { Batch, Source } from './broadcast.js'
import type { Log } from './log.js'

const WINDOW_LENGTH = 512
const WINDOW_BYTES = 4 * 1024 * 1024
/** At most about so many bytes of items in one message (a frame of 1 MiB). */
const MESSAGE_BYTES = 768 * 1024

interface Kept {
  readonly changeSet: ChangeSet
  readonly bytes: number
}

/**
 * A board's log as followers read it: the recent window in memory first, the database after that, and both answer in the
 * same words. What is in the window is on disk already.
 */
export class LogSource implements Source {
  #window: Kept[] = []
  #bytes = 0

  constructor(
    private readonly log: Log,
    private readonly boardId: Id,
    readonly epoch: Id,
    private head: number,
    public access: number,
  ) {}

  /** A change set that this server made durable, in order. */
  append(changeSet: ChangeSet, bytes: number): void {
    if (changeSet.sequence !== this.#lastKept() + 1) this.#forget()
    this.#window.push({ changeSet, bytes })
    this.#bytes += bytes
    while (this.#window.length > WINDOW_LENGTH || this.#bytes > WINDOW_BYTES) this.#bytes -= this.#window.shift()?.bytes ?? 0
  }

  /** What a nudge says: whatever is newer than the window came from another server, and is read from the database. */
  reached(head: number, access: number): void {
    this.head = Math.max(this.head, head)
    this.access = Math.max(this.access, access)
    if (this.#lastKept() < this.head) this.#forget()
  }

  #lastKept(): number {
    return this.#window.at(-1)?.changeSet.sequence ?? this.head
  }

  #forget(): void {
    this.#window = []
    this.#bytes = 0
  }

  async read(position: number): Promise<Batch | null> {
    const first = this.#window[0]?.changeSet.sequence
    const inMemory = position === this.head || (first !== undefined && position >= first - 1)
    if (inMemory) return this.#batch(position, this.#recent(position, first ?? 0), this.head, this.access)
    const stretch = await this.log.after(this.boardId, position)
    if (!stretch) return null
    if (stretch.epoch !== this.epoch || position > stretch.head)
      return { to: position, head: stretch.head, access: stretch.access, last: true, value: resetFeed(stretch.head, stretch.epoch) }
    return this.#batch(position, stretch.changeSets, stretch.head, stretch.access)
  }

  #recent(position: number, first: number): ChangeSet[] {
    const recent: ChangeSet[] = []
    let bytes = 0
    for (const kept of this.#window.slice(Math.max(0, position + 1 - first))) {
      bytes += kept.bytes
      if (bytes > MESSAGE_BYTES && recent.length > 0) break
      recent.push(kept.changeSet)
    }
    return recent
  }

  #batch(position: number, changeSets: readonly ChangeSet[], head: number, access: number): Batch {
    const to = changeSets.at(-1)?.sequence ?? position
    // A follower may have read further in the database than the bell has rung here.
    const value: Feed = { reset: false, head: Math.max(head, to), epoch: this.epoch, changeSets }
    return { to, head, value, access, last: false }
  }
}

/** L6: "load the board state instead". Never silence. */
export function resetFeed(head: number, epoch: Id): Feed {
  return { reset: true, head, epoch, changeSets: [] }
}
