import { describe, expect, test } from '@jest/globals'
import type { Selection } from '../../server/live/broadcast.js'
import { MAX_SELECTIONS_PER_BOARD, MAX_SELECTIONS_PER_VIEWER } from '../../shared/limits.js'
import type { Feed } from '../../shared/protocol.js'
import { CountedSelection } from '../support/counted-selection.js'
import { turns } from '../support/eventually.js'
import { OpenBoard } from '../support/open-board.js'
import { greeted, stretch, type TestFollower } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

describe('[L8] the feed is the same for all', () => {
  test('50 followers with two selections: each change set is executed once per selection', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const selections = [new CountedSelection('names'), new CountedSelection('places')]
    const followers: TestFollower[] = []
    for (const number of stretch(1, 50)) {
      const selection = selections[number % 2] as CountedSelection
      followers.push(await board.follow({ viewer: number % 3 ? board.alice : board.bob, after: 1, selection }))
    }
    await greeted(followers)
    for (const { rendered } of selections) rendered.splice(0)
    for (const sequence of stretch(2, 21)) {
      await board.actor(`n${sequence}`)
      await Promise.all(followers.map((follower) => follower.reach(sequence)))
    }
    for (const { rendered } of selections) expect(rendered).toEqual(stretch(2, 21).map((sequence) => [sequence]))
    for (const follower of followers) expect(follower.sequences).toEqual(stretch(2, 21))
  })

  test('followers of equal selections get the very same frame, also when each brought a selection of its own', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const followers = [
      await board.follow({ viewer: board.alice, after: 1, selection: new CountedSelection('same') }),
      await board.follow({ viewer: board.bob, after: 1, selection: new CountedSelection('same') }),
    ]
    await greeted(followers)
    await board.actor('NAV')
    await Promise.all(followers.map((follower) => follower.reach(2)))
    expect(followers[0]?.messages.at(-1)).toBe(followers[1]?.messages.at(-1))
  })

  test('what became durable in one turn travels in one message', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    await greeted([follower])
    await Promise.all(stretch(1, 20).map((number) => board.actor(`n${number}`)))
    await follower.reach(21)
    expect(follower.messages.slice(1).map(({ changeSets }) => changeSets.length)).toEqual([20])
  })

  test('while one flush is under way what becomes durable waits for the next, together', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    let release: () => void = () => undefined
    let held: Promise<void> | null = null
    const slow: Selection<Feed> = {
      key: 'slow',
      async render(value) {
        await held
        return value as Feed
      },
    }
    const follower = await board.follow({ viewer: board.bob, after: 1, selection: slow })
    await greeted([follower])
    held = new Promise((resolve) => {
      release = resolve
    })
    for (const number of stretch(1, 10)) await board.actor(`n${number}`)
    release()
    expect(await follower.reach(11)).toEqual(stretch(2, 11))
    expect(follower.messages.slice(1).map(({ changeSets }) => changeSets.length)).toEqual([1, 9])
  })
})

describe('batching', () => {
  test('a clock that jumps in the middle of a flush silences nobody for long', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    let jump = 3_600_000
    const jumping: Selection<Feed> = {
      key: 'jumping',
      async render(value) {
        await clock.advance(jump)
        jump = 0
        return value as Feed
      },
    }
    const follower = await board.follow({ viewer: board.bob, after: 1, selection: jumping })
    await greeted([follower])
    await board.actor('NAV')
    await turns(2)
    await clock.advance(1_000)
    expect(await follower.reach(2)).toEqual([2])
  })
})

describe('[L8] a fault of one is not the fault of others', () => {
  test('a selection that cannot be rendered ends, or waits, alone', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const broken: Selection<Feed> = { key: 'broken', render: async () => Promise.reject(new Error('no such field')) }
    await board.follow({ viewer: board.bob, after: 1, selection: broken })
    const other = await board.follow({ viewer: board.alice, after: 1 })
    await board.actor('NAV')
    await board.actor('Bolig')
    expect(await other.reach(3)).toEqual([2, 3])
  })

  test('a follower whose connection throws does not stop those after it', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock() })
    const heard = (): void => {
      throw new Error('write after end')
    }
    await board.follow({ viewer: board.bob, after: 1, heard })
    const other = await board.follow({ viewer: board.alice, after: 1 })
    await board.actor('NAV')
    await board.actor('Bolig')
    expect(await other.reach(3)).toEqual([2, 3])
  })
})

describe('[L8] selections', () => {
  test('one viewer follows a board with at most 4 different ones', async () => {
    const board = await OpenBoard.open()
    const follow = (key: string) => board.follow({ viewer: board.bob, after: 1, selection: new CountedSelection(key) })
    const followers = await Promise.all(stretch(1, MAX_SELECTIONS_PER_VIEWER).map((number) => follow(`s${number}`)))
    await expect(follow('one more')).rejects.toMatchObject({ code: 'SELECTION_LIMIT', details: { perViewer: 4, perBoard: 32 } })
    await follow('s1')
    followers[3]?.leave()
    await follow('one more')
  })

  test('a board is followed with at most 32 different ones, by whomever', async () => {
    const board = await OpenBoard.open()
    const viewers = await Promise.all(stretch(1, 9).map(() => board.member('READER')))
    for (const number of stretch(0, MAX_SELECTIONS_PER_BOARD - 1))
      await board.follow({
        viewer: viewers[Math.floor(number / 4)] ?? board.bob,
        after: 1,
        selection: new CountedSelection(`s${number}`),
      })
    const ninth = viewers[8] ?? board.bob
    await expect(board.follow({ viewer: ninth, after: 1, selection: new CountedSelection('one more') })).rejects.toMatchObject({
      code: 'SELECTION_LIMIT',
    })
    const follower = await board.follow({ viewer: ninth, after: 1, selection: new CountedSelection('s0') })
    await greeted([follower])
    expect(board.core.live.followers()).toBe(33)
  })
})
