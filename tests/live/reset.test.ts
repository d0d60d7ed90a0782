import { describe, expect, test } from '@jest/globals'
import { PAST_FOR_READERS_MS } from '../../shared/limits.js'
import { OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

describe('[L6] an honest reset', () => {
  test.each([
    ['is beyond the horizon', { after: 1 }],
    ['is from the future', { after: 13 }],
    ['is below nothing', { after: -1 }],
    ['is of another epoch', { after: 12, epoch: '00000000-0000-4000-8000-00000000000e' }],
  ])('comes when `after` %s, with head and epoch, and then the operation completes', async (_why, from) => {
    const board = await OpenBoard.open({ horizon: 10 })
    for (let number = 2; number <= 12; number += 1) await board.actor(`n${number}`)
    const { epoch } = (await board.core.live.state(board.bob, board.id)).board
    const follower = await board.follow({ viewer: board.bob, ...from })
    expect(await follower.toEnd()).toBe('completed')
    expect(follower.messages).toEqual([{ reset: true, head: 12, epoch, changeSets: [] }])
    expect(board.core.live.followers()).toBe(0)
  })

  test('comes for the future also where others follow, and at once rather than when the future has come', async () => {
    const board = await OpenBoard.open()
    const other = await board.follow({ viewer: board.alice, after: 0 })
    await board.actor('NAV')
    await other.reach(2)
    const follower = await board.follow({ viewer: board.bob, after: 3 })
    expect(await follower.toEnd()).toBe('completed')
    expect(follower.messages).toMatchObject([{ reset: true, head: 2, changeSets: [] }])
  })

  test('does not come at the horizon itself, nor for the epoch that is', async () => {
    const board = await OpenBoard.open({ horizon: 10 })
    for (let number = 2; number <= 12; number += 1) await board.actor(`n${number}`)
    const { epoch } = (await board.core.live.state(board.bob, board.id)).board
    const follower = await board.follow({ viewer: board.bob, after: 2, epoch })
    expect(await follower.reach(12)).toEqual(stretch(3, 12))
    expect(follower.ended).toBe('not yet')
  })

  test('the board state carries the sequence and epoch to go on from', async () => {
    const board = await OpenBoard.open({ horizon: 2 })
    for (let number = 2; number <= 8; number += 1) await board.actor(`n${number}`)
    expect(await (await board.follow({ viewer: board.bob, after: 1 })).toEnd()).toBe('completed')
    const { sequence, epoch } = (await board.core.live.state(board.bob, board.id)).board
    const follower = await board.follow({ viewer: board.bob, after: sequence, epoch })
    await board.actor('one more')
    expect(await follower.reach(9)).toEqual([9])
  })

  test('the log is never trimmed: beyond the horizon everything is still there', async () => {
    const board = await OpenBoard.open({ horizon: 2 })
    for (let number = 2; number <= 8; number += 1) await board.actor(`n${number}`)
    expect(board.second.changeSets(board.id).map(({ sequence }) => sequence)).toEqual(stretch(1, 8))
  })

  test('a board that is not there, or not for me, is refused rather than reset', async () => {
    const board = await OpenBoard.open()
    await expect(board.follow({ viewer: board.bob, boardId: board.newId(), after: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await board.stand(board.bob, null)
    await expect(board.follow({ viewer: board.bob, after: 99 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(board.core.live.followers()).toBe(0)
  })
})

describe('[L5] the past of those who may not edit', () => {
  const readers = [
    ['a reader', 'READER'],
    ['a team member of another team', 'TEAM_MEMBER'],
  ] as const

  test.each(readers)('%s who was there follows from within the hour', async (_who, role) => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    const reader = await board.member(role)
    await clock.advance(1_000)
    for (let number = 2; number <= 5; number += 1) await board.actor(`n${number}`)
    await clock.advance(PAST_FOR_READERS_MS)
    const follower = await board.follow({ viewer: reader, after: 1 })
    expect(await follower.reach(5)).toEqual([2, 3, 4, 5])
    expect(follower.ended).toBe('not yet')
  })

  test.each(readers)('%s gets a reset for what is over an hour old, and an editor does not', async (_who, role) => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    const reader = await board.member(role)
    await clock.advance(1_000)
    await board.actor('old')
    await clock.advance(PAST_FOR_READERS_MS + 1)
    await board.actor('new')
    const tooFar = await board.follow({ viewer: reader, after: 1 })
    expect(await tooFar.toEnd()).toBe('completed')
    expect(tooFar.messages).toMatchObject([{ reset: true, head: 3, changeSets: [] }])
    expect(await (await board.follow({ viewer: reader, after: 2 })).reach(3)).toEqual([3])
    expect(await (await board.follow({ viewer: board.bob, after: 0 })).reach(3)).toEqual([1, 2, 3])
  })

  test('a reader who is up to date follows however long the board has been quiet', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    const reader = await board.member('READER')
    await board.actor('old')
    await clock.advance(10 * PAST_FOR_READERS_MS)
    const follower = await board.follow({ viewer: reader, after: 2 })
    await board.actor('new')
    expect(await follower.reach(3)).toEqual([3])
  })

  test('a reader gets a reset for what is from before they were let in', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    await clock.advance(1)
    await board.actor('before')
    await clock.advance(1)
    const reader = await board.member('READER')
    await clock.advance(1)
    await board.actor('after')
    expect(await (await board.follow({ viewer: reader, after: 1 })).toEnd()).toBe('completed')
    expect(await (await board.follow({ viewer: reader, after: 2 })).reach(3)).toEqual([3])
  })

  test('a reader gets a reset for what is from before the board was shared', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock, visibility: 'PRIVATE' })
    const reader = await board.member('READER')
    await clock.advance(1)
    await board.actor('secret')
    await clock.advance(1)
    await board.commit(board.alice, { saveActorMap: { id: board.id, mapStatus: 'SHARED' } })
    await clock.advance(1)
    await board.actor('open')
    const follower = await board.follow({ viewer: reader, after: 1 })
    expect(await follower.toEnd()).toBe('completed')
    expect(await (await board.follow({ viewer: reader, after: 3 })).reach(4)).toEqual([4])
  })

  test('a reader gets a reset for that also when all of it happened in one millisecond', async () => {
    const board = await OpenBoard.open({ clock: new VirtualClock(), visibility: 'PRIVATE' })
    await board.actor('secret')
    await board.commit(board.alice, { saveActorMap: { id: board.id, mapStatus: 'SHARED' } })
    await board.actor('open')
    const reader = await board.member('READER')
    const follower = await board.follow({ viewer: reader, after: 1 })
    expect(await follower.toEnd()).toBe('completed')
    expect(follower.changeSets).toEqual([])
  })

  test('what was shared, hidden and shared again is the past from before the last time', async () => {
    const clock = new VirtualClock()
    const board = await OpenBoard.open({ clock })
    const reader = await board.member('READER')
    for (const mapStatus of ['DRAFT', 'SHARED']) {
      await clock.advance(10)
      await board.actor(`before ${mapStatus}`)
      await clock.advance(10)
      await board.commit(board.alice, { saveActorMap: { id: board.id, mapStatus } })
    }
    await clock.advance(10)
    await board.actor('open')
    expect(await (await board.follow({ viewer: reader, after: 1 })).toEnd()).toBe('completed')
    expect(await (await board.follow({ viewer: reader, after: 3 })).toEnd()).toBe('completed')
    expect(await (await board.follow({ viewer: reader, after: 5 })).reach(6)).toEqual([6])
  })
})
