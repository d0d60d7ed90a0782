import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { MAX_SELECTIONS_PER_BOARD, MAX_SELECTIONS_PER_VIEWER } from '../../shared/limits.js'

/** What followers read from: a position that only grows, and what lies after one. A board's log is one, its roster another. */
export interface Source {
  /** The newest version of rights that is known (L8). */
  readonly access: number
  /** What comes after a position, for everybody the same; null when the source is gone. */
  read(position: number): Promise<Batch | null>
}

export interface Batch {
  /** The position that whoever gets this has then reached. */
  readonly to: number
  /** The position of the newest there is. */
  readonly head: number
  readonly value: unknown
  /** The version of rights under which this was read (L8). */
  readonly access: number
  /** The last message: the follower has to start over (L6). */
  readonly last: boolean
}

/** How a selection makes a frame of a value: executed once and serialised once for all who share it. */
export interface Selection<Frame> {
  readonly key: string
  render(value: unknown): Promise<Frame>
}

/** One subscription of one viewer, as the edge that owns its connection offers it. */
export interface Follower<Frame> {
  readonly viewerId: Id
  /** False while the connection's backlog is full: the follower stays where it is, and costs nothing. */
  ready(): boolean
  write(frame: Frame): void
  /** No more will come: with a Failure as an error, without as a plain end. */
  end(failure: Failure | null): void
  /** Asked again whenever the version of rights has moved. */
  mayRead(): Promise<boolean>
}

/** After a read or a rendering that failed. */
const RETRY_MS = 1_000
const MAX_PAUSE_MS = 250

interface Member<Frame> {
  readonly follower: Follower<Frame>
  readonly selection: Selection<Frame>
  position: number
  access: number
  /** When it was last written to. Null: not yet; the first message comes at once, also when empty (L5). */
  wroteAt: number | null
}

export interface BroadcastOptions {
  readonly source: Source
  readonly clock: Clock
  readonly failed: (error: unknown) => void
  /** Nobody is left. */
  readonly onEmpty?: () => void
  /** At most one message to a follower in this time; what comes meanwhile travels in the next. */
  readonly paceMs?: number
}

/**
 * All who follow one source. One loop serves newcomers, the slow and the up to date alike: it reads what lies after each
 * position that somebody stands at, renders it once per selection and writes it to everyone there.
 */
export class Broadcast<Frame> {
  readonly #members = new Set<Member<Frame>>()
  #flushing = false
  #again = false
  #pacing = false

  constructor(private readonly options: BroadcastOptions) {}

  get size(): number {
    return this.#members.size
  }

  /** Follows from a position; the answer leaves. `access` is the version under which the right to read was checked. */
  join(follower: Follower<Frame>, selection: Selection<Frame>, position: number, access: number): () => void {
    this.#refuseTooManySelections(follower.viewerId, selection.key)
    const member: Member<Frame> = { follower, selection, position, access, wroteAt: null }
    this.#members.add(member)
    this.flush()
    return () => this.#leave(member)
  }

