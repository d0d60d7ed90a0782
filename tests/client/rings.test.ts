import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RINGS } from '../../client/actor-map/place.js'
import {
  bandOf,
  cellPath,
  placeAt,
  pointAt,
  pointOf,
  RIM,
  radiusAt,
  ringsOf,
  wedgeOf,
} from '../../client/actor-map/rings/geometry.js'
import { following, neighbour, readingOrder, stepped } from '../../client/actor-map/rings/keyboard.js'
import { broken, labelBox, type Mark, overlap, placeLabels, wrap } from '../../client/actor-map/rings/labels.js'
import { arrange, type PlacedMark } from '../../client/actor-map/rings/placement.js'
import { relationShape } from '../../client/actor-map/rings/relation-shape.js'
import { type Place, SECTORS } from '../../shared/actor-map.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const sectors = fc.subarray([...SECTORS]).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
const rings = fc.tuple(sectors, fc.double({ min: 0.75, max: 1.5, noNaN: true })).map(([order, stretch]) => ringsOf(order, stretch))
const place: fc.Arbitrary<Place> = fc.record({
  ring: fc.constantFrom(...RINGS),
  sector: fc.constantFrom(...SECTORS),
  position: share,
})
const spot = fc.record({ x: fc.double({ min: -700, max: 700, noNaN: true }), y: fc.double({ min: -500, max: 500, noNaN: true }) })

function markAt(id: string, at: Place, radius = 12): PlacedMark {
  return { id, place: at, radius, weight: 3, width: 90, height: 30 }
}

const marks = fc
  .array(fc.tuple(place, fc.double({ min: 5, max: 24, noNaN: true })), { maxLength: 40 })
  .map((places) => places.map(([at, radius], index) => markAt(String(index).padStart(3, '0'), at, radius)))

test('a place drawn and read back is the same place', () => {
  fc.assert(
    fc.property(rings, place, (drawn, before) => {
      const after = placeAt(drawn, pointOf(drawn, before))
      expect(after).toEqual({ ...before, position: expect.closeTo(before.position, 9) })
    }),
  )
})

test('every point is one place, on the map and beside it', () => {
  fc.assert(
    fc.property(rings, spot, (drawn, point) => {
      const { ring, sector, position } = placeAt(drawn, point)
      expect(RINGS).toContain(ring)
      expect(SECTORS).toContain(sector)
      expect(position >= 0 && position <= 1).toBe(true)
    }),
  )
})

test('the wedges of all sectors fill the round, each once, whatever order the map has', () => {
  fc.assert(
    fc.property(rings, ({ wedges }) => {
      expect(wedges.map(({ sector }) => sector).sort()).toEqual([...SECTORS].sort())
      for (const [index, { from }] of wedges.entries()) if (index > 0) expect(from).toBe(wedges[index - 1]?.to)
      expect((wedges.at(-1)?.to ?? 0) - (wedges[0]?.from ?? 0)).toBeCloseTo(2 * Math.PI, 9)
    }),
  )
})

test('no two cells overlap: a point inside one belongs to that one', () => {
  const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(rings, place, inside, inside, (drawn, { ring, sector }, along, across) => {
      const { from, to } = wedgeOf(drawn, sector)
      const { inner, outer } = bandOf(ring)
      const point = pointAt(drawn, from + (to - from) * along, inner + (outer - inner) * across)
      expect(placeAt(drawn, point)).toMatchObject({ ring, sector })
    }),
  )
})

test('a sector is as wide on an empty map as on a full one, and as wide wherever it stands', () => {
  fc.assert(
    fc.property(rings, rings, fc.constantFrom(...SECTORS), (one, other, sector) => {
      const width = ({ from, to }: { from: number; to: number }): number => to - from
      expect(width(wedgeOf(one, sector))).toBeCloseTo(width(wedgeOf(other, sector)), 9)
    }),
  )
})

test('an outline closes, and has no number that is none', () => {
  fc.assert(
    fc.property(rings, place, (drawn, cell) => {
      expect(cellPath(drawn, cell)).toMatch(/^M[-\d. ]+L[-\d. ]+A[-\d. ]+L[-\d. ]+A[-\d. ]+Z$/)
    }),
  )
})

test('actors that are moved aside stay within their ring and sector', () => {
  fc.assert(
    fc.property(rings, marks, (drawn, all) => {
      const points = arrange(drawn, all)
      for (const { id, place: before } of all) {
        const point = points.get(id)
        expect(point && placeAt(drawn, point)).toMatchObject({ ring: before.ring, sector: before.sector })
      }
    }),
  )
})

test('an actor alone in its cell stands exactly where it was put', () => {
  fc.assert(
    fc.property(rings, place, (drawn, at) => {
      expect(arrange(drawn, [markAt('1', at)]).get('1')).toEqual(pointOf(drawn, at))
    }),
  )
})

