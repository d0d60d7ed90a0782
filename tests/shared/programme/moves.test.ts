import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededRandom } from '../../../shared/chance.js'
import { BALANCE_GROUPS, balanceOf } from '../../../shared/programme/balance.js'
import { copyDay, copyProgramme, copySession, dayOf } from '../../../shared/programme/copies.js'
import { type Destination, moveChanges, siblingsAt, stepChanges } from '../../../shared/programme/moves.js'
import { placeOf } from '../../../shared/programme/programme-board.js'
import { scheduleOf } from '../../../shared/programme/schedule.js'
import { dayOfSessions, session } from './examples.js'
import { anyProgramme, applied, BLOCKS, countingIds, DAYS, type Items, ROOMS, SESSIONS } from './programmes.js'

const random = seededRandom(7)
const anyTarget: fc.Arbitrary<Destination> = fc.oneof(
  fc.record({
    day: fc.constantFrom(...DAYS),
    block: fc.constant(null),
    before: fc.option(fc.constantFrom(...SESSIONS, ...BLOCKS)),
  }),
  fc.record({
    day: fc.constant(null),
    block: fc.constantFrom(...BLOCKS, null),
    room: fc.option(fc.constantFrom(...ROOMS)),
    before: fc.option(fc.constantFrom(...SESSIONS)),
  }),
)
const anyMoved = fc.constantFrom(...SESSIONS, ...BLOCKS)
const isThere = (items: Items, { day, block }: Destination) => [day, block].every((id) => id === null || items.has(id))
const titles = (items: Items) => siblingsAt(items, { day: DAYS[0] ?? null, block: null, room: null }).map(({ id }) => id)

describe('a move', () => {
  test('puts one thing where it is to lie, and leaves the order of all others; done again it changes nothing', () => {
    fc.assert(
      fc.property(anyProgramme, anyMoved, anyTarget, (items, id, to) => {
        fc.pre(items.has(id) && isThere(items, to))
        const changes = moveChanges(items, id, to, random)
        if (changes.length === 0) return
        const after = applied(items, changes)
        const place = placeOf(after.get(id) as never)
        expect([place?.day, place?.block]).toEqual([to.block ? null : to.day, to.block])
        const at = { day: to.block ? null : to.day, block: to.block, room: place?.room ?? null }
        const [was, is] = [siblingsAt(items, at), siblingsAt(after, at)].map((list) => list.map((one) => one.id))
        expect(is?.filter((one) => one !== id)).toEqual(was?.filter((one) => one !== id))
        const next = is?.[is.indexOf(id) + 1] ?? null
        expect(next).toBe(to.before !== null && was?.includes(to.before) ? to.before : null)
        expect(moveChanges(after, id, { ...at, before: next }, random)).toEqual([])
      }),
    )
  })

  test('on a day, or to another day, never changes the balance of the whole', () => {
    fc.assert(
      fc.property(anyProgramme, anyMoved, anyTarget, (items, id, to) => {
        const place = placeOf(items.get(id) ?? ({} as never))
        fc.pre(items.has(id) && to.block === null && to.day !== null && items.has(to.day) && place?.day !== null && place !== null)
        const [before, after] = [items, applied(items, moveChanges(items, id, to, random))].map((all) => balanceOf(scheduleOf(all)))
        for (const group of BALANCE_GROUPS) expect(after?.minutes[group]).toBeCloseTo(before?.minutes[group] ?? Number.NaN)
        expect(after?.uncounted).toBeCloseTo(before?.uncounted ?? Number.NaN)
      }),
    )
  })

  test('of two people at once both stand: each thing lies where its own mover put it [L3]', () => {
    fc.assert(
      fc.property(anyProgramme, anyMoved, anyMoved, anyTarget, anyTarget, (items, mine, his, to, hisTo) => {
        fc.pre(mine !== his && [mine, his].every((id) => items.has(id)) && isThere(items, to) && isThere(items, hisTo))
        const [one, other] = [moveChanges(items, mine, to, random), moveChanges(items, his, hisTo, random)]
        fc.pre(one.length === 1 && other.length === 1)
        const ends = [applied(applied(items, one), other), applied(applied(items, other), one)]
        expect(ends[0]).toEqual(ends[1])
        expect(placeOf(ends[0]?.get(mine) ?? ({} as never))?.day).toBe(placeOf(applied(items, one).get(mine) ?? ({} as never))?.day)
      }),
    )
  })

  test('by steps goes up and down among equal ranks too, and stops at the ends', () => {
    let items: Items = dayOfSessions([
      ['OWN_TALK', 10],
      ['PLENARY', 10],
      ['BREAK', 10],
      ['MEAL', 10],
    ])
    items = new Map(
      [...items].map(([id, item]) => [
        id,
        item.__typename === 'Day' ? item : ({ ...item, sessionPlace: { ...placeOf(item), rank: 'b' } } as never),
      ]),
    )
    const [a = '', b = '', c = '', d = ''] = [0, 1, 2, 3].map(session)
    items = applied(items, stepChanges(items, c, 'UP', random))
    expect(titles(items)).toEqual([a, c, b, d])
    items = applied(items, stepChanges(items, a, 'DOWN', random))
    expect(titles(items)).toEqual([c, a, b, d])
    expect(stepChanges(items, c, 'UP', random)).toEqual([])
    expect(stepChanges(items, d, 'DOWN', random)).toEqual([])
  })

  test('off the idea list makes a draft of an idea, and back again an idea of a draft', () => {
    let items: Items = dayOfSessions([['OWN_TALK', 10, { sessionStatus: 'IDEA', sessionPlace: null }]])
    items = applied(items, moveChanges(items, session(0), { day: DAYS[0] ?? null, block: null, before: null }, random))
    expect(items.get(session(0))?.['sessionStatus']).toBe('DRAFT')
    items = applied(items, moveChanges(items, session(0), { day: null, block: null, before: null }, random))
    expect(items.get(session(0))?.['sessionStatus']).toBe('IDEA')
  })
})