  #refuseTooManySelections(viewerId: Id, key: string): void {
    const all = new Set<string>([key])
    const mine = new Set<string>([key])
    for (const { follower, selection } of this.#members) {
      all.add(selection.key)
      if (follower.viewerId === viewerId) mine.add(selection.key)
    }
    if (all.size > MAX_SELECTIONS_PER_BOARD || mine.size > MAX_SELECTIONS_PER_VIEWER)
      throw new Failure('SELECTION_LIMIT', 'Too many different selections follow this board.', {
        perBoard: MAX_SELECTIONS_PER_BOARD,
        perViewer: MAX_SELECTIONS_PER_VIEWER,
      })
  }

  #leave(member: Member<Frame>): void {
    if (this.#members.delete(member) && this.#members.size === 0) this.options.onEmpty?.()
  }

  /** Something is new, somebody came, or a backlog has drained. */
  flush(): void {
    this.#again = true
    if (!this.#flushing) void this.#flushes()
  }

  async #flushes(): Promise<void> {
    const { clock, failed } = this.options
    this.#flushing = true
    try {
      while (this.#again) {
        this.#again = false
        const started = clock.now()
        await this.#round()
        // Batching grows with load and costs nothing when idle: the next flush waits as long as this one took. Bounded,
        // since a clock may jump, and a right that ends must be told within a second.
        const took = Math.min(clock.now() - started, MAX_PAUSE_MS)
        if (took > 0) await new Promise<void>((resolve) => clock.after(took, resolve))
      }
    } catch (error) {
      // Nobody is told wrong: they keep their positions. On a quiet board nobody would ring again, so it rings itself.
      failed(error)
      clock.after(RETRY_MS, () => {
        if (this.#members.size > 0) this.flush()
      })
    } finally {
      this.#flushing = false
    }
  }

  async #round(): Promise<void> {
    const { source } = this.options
    const standing = new Map<number, Member<Frame>[]>()
    const full: Member<Frame>[] = []
    for (const member of this.#members) {
      const others = standing.get(member.position)
      if (!member.follower.ready()) full.push(member)
      else if (others) others.push(member)
      else standing.set(member.position, [member])
    }
    // A lost right is told at once, whatever the backlog.
    await this.#stillAllowed(source.access, full)
    for (const [position, members] of standing) {
      const batch = await source.read(position)
      if (batch) await this.#deliver(batch, members)
      else for (const member of members) this.#end(member, new Failure('ACCESS_LOST', 'The board is gone.'))
    }
  }

  async #deliver(batch: Batch, members: readonly Member<Frame>[]): Promise<void> {
    const allowed = await this.#stillAllowed(batch.access, members)
    const due = allowed.filter((member) => this.#isDue(member, batch))
    const frames = await this.#render(batch.value, due)
    // From here to the end nothing waits: who is written to is still a member, and stands where the batch begins.
    for (const member of due) {
      const frame = frames.get(member.selection.key)
      if (frame === undefined || !this.#members.has(member)) continue
      try {
        member.follower.write(frame)
      } catch (error) {
        // A fault of one connection is not the fault of the others.
        this.options.failed(error)
        this.#leave(member)
        continue
      }
      member.position = batch.to
      member.wroteAt = this.options.clock.now()
      if (batch.last) this.#end(member, null)
    }
    if (batch.to < batch.head) this.#again = true
  }

  #isDue({ position, wroteAt }: Member<Frame>, batch: Batch): boolean {
    if (wroteAt === null || batch.last) return true
    if (batch.to === position) return false
    const { clock, paceMs = 0 } = this.options
    const wait = wroteAt + paceMs - clock.now()
    if (wait <= 0) return true
    if (!this.#pacing) {
      this.#pacing = true
      clock.after(wait, () => {
        this.#pacing = false
        this.flush()
      })
    }
    return false
  }

  /** Once per selection. One that cannot be rendered ends for those who chose it, and for nobody else. */
  async #render(value: unknown, members: readonly Member<Frame>[]): Promise<Map<string, Frame>> {
    const frames = new Map<string, Frame>()
    for (const [key, selection] of new Map(members.map(({ selection }) => [selection.key, selection]))) {
      try {
        frames.set(key, await selection.render(value))
      } catch (error) {
        this.options.failed(error)
        for (const member of members)
          if (member.selection.key === key) this.#end(member, new Failure('INTERNAL', 'Something went wrong on our side.'))
      }
    }
    return frames
  }

  /** L8: whoever's right was checked under another version is asked again before anything is written. */
  async #stillAllowed(access: number, members: readonly Member<Frame>[]): Promise<Member<Frame>[]> {
    const allowed: Member<Frame>[] = []
    for (const member of members) {
      if (member.access !== access) {
        if (await member.follower.mayRead()) member.access = access
        else {
          this.#end(member, new Failure('ACCESS_LOST', 'You no longer have access to this board.'))
          continue
        }
      }
      allowed.push(member)
    }
    return allowed
  }

  #end(member: Member<Frame>, failure: Failure | null): void {
    if (!this.#members.has(member)) return
    this.#leave(member)
    member.follower.end(failure)
  }
}