test('an actor that is added moves none that is older', () => {
  fc.assert(
    fc.property(rings, marks, place, (drawn, all, at) => {
      const before = arrange(drawn, all)
      const after = arrange(drawn, [markAt('999', at), ...all])
      for (const { id } of all) expect(after.get(id)).toEqual(before.get(id))
    }),
  )
})

test('two actors at one place are both seen', () => {
  fc.assert(
    fc.property(rings, place, (drawn, at) => {
      const [one, other] = [...arrange(drawn, [markAt('1', at), markAt('2', at)]).values()]
      expect(one && other && Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(24)
    }),
  )
})

test('names that show lie within the rim, on no other name', () => {
  fc.assert(
    fc.property(rings, marks, (drawn, all) => {
      const points = arrange(drawn, all)
      const boxes = [...placeLabels(drawn, all, points)].map(([id, side]) => {
        const mark = all.find((one) => one.id === id) as Mark
        return labelBox(points.get(id) ?? { x: 0, y: 0 }, mark, side)
      })
      for (const [index, box] of boxes.entries()) {
        expect(radiusAt(drawn, { x: box.left, y: box.top })).toBeLessThan(RIM + 5)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0)
      }
    }),
  )
})

test('a name is broken at its words and loses nothing; what is too long ends in dots', () => {
  expect(wrap('NAV')).toEqual(['NAV'])
  expect(wrap('Statsforvalteren i Innlandet')).toEqual(['Statsforvalteren', 'i Innlandet'])
  expect(wrap('Kor/idrettslag i kommunen')).toEqual(['Kor/idrettslag', 'i kommunen'])
  expect(wrap('Tverrfagligspesialisertrusbehandlingstjeneste')).toEqual([expect.stringMatching(/…$/)])
  const letters = fc.array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(letters, fc.constantFrom(1, 2, 3, 4), (words, most) => {
      const lines = broken(words.join(' '), most)
      expect(lines.join(' ')).toBe(words.join(' '))
      expect(lines.length).toBeLessThanOrEqual(most)
    }),
  )
})

test('an arrow key goes to somebody in its direction, and Page Down reaches everybody', () => {
  const drawn = ringsOf([], 1)
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 2, maxLength: 12 }),
      fc.constantFrom('ArrowLeft', 'ArrowRight'),
      (places, key) => {
        const spots = new Map(places.map((at, index) => [String(index), { place: at, point: pointOf(drawn, at) }]))
        const next = neighbour(spots, '0', key)
        const [here, there] = [spots.get('0'), spots.get(next ?? '')]
        if (here && there) expect(Math.sign(there.point.x - here.point.x)).toBe(key === 'ArrowRight' ? 1 : -1)

        const order = readingOrder(drawn, spots)
        const reached = new Set<string>()
        for (let id: string | null = '0'; id !== null && !reached.has(id); id = following(order, id, 'PageDown')) reached.add(id)
        expect(reached.size).toBe(places.length)
      },
    ),
  )
})

test('while moving, the keys go in and out and all the way round, and back again', () => {
  const drawn = ringsOf([], 1)
  fc.assert(
    fc.property(place, (start) => {
      expect(stepped(drawn, start, 'ArrowUp')?.ring).toBe(Math.max(1, start.ring - 1))
      expect(stepped(drawn, start, 'ArrowDown')?.ring).toBe(Math.min(4, start.ring + 1))
      const round = new Set<string>()
      let at = start
      for (let step = 0; step < SECTORS.length * 5; step += 1) {
        at = stepped(drawn, at, 'ArrowRight') ?? at
        round.add(at.sector)
      }
      expect(round.size).toBe(SECTORS.length)
      const once = stepped(drawn, { ...start, position: 0.5 }, 'ArrowLeft')
      expect(once && stepped(drawn, once, 'ArrowRight')).toEqual({ ...start, position: 0.5 })
    }),
  )
})

test('relations between the same two actors lie apart, and none runs through the centre', () => {
  const bend = { isTwoWay: true, isJagged: false, unit: 1 }
  fc.assert(
    fc.property(place, place, (one, other) => {
      const drawn = ringsOf([], 1)
      const [from, to] = [pointOf(drawn, one), pointOf(drawn, other)]
      fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 150)
      const [first, second] = [0, 1].map(
        (rank) => relationShape({ ...from, radius: 10 }, { ...to, radius: 10 }, { ...bend, rank }).middle,
      )
      if (!first || !second) throw new Error('two ranks give two shapes')
      expect(Math.hypot(second.x - first.x, second.y - first.y)).toBeGreaterThan(5)
      expect(Math.hypot(first.x, first.y)).toBeGreaterThan(54)
    }),
  )
})
