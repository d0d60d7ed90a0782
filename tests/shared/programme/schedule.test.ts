import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Item } from '../../../shared/items.js'
import { DAY_STARTS_AT, durationOf, type Schedule, scheduleOf } from '../../../shared/programme/schedule.js'
import { dayOfSessions } from './examples.js'
import { anyProgramme, BLOCKS, DAYS, ROOMS } from './programmes.js'

const timed = (schedule: Schedule) => schedule.days.flatMap((day) => day.timed)

describe('clock times', () => {
  test('follow from durations, and a fixed start holds: with a gap before it, or what runs over it', () => {
    const items = dayOfSessions([
      ['OWN_TALK', 60],
      ['MEAL', 30, { fixedStart: 12 * 60 }],
      ['GROUP_WORK', 45],
      ['PLENARY', 30, { fixedStart: 13 * 60 }],
    ])
    const [day] = scheduleOf(items).days
    expect(day?.timed.map(({ start, end, gap, overrun }) => [start, end, gap, overrun])).toEqual([
      [540, 600, 0, 0],
      [720, 750, 120, 0],
      [750, 795, 0, 0],
      [780, 810, 0, 15],
    ])
    expect([day?.start, day?.end]).toEqual([540, 810])
  })

  test('after what is short and fixed inside something long go on when both are over', () => {
    const items = dayOfSessions([
      ['OWN_TALK', 120],
      ['PRACTICAL', 10, { fixedStart: 10 * 60 }],
      ['PLENARY', 30],
    ])
    expect(scheduleOf(items).days[0]?.timed.map(({ start }) => start)).toEqual([540, 600, 660])
  })

  test('never begin before what is before them has ended, unless they are fixed; then they begin as fixed', () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        for (const day of scheduleOf(items).days) {
          let ended = Number(day.day['startsAt'] ?? DAY_STARTS_AT)
          for (const [index, { item, start, end, gap, overrun }] of day.timed.entries()) {
            const fixed = (item['fixedStart'] ?? null) as number | null
            expect(start).toBe(fixed ?? ended)
            expect(end - start).toBe(durationOf(item, items))
            expect(gap === 0 || overrun === 0).toBe(true)
            expect(gap).toBe(Math.max(0, start - ended))
            if (index > 0) expect(overrun).toBe(Math.max(0, ended - start))
            ended = index > 0 ? Math.max(ended, end) : end
            expect(day.start <= start && end <= day.end).toBe(true)
          }
        }
      }),
    )
  })

  test('of a track follow each other from the start of its block, and the block lasts as long as its longest', () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        for (const { item, start, end, tracks } of timed(scheduleOf(items))) {
          if (item.__typename !== 'Block') expect(tracks).toEqual([])
          for (const track of tracks) {
            let free = start
            for (const one of track.sessions) {
              expect(one.start).toBe(free)
              free = one.end
            }
            expect(free - start).toBe(track.minutes)
          }
          if (item.__typename === 'Block') expect(end - start).toBe(Math.max(0, ...tracks.map(({ minutes }) => minutes)))
          expect(new Set(tracks.map(({ room }) => room)).size).toBe(tracks.length)
        }
      }),
    )
  })

  test('tell of every visible session and block once: on a day, in a block, or as an idea', () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        const schedule = scheduleOf(items)
        const shown = [
          ...timed(schedule).flatMap(({ item, tracks }) => [
            item,
            ...tracks.flatMap((track) => track.sessions.map((one) => one.item)),
          ]),
          ...schedule.ideas,
          ...[...items.values()].filter((item) =>
            schedule.ideas.some(({ id }) => id === (item['sessionPlace'] as Item | null)?.['block']),
          ),
        ]
        const all = [...items.values()].filter(({ __typename }) => __typename === 'Session' || __typename === 'Block')
        expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
      }),
    )
  })
})

test('rooms that are gone stay tracks of their own, and what has no room comes last', () => {
  const [day, room, gone, block] = [DAYS[0], ROOMS[0], ROOMS[1], BLOCKS[0]]
  const items = dayOfSessions([
    ['GROUP_WORK', 30, { sessionPlace: { day: null, block, room: null, rank: 'a' } as never }],
    ['GROUP_WORK', 20, { sessionPlace: { day: null, block, room: gone, rank: 'b' } as never }],
    ['GROUP_WORK', 40, { sessionPlace: { day: null, block, room, rank: 'c' } as never }],
  ])
  items.set(room as string, { __typename: 'Room', id: room as string, name: 'Salen', day: day as string, rank: 'a' })
  items.set(block as string, {
    __typename: 'Block',
    id: block as string,
    sessionPlace: { day, block: null, room: null, rank: 'a' } as never,
  })
  const [one] = timed(scheduleOf(items))
  expect(one?.tracks.map((track) => [track.room, track.minutes])).toEqual([
    [room, 40],
    [gone, 20],
    [null, 30],
  ])
})
