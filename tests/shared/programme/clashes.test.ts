import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fields } from '../../../shared/items.js'
import { type Clash, clashesOf, MOST_WITHOUT_BREAK, normalName } from '../../../shared/programme/clashes.js'
import { scheduleOf } from '../../../shared/programme/schedule.js'
import { dayOfSessions, session } from './examples.js'
import { anyProgramme, BLOCKS, DAYS, type Items, ROOMS } from './programmes.js'

const clashes = (items: Items): Clash[] => clashesOf(scheduleOf(items), items)
const kindAndPlace = (items: Items) => clashes(items).map(({ kind, at, minutes }) => [kind, at, minutes])
const place = (fields: Fields) => ({ sessionPlace: { day: DAYS[0] ?? null, block: null, room: null, rank: 'a', ...fields } })

function parallel(...rooms: readonly (string | undefined)[]) {
  const block = BLOCKS[0] as string
  const items = dayOfSessions(rooms.map((room) => ['GROUP_WORK', 30, place({ day: null, block, room: room ?? null })]))
  return items.set(block, { __typename: 'Block', id: block, ...place({}) })
}

function speaks(items: Map<string, never> | Items, count: number, name: string) {
  const id = `speaker ${count} ${name}`
  return new Map(items).set(id, { __typename: 'Speaker', id, session: session(count), name })
}

describe('clashes', () => {
  test('a speaker in two rooms at once, however the name is typed; not when one of them is called off', () => {
    const items = speaks(speaks(parallel(ROOMS[0], ROOMS[1]), 0, 'Lege ved en DPS'), 1, ' lege  ved en dps')
    expect(kindAndPlace(items)).toEqual([['SPEAKER', [session(0), session(1)], 30]])
    const off = new Map(items).set(session(1), { ...(items.get(session(1)) as never as object), cancelled: true } as never)
    expect(clashes(off)).toEqual([])
    expect(normalName(' Lege  ved en D.P.S. ')).toBe('lege ved en d p s')
  })

  test('a room that is used by what runs over and by what is fixed; two tracks without a room do not clash', () => {
    const items = dayOfSessions([
      ['OWN_TALK', 60, place({ room: ROOMS[0] as string })],
      ['PLENARY', 30, { ...place({ room: ROOMS[0] as string, rank: 'b' }), fixedStart: 9 * 60 + 45 }],
    ])
    expect(kindAndPlace(items)).toEqual([
      ['ROOM', [session(0), session(1)], 15],
      ['OVERRUN', [session(0), session(1)], 15],
    ])
    expect(clashes(parallel(undefined, undefined))).toEqual([])
  })

  test('more than 120 minutes without a rest; a free half hour rests too', () => {
    expect(
      kindAndPlace(
        dayOfSessions([
          ['OWN_TALK', 60],
          ['PRACTICAL', 61],
        ]),
      ),
    ).toEqual([['NO_BREAK', [session(0), session(1)], 121]])
    expect(
      clashes(
        dayOfSessions([
          ['OWN_TALK', 60],
          ['BREAK', 5],
          ['PLENARY', 90],
        ]),
      ),
    ).toEqual([])
    expect(
      clashes(
        dayOfSessions([
          ['OWN_TALK', 60],
          ['PLENARY', 90, { fixedStart: 10 * 60 + 30 }],
        ]),
      ),
    ).toEqual([])
    expect(clashes(dayOfSessions([['OWN_TALK', MOST_WITHOUT_BREAK]]))).toEqual([])
  })

  test('are what the schedule shows: overruns one for one, and overlaps that are there', () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        const schedule = scheduleOf(items)
        const all = clashesOf(schedule, items)
        const held = schedule.days.flatMap(({ timed }) => timed)
        expect(all.filter(({ kind }) => kind === 'OVERRUN').map(({ at, minutes }) => [at[1], minutes])).toEqual(
          held.filter(({ overrun }) => overrun > 0).map(({ item, overrun }) => [item.id, overrun]),
        )
        const times = new Map(
          held.flatMap((one) => [one, ...one.tracks.flatMap((track) => track.sessions)]).map((one) => [one.item.id, one]),
        )
        for (const { kind, at, minutes, day } of all) {
          expect(minutes).toBeGreaterThan(0)
          expect(items.get(day)?.__typename).toBe('Day')
          if (kind !== 'SPEAKER' && kind !== 'ROOM') continue
          const [one, other] = at.map((id) => times.get(id))
          expect(one && other && Math.min(one.end, other.end) - Math.max(one.start, other.start)).toBe(minutes)
        }
      }),
    )
  })
})
