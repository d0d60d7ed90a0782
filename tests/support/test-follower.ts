import type { Selection } from '../../server/live/broadcast.js'
import type { FeedFollower } from '../../server/live/live.js'
import type { Viewer } from '../../server/live/viewer.js'
import type { FailureCode } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeSet, Feed } from '../../shared/protocol.js'
import { eventually } from './eventually.js'
import { type LiveCore, plain } from './live-core.js'

export interface Following {
  readonly viewer: Viewer
  readonly boardId: Id
  readonly after: number
  readonly epoch?: Id | null
  readonly selection?: Selection<Feed>
  /** Hears each message as it is written, before anything else happens. */
  readonly heard?: (feed: Feed, follower: TestFollower) => void
}

/** The far end of one `changes` operation: keeps what it was sent, and how it ended. */
export class TestFollower implements FeedFollower<Feed> {
  readonly messages: Feed[] = []
  ended: 'not yet' | 'completed' | FailureCode = 'not yet'
  /** False: its connection's backlog is full. */
  isReady = true
  leave: () => void = () => undefined

  private constructor(
    readonly after: number,
    private readonly heard: (feed: Feed, follower: TestFollower) => void,
  ) {}

  static async join(
    core: Pick<LiveCore, 'live'>,
    { viewer, boardId, after, epoch = null, selection = plain, heard }: Following,
  ): Promise<TestFollower> {
    const follower = new TestFollower(after, heard ?? (() => undefined))
    follower.leave = await core.live.follow(viewer, { boardId, after, epoch }, selection, follower)
    return follower
  }

  ready(): boolean {
    return this.isReady
  }

  write(feed: Feed): void {
    if (this.ended !== 'not yet') throw new Error('written to after the end')
    this.messages.push(feed)
    this.heard(feed, this)
  }

  end(failure: { readonly code: FailureCode } | null): void {
    if (this.ended !== 'not yet') throw new Error('ended twice')
    this.ended = failure?.code ?? 'completed'
  }

  /** Waits until it has heard of this sequence; answers all that it has heard of. */
  async reach(sequence: number): Promise<number[]> {
    await eventually(`a follower hears of ${sequence}`, () => this.ended !== 'not yet' || (this.sequences.at(-1) ?? 0) >= sequence)
    return this.sequences
  }

  async toEnd(): Promise<this['ended']> {
    await eventually('a follower is told the end', () => this.ended !== 'not yet')
    return this.ended
  }

  get changeSets(): ChangeSet[] {
    return this.messages.flatMap(({ changeSets }) => changeSets)
  }

  get sequences(): number[] {
    return this.changeSets.map(({ sequence }) => sequence)
  }
}

/** Waits until each has had its first message. */
export async function greeted(followers: readonly TestFollower[]): Promise<void> {
  await eventually('all are greeted', () => followers.every(({ messages }) => messages.length > 0))
}

/** first, first + 1 … last. */
export function stretch(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
