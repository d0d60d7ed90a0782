import { describe, expect, test } from '@jest/globals'
import type { Selection } from '../../server/live/broadcast.js'
import type { Feed } from '../../shared/protocol.js'
import { CountedSelection } from '../support/counted-selection.js'
import { eventually, turns } from '../support/eventually.js'
import { OpenBoard } from '../support/open-board.js'
import { greeted, stretch, type TestFollower } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

describe('back-pressure', () => {
  test('a follower whose backlog is full stays where it is; others go on; later it catches up in order', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const [slow, quick] = [
      await board.follow({ viewer: board.bob, after: 1 }),
      await board.follow({ viewer: board.alice, after: 1 }),
    ]
    await greeted([slow, quick])
    slow.isReady = false
    for (const sequence of stretch(2, 40)) {
      await board.actor(`n${sequence}`)
      await quick.reach(sequence)
    }
    expect(slow.messages.length).toBe(1)
    slow.isReady = true
    board.core.live.wake(board.id)
    expect(await slow.reach(40)).toEqual(stretch(2, 40))
    // Nothing was kept for it: what it missed is rendered when it is ready, as one message.
    expect(slow.messages.length).toBe(2)
  })

  test('nothing is rendered for followers who are not ready, however much happens', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const selection = new CountedSelection('slow')
    const slow = await board.follow({ viewer: board.bob, after: 1, selection })
    await greeted([slow])
    slow.isReady = false
    const rendered = selection.rendered.length
    const quick = await board.follow({ viewer: board.alice, after: 1 })
    for (const number of stretch(1, 30)) await board.actor(`n${number}`)
    await quick.reach(31)
    expect(selection.rendered).toHaveLength(rendered)
  })

  test('one that fell behind the window in memory catches up from the database, without a gap, while others write', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const [slow, quick] = [
      await board.follow({ viewer: board.bob, after: 1 }),
      await board.follow({ viewer: board.alice, after: 1 }),
    ]
    await greeted([slow, quick])
    slow.isReady = false
    const write = (count: number) =>
      Promise.all(
        stretch(1, count).map((number) => board.commit(board.alice, { saveActorMap: { id: board.id, note: `${number}` } })),
      )
    await write(1_100)
    await quick.reach(1_101)
    slow.isReady = true
    board.core.live.wake(board.id)
    for (const _burst of stretch(1, 10)) {
      await write(10)
      await turns(1)
    }
    expect(await slow.reach(1_201)).toEqual(stretch(2, 1_201))
  })

  test('one that becomes full in the middle of catching up goes on from there', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    await Promise.all(
      stretch(1, 1_300).map((number) => board.commit(board.alice, { saveActorMap: { id: board.id, note: `${number}` } })),
    )
    await board.restart()
    const fills = (_feed: Feed, full: TestFollower): void => {
      full.isReady = false
    }
    const follower = await board.follow({ viewer: board.bob, after: 0, heard: fills })
    for (const messages of [1, 2, 3]) {
      await eventually(`message ${messages}`, () => follower.messages.length === messages)
      await turns(5)
      expect(follower.messages.length).toBe(messages)
      follower.isReady = true
      board.core.live.wake(board.id)
    }
    expect(await follower.reach(1_301)).toEqual(stretch(1, 1_301))
  })
})

describe('leaving', () => {
  test('whoever leaves while their frame is being made is not written to', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    let held: Promise<void> | null = null
    let release = (): void => undefined
    const slow: Selection<Feed> = {
      key: 'slow',
      async render(value) {
        await held
        return value as Feed
      },
    }
    const [gone, stays] = [
      await board.follow({ viewer: board.bob, after: 1, selection: slow }),
      await board.follow({ viewer: board.alice, after: 1, selection: slow }),
    ]
    await greeted([gone, stays])
    held = new Promise((resolve) => {
      release = resolve
    })
    await board.actor('NAV')
    await turns(2)
    gone.leave()
    release()
    expect(await stays.reach(2)).toEqual([2])
    expect(gone.messages.length).toBe(1)
  })

  test('whoever left hears nothing more, and a board that nobody follows costs nothing', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const [gone, stays] = [
      await board.follow({ viewer: board.bob, after: 1 }),
      await board.follow({ viewer: board.alice, after: 1 }),
    ]
    await greeted([gone, stays])
    gone.leave()
    gone.leave()
    await board.actor('NAV')
    await stays.reach(2)
    expect(gone.messages.length).toBe(1)
    expect(board.core.live.followers()).toBe(1)
    stays.leave()
    expect(board.core.live.followers()).toBe(0)
    await board.actor('Bolig')
    const back = await board.follow({ viewer: board.bob, after: 1 })
    expect(await back.reach(3)).toEqual([2, 3])
  })
})
