import { describe, expect, test } from '@jest/globals'
import { Follow } from '../../../client/live/follow.js'
import type { AuthoredFeed, BoardState, Position, Sink } from '../../../client/live/wire.js'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { alice, ModelBoard } from '../../support/model-board.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

/** A follow whose feed is spoken by the test; `hears` is what the replica makes of each message. */
class Followed {
  readonly clock = new VirtualClock()
  readonly server = new ModelBoard(actorMapBoard, () => 0)
  readonly feeds: { from: Position; sink: Sink<AuthoredFeed>; stopped: boolean }[] = []
  readonly heard: AuthoredFeed[] = []
  readonly online: boolean[] = []
  loads = 0
  hears: 'go on' | 'gap' | 'reset' = 'go on'
  speaksAtOnce = false
  #state: BoardState | null = null

  readonly follow = new Follow({
    boardId: this.server.id,
    wire: {
      load: async () => {
        this.loads += 1
        return this.server.state(alice)
      },
      follow: (_boardId, from, sink) => {
        const feed = { from, sink, stopped: false }
        this.feeds.push(feed)
        if (this.speaksAtOnce) sink.next(this.message)
        return () => {
          feed.stopped = true
        }
      },
    },
    clock: this.clock,
    random: () => 0.5,
    position: () => this.#state,
    loaded: (state) => {
      this.#state = state
    },
    heard: (feed) => {
      this.heard.push(feed)
      return this.hears
    },
    online: (isOnline) => this.online.push(isOnline),
    lost: () => undefined,
  })

  get message(): AuthoredFeed {
    return { reset: false, head: 1, epoch: this.server.epoch, changeSets: [] }
  }

  async open(): Promise<void> {
    this.follow.load()
    await settled()
  }
}

describe('following a board', () => {
  test('does not listen to a feed that it has left [L5]', async () => {
    const board = new Followed()
    await board.open()
    board.feeds[0]?.sink.end('disconnected')
    board.feeds[0]?.sink.next(board.message)
    board.feeds[0]?.sink.end('disconnected')
    await board.clock.advance(400)
    expect(board.heard).toEqual([])
    expect(board.feeds.length).toBe(2)
  })

  test('does not go round for ever with a server that resets after every load [L6]', async () => {
    const board = new Followed()
    board.hears = 'reset'
    board.speaksAtOnce = true
    await board.open()
    await board.clock.advance(120_000)
    expect(board.loads).toBeGreaterThan(5)
    expect(board.loads).toBeLessThan(20)
    expect(board.feeds.every(({ stopped }) => stopped)).toBe(true)
  })

  test('loads at once after the first reset [L6]', async () => {
    const board = new Followed()
    await board.open()
    board.feeds[0]?.sink.next(board.message)
    board.hears = 'reset'
    board.feeds[0]?.sink.next(board.message)
    await settled()
    expect(board.loads).toBe(2)
    expect(board.online).toEqual([])
  })

  test('waits no longer when it is woken, and not at all when it does not wait', async () => {
    const board = new Followed()
    await board.open()
    board.follow.wake()
    expect(board.feeds.length).toBe(1)
    board.feeds[0]?.sink.end('disconnected')
    expect(board.online).toEqual([false])
    board.follow.wake()
    expect(board.feeds.length).toBe(2)
    board.feeds[1]?.sink.next(board.message)
    expect(board.online).toEqual([false, true])
    expect(board.clock.waiting).toBe(0)
  })

  test('calls a feed that stays silent offline, and goes on waiting for it', async () => {
    const board = new Followed()
    await board.open()
    await board.clock.advance(5_000)
    expect(board.online).toEqual([false])
    expect(board.feeds.map(({ stopped }) => stopped)).toEqual([false])
  })
})
