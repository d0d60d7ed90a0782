import { describe, expect, test } from '@jest/globals'
import { FORGOTTEN_AFTER_MS, HEARTBEAT_MS, PRESENCE_FRAME_MS } from '../../shared/presence.js'
import { eventually } from '../support/eventually.js'
import { viewerOf } from '../support/live-core.js'
import { afterThisTest, OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'
import { TestPresence, type Watcher } from '../support/test-presence.js'
import { settled, VirtualClock } from '../support/virtual-clock.js'

async function opened() {
  const clock = new VirtualClock()
  const board = await OpenBoard.open({ clock })
  const presence = new TestPresence(board.core, clock, board.id)
  afterThisTest(() => presence.rooms.close())
  const tab = board.newId()
  return { clock, board, presence, tab, alice: board.alice, bob: board.bob }
}

/** The shortest time between two frames after the greeting. */
function shortestPause({ frames }: Watcher): number {
  const times = frames.map(({ at }) => at)
  return Math.min(
    ...times
      .slice(1)
      .map((at, index) => at - (times[index] ?? 0))
      .slice(1),
  )
}

describe('[P1] the roster', () => {
  test('comes first and at once, whole, also when nobody is there', async () => {
    const { presence, alice, bob, tab } = await opened()
    const early = await presence.watch(bob)
    await settled()
    expect(early.frames).toMatchObject([{ full: true, here: [], gone: [], total: 0, voices: [] }])
    await presence.here(alice, tab, { field: 'title' })
    const late = await presence.watch(bob)
    await settled()
    const person = { id: alice.personId, voice: 'PROJECT_GROUP', guest: false }
    expect(late.frames).toMatchObject([
      { full: true, here: [{ tabId: tab, person, itemId: null, field: 'title', caret: null }], gone: [], total: 1 },
    ])
  })

  test('afterwards only what moved is told', async () => {
    const { clock, board, presence, alice, bob, tab } = await opened()
    await presence.here(alice, board.newId())
    const watcher = await presence.watch(bob)
    await settled()
    await presence.here(alice, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.frames[1]).toMatchObject({ full: false, here: [{ tabId: tab }], gone: [] })
    expect(watcher.roster.size).toBe(2)
  })

  test('two tabs of one person count once, and by voice', async () => {
    const { clock, board, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await presence.here(alice, tab)
    await presence.here(alice, board.newId())
    await presence.here(bob, board.newId())
    await clock.advance(PRESENCE_FRAME_MS)
    const counted = watcher.frames.at(-1)
    expect(watcher.roster.size).toBe(3)
    expect(counted?.total).toBe(2)
    expect(new Set(counted?.voices.map(({ voice, count }) => `${voice} ${count}`))).toEqual(
      new Set(['PROJECT_GROUP 1', 'EXPERT 1']),
    )
    presence.leave(alice, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.frames.at(-1)).toMatchObject({ gone: [tab], total: 2 })
  })
})

describe('[P1] at most one frame in 250 ms', () => {
  test('with the latest state of each tab', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await settled()
    for (const step of stretch(1, 100)) {
      await presence.here(alice, tab, { field: `f${step}` })
      await clock.advance(10)
    }
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.frames.length).toBeGreaterThan(3)
    expect(watcher.frames.length).toBeLessThanOrEqual(6)
    expect(shortestPause(watcher)).toBeGreaterThanOrEqual(PRESENCE_FRAME_MS)
    expect(watcher.roster.get(tab)?.field).toBe('f100')
  })

  test('also while commits pass on the same board', async () => {
    const { clock, board, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await settled()
    for (const step of stretch(1, 40)) {
      await presence.here(alice, tab, { field: `f${step}` })
      await board.actor(`n${step}`)
      await clock.advance(25)
    }
    expect(watcher.frames.length).toBeGreaterThan(3)
    expect(shortestPause(watcher)).toBeGreaterThanOrEqual(PRESENCE_FRAME_MS)
  })

  test('also while others come and begin to watch', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await settled()
    for (const step of stretch(1, 40)) {
      await presence.here(alice, tab, { field: `f${step}` })
      const newcomer = await presence.watch(bob)
      await settled()
      expect(newcomer.roster.get(tab)?.field).toBe(`f${step}`)
      newcomer.leave()
      await clock.advance(25)
    }
    expect(watcher.frames.length).toBeGreaterThan(3)
    expect(shortestPause(watcher)).toBeGreaterThanOrEqual(PRESENCE_FRAME_MS)
  })

  test('a move is told within 250 ms', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await settled()
    await clock.advance(10_000)
    await presence.here(alice, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.roster.has(tab)).toBe(true)
  })

  test('a heartbeat that moves nothing is no news', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    await presence.here(alice, tab, { field: 'title' })
    const watcher = await presence.watch(bob)
    for (const _beat of stretch(1, 20)) {
      await clock.advance(HEARTBEAT_MS)
      await presence.here(alice, tab, { field: 'title' })
    }
    await clock.advance(HEARTBEAT_MS)
    expect(watcher.frames.length).toBe(1)
    expect(watcher.roster.has(tab)).toBe(true)
  })

  test('whoever cannot take frames gets the latest state of all when they can', async () => {
    const { clock, board, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await settled()
    watcher.isReady = false
    const gone = board.newId()
    await presence.here(alice, gone)
    for (const step of stretch(1, 10)) {
      await presence.here(alice, tab, { field: `f${step}` })
      await clock.advance(PRESENCE_FRAME_MS)
    }
    presence.leave(alice, gone)
    expect(watcher.frames.length).toBe(1)
    watcher.isReady = true
    presence.rooms.wake(board.id)
    await settled()
    expect(watcher.frames.length).toBe(2)
    expect([...watcher.roster.values()]).toMatchObject([{ tabId: tab, field: 'f10' }])
  })
})

