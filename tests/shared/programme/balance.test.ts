import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addBalances,
  BALANCE_GROUPS,
  balanceOf,
  GROUP_OF,
  minutesByVoice,
  minutesToTarget,
  shareOf,
} from '../../../shared/programme/balance.js'
import type { SessionKind } from '../../../shared/programme/programme-board.js'
import { scheduleOf } from '../../../shared/programme/schedule.js'
import { dayOfSessions, FIGURE_2, session } from './examples.js'
import { anyProgramme, BLOCKS, DAYS, ROOMS } from './programmes.js'

const gathering = ([own, external, group]: readonly [number, number, number]) =>
  balanceOf(
    scheduleOf(
      dayOfSessions([
        ['OWN_TALK', own],
        ['EXTERNAL_TALK', external],
        ['GROUP_WORK', group - 15],
        ['PLENARY', 15],
        ['BREAK', 15],
      ]),
    ),
  )
const perCent = (share: number): number => Math.round(share * 1000) / 10

describe('the balance', () => {
  test('of the note’s Figure 2 is 44.9, 38.9, 33.3 and 17.2 per cent, and 35.3 together', () => {
    const balances = FIGURE_2.map(gathering)
    expect(balances.map((one) => perCent(shareOf(one, 'GROUP')))).toEqual([44.9, 38.9, 33.3, 17.2])
    const all = addBalances(balances)
    expect(perCent(shareOf(all, 'GROUP'))).toBe(35.3)
    expect([all.minutes.GROUP, all.total, all.uncounted]).toEqual([13.25 * 60, 37.5 * 60, 60])
  })

  test('misses 45 per cent by one minute with 5½ of 12¼ hours: exact minutes are compared', () => {
    const first = gathering(FIGURE_2[0])
    expect(minutesToTarget(first, 45)).toBe(1)
    expect(minutesToTarget(first, 44)).toBe(-6)
    expect(minutesToTarget(balanceOf({ days: [], ideas: [] }), 45)).toBe(0)
  })

  test('is all minutes that take place, as one participant has them: counted and uncounted, day by day', () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        const schedule = scheduleOf(items)
        let expected = 0
        for (const { item, start, end, tracks } of schedule.days.flatMap((day) => day.timed)) {
          if (item.__typename === 'Session') expected += item['cancelled'] ? 0 : end - start
          const held = tracks.map((track) =>
            track.sessions.filter((one) => !one.item['cancelled']).map((one) => one.end - one.start),
          )
          const rooms = held.filter((minutes) => minutes.length > 0)
          for (const minutes of rooms.flat()) expected += minutes / rooms.length
        }
        const whole = balanceOf(schedule)
        expect(whole.total + whole.uncounted).toBeCloseTo(expected)
        expect(BALANCE_GROUPS.reduce((sum, group) => sum + whole.minutes[group], 0)).toBeCloseTo(whole.total)
        expect(whole.withoutKind).toBeLessThanOrEqual(whole.uncounted)
        for (const kind of whole.uncountedKinds) expect(GROUP_OF[kind]).toBeNull()
        const sum = addBalances(schedule.days.map(({ day }) => balanceOf(schedule, day.id)))
        for (const group of BALANCE_GROUPS) expect(sum.minutes[group]).toBeCloseTo(whole.minutes[group])
        expect(sum.uncountedKinds).toEqual(whole.uncountedKinds)
      }),
    )
  })

  test('reaches the target with the minutes that it says are missing, and not with one less', () => {
    fc.assert(
      fc.property(anyProgramme, fc.integer({ min: 0, max: 100 }), (items, target) => {
        const one = balanceOf(scheduleOf(items))
        const missing = minutesToTarget(one, target)
        const group = one.minutes.GROUP
        expect(group + missing).toBeGreaterThanOrEqual((one.total * target) / 100 - 1e-5)
        expect(group + missing - 1).toBeLessThan((one.total * target) / 100)
      }),
    )
  })

  test('shares a block equally among its rooms; a room in which all is called off is none', () => {
    const [day, block] = [DAYS[0], BLOCKS[0]]
    const inRoom = (count: number) => ({ sessionPlace: { day: null, block, room: ROOMS[count], rank: 'a' } as never })
    const items = dayOfSessions([
      ['GROUP_WORK', 60, inRoom(0)],
      ['EXTERNAL_TALK', 45, inRoom(1)],
      ['OWN_TALK', 60, { ...inRoom(2), cancelled: true }],
    ])
    items.set(block as string, {
      __typename: 'Block',
      id: block as string,
      sessionPlace: { day, block: null, room: null, rank: 'a' } as never,
    })
    expect(balanceOf(scheduleOf(items)).minutes).toEqual({ OWN: 0, EXTERNAL: 22.5, GROUP: 30 })
  })
})

test('minutes by voice are shared among a session’s speakers; a talk without one counts as unknown', () => {
  const items = dayOfSessions([
    ['EXTERNAL_TALK', 60],
    ['OWN_TALK', 30],
    ['GROUP_WORK', 90],
  ])
  const speaker = (count: number, voice: string | null) =>
    items.set(`speaker ${count}`, { __typename: 'Speaker', id: `speaker ${count}`, session: session(0), name: 'x', voice })
  speaker(1, 'EXPERT')
  speaker(2, 'USER_REPRESENTATIVE')
  speaker(3, null)
  const { byVoice, unknown } = minutesByVoice(scheduleOf(items), items)
  expect([byVoice.EXPERT, byVoice.USER_REPRESENTATIVE, byVoice.MUNICIPALITY, unknown]).toEqual([20, 20, 0, 50])
})

test('every kind is in the table, and the three groups are the note’s', () => {
  const kindsOf = (group: string | null) => (Object.keys(GROUP_OF) as SessionKind[]).filter((kind) => GROUP_OF[kind] === group)
  expect(kindsOf('GROUP')).toEqual(['GROUP_WORK', 'PLENARY', 'TEAM_WORK', 'EXPERIENCE_EXCHANGE'])
  expect(kindsOf(null)).toEqual(['BREAK', 'MEAL', 'PRACTICAL'])
})