describe('a copy', () => {
  test('of a session lies right after it, with its speakers, unconfirmed', () => {
    fc.assert(
      fc.property(anyProgramme, fc.constantFrom(...SESSIONS), (items, id) => {
        fc.pre(items.has(id))
        const after = applied(items, copySession(items, id, { newId: countingIds(), random }))
        const place = placeOf(after.get(id) as never)
        const siblings = siblingsAt(after, place ?? { day: null, block: null, room: null }).map((one) => one.id)
        const copy = siblings[siblings.indexOf(id) + 1] ?? ''
        expect(items.has(copy)).toBe(false)
        expect([after.get(copy)?.['title'], after.get(copy)?.['cancelled']]).toEqual([items.get(id)?.['title'], false])
        const speakers = [...after.values()].filter((item) => item.__typename === 'Speaker')
        const of = (one: string) => speakers.filter((item) => item['session'] === one)
        expect(
          of(copy)
            .map((item) => item['name'])
            .sort(),
        ).toEqual(
          of(id)
            .map((item) => item['name'])
            .sort(),
        )
        expect(of(copy).every((item) => item['confirmed'] === false)).toBe(true)
      }),
    )
  })

  test('of a day, or of a whole programme, has the same times; the day comes last', () => {
    fc.assert(
      fc.property(anyProgramme, fc.constantFrom(...DAYS), (items, dayId) => {
        fc.pre(items.has(dayId))
        const [original] = scheduleOf(items).days.filter(({ day }) => day.id === dayId)
        const after = scheduleOf(applied(items, copyDay(items, dayId, { newId: countingIds(), random })))
        const times = (day = original) =>
          day?.timed.map(({ start, end, tracks }) => [start, end, tracks.map(({ minutes }) => minutes).sort()])
        expect(after.days.at(-1)?.timed.length).toBe(original?.timed.length)
        expect(times(after.days.at(-1))).toEqual(times())
      }),
    )
  })
})

test('a programme is copied to another board, all of it or without speakers and ideas, with dates at the same distance', () => {
  fc.assert(
    fc.property(anyProgramme, fc.boolean(), fc.boolean(), (items, speakers, ideas) => {
      const sets = copyProgramme(items, { newId: countingIds(), firstDate: '2026-10-24', speakers, ideas })
      const copy = sets.reduce<Items>((all, changes) => applied(all, changes), new Map())
      const wanted = [...items.values()].filter(
        (item) => (speakers || item.__typename !== 'Speaker') && (ideas || dayOf(items, item) !== null),
      )
      expect(copy.size).toBe(wanted.length)
      expect([...copy.values()].filter((item) => items.has(item.id))).toEqual([])
      const dates = scheduleOf(copy).days.map(({ day }) => day['date'])
      expect(dates).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'].slice(0, dates.length))
    }),
  )
})