describe('[P1] going', () => {
  test('a tab that leaves is gone with the next frame', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    await presence.here(alice, tab)
    const watcher = await presence.watch(bob)
    await settled()
    presence.leave(alice, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.frames[1]).toMatchObject({ full: false, here: [], gone: [tab], total: 0 })
  })

  test('a silent tab is forgotten after 45 s, and not before', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    await clock.advance(7_000)
    const watcher = await presence.watch(bob)
    await settled()
    await presence.here(alice, tab)
    await clock.advance(FORGOTTEN_AFTER_MS - 1)
    expect(watcher.roster.has(tab)).toBe(true)
    await clock.advance(1_000 + PRESENCE_FRAME_MS)
    expect(watcher.roster.has(tab)).toBe(false)
    expect(watcher.frames.at(-1)).toMatchObject({ gone: [tab], total: 0 })
  })

  test('a tab that speaks again after it was forgotten is back', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await presence.here(alice, tab, { field: 'title' })
    await clock.advance(2 * FORGOTTEN_AFTER_MS)
    expect(watcher.roster.has(tab)).toBe(false)
    await presence.here(alice, tab, { field: 'title' })
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.roster.get(tab)).toMatchObject({ field: 'title' })
  })

  test("nobody moves or sends away another's tab", async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    await presence.here(alice, tab, { field: 'title' })
    const watcher = await presence.watch(bob)
    await presence.here(bob, tab, { field: 'stolen' })
    presence.leave(bob, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.roster.get(tab)).toMatchObject({ field: 'title', person: { id: alice.personId } })
  })

  test('a room that everybody left keeps nothing, and no clock runs after the end', async () => {
    const { clock, presence, alice, bob, tab } = await opened()
    const watcher = await presence.watch(bob)
    await presence.here(alice, tab)
    watcher.leave()
    presence.leave(alice, tab)
    await clock.advance(3 * FORGOTTEN_AFTER_MS)
    presence.rooms.close()
    expect(clock.waiting).toBe(0)
  })
})

describe('[P1] rights', () => {
  test('are checked by here and by presence', async () => {
    const { board, presence, tab } = await opened()
    const stranger = viewerOf(board.newId())
    await expect(presence.here(stranger, tab)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(presence.watch(stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      presence.rooms.here(board.alice, { boardId: board.newId(), tabId: tab, itemId: null, field: null, caret: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('readers are seen, and see', async () => {
    const { clock, board, presence, tab } = await opened()
    const reader = await board.member('READER')
    const watcher = await presence.watch(reader)
    await presence.here(reader, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(watcher.roster.get(tab)?.person.id).toBe(reader.personId)
  })

  test('that end while watching end the operation with ACCESS_LOST, and others go on', async () => {
    const { clock, board, presence, alice, tab } = await opened()
    const reader = await board.member('READER')
    const [lost, stays] = [await presence.watch(reader), await presence.watch(alice)]
    await settled()
    await board.stand(reader, null)
    await eventually('the end is told', () => lost.ended === 'ACCESS_LOST')
    await presence.here(alice, tab)
    await clock.advance(PRESENCE_FRAME_MS)
    expect(lost.frames.length).toBe(1)
    expect(stays.roster.has(tab)).toBe(true)
  })

  test('that end take the person from the roster', async () => {
    const { clock, board, presence, alice, tab } = await opened()
    const reader = await board.member('READER')
    await presence.here(reader, tab)
    const watcher = await presence.watch(alice)
    await board.stand(reader, null)
    await clock.advance(1_000)
    expect(watcher.roster.has(tab)).toBe(false)
  })

  test('what a tab says of itself is bounded, and its ids are UUIDs', async () => {
    const { presence, alice, tab } = await opened()
    await expect(presence.here(alice, tab, { caret: 'x'.repeat(501) })).rejects.toMatchObject({ code: 'TOO_LARGE' })
    await expect(presence.here(alice, tab, { field: 'x'.repeat(501) })).rejects.toMatchObject({ code: 'TOO_LARGE' })
    await expect(presence.here(alice, 'tab')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(presence.here(alice, tab, { itemId: 'item' })).rejects.toMatchObject({ code: 'INVALID' })
  })
})

test('[P1] presence never touches the log or the database', async () => {
  const { clock, board, presence, alice, bob, tab } = await opened()
  await board.actor('NAV')
  const before = board.second.rowCounts()
  const watcher = await presence.watch(bob)
  for (const step of stretch(1, 50)) {
    await presence.here(alice, tab, { field: `f${step}` })
    await clock.advance(100)
  }
  presence.leave(alice, tab)
  await clock.advance(PRESENCE_FRAME_MS)
  expect(watcher.frames.length).toBeGreaterThan(10)
  expect(board.second.rowCounts()).toEqual(before)
  expect(board.second.sequence(board.id)).toBe(2)
})
