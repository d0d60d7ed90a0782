import type { Place } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import { angleOf, bandOf, type Point, pointAt, type Rings, type Wedge, wedgeOf } from './geometry.js'
import { type Box, circleBox, labelBox, type Mark, overlap, usualSide } from './labels.js'

export interface PlacedMark extends Mark {
  readonly place: Place
}

interface Nudge {
  /** Part of the way from the middle of the ring to its edge; below zero is inwards. */
  readonly across: number
  /** Part of the wedge's width. */
  readonly along: number
}

const NUDGES: readonly Nudge[] = [0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26]
  .flatMap((along) => [0, 0.6, -0.6, 1, -1].map((across) => ({ across, along })))
  .sort((one, other) => effort(one) - effort(other))

function effort({ across, along }: Nudge): number {
  return Math.abs(across) * 0.25 + Math.abs(along)
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Where an actor stands when it is nudged; never outside its own cell. */
function nudged(rings: Rings, wedge: Wedge, { place, radius }: PlacedMark, { across, along }: Nudge): Point {
  const { inner, outer } = bandOf(place.ring)
  const room = Math.max(0, (outer - inner) / 2 - radius - 3)
  const angle = angleOf(wedge, clamp(place.position + along, 0, 1))
  return pointAt(rings, angle, (inner + outer) / 2 + across * room)
}

/** What an actor covers: its circle, and a box around circle and name. */
interface Footprint {
  readonly point: Point
  readonly radius: number
  readonly box: Box
}

function footprint(point: Point, mark: Mark): Footprint {
  const circle = circleBox(point, mark.radius)
  const label = labelBox(point, mark, usualSide(point))
  return {
    point,
    radius: mark.radius,
    box: {
      left: Math.min(circle.left, label.left),
      right: Math.max(circle.right, label.right),
      top: Math.min(circle.top, label.top),
      bottom: Math.max(circle.bottom, label.bottom),
    },
  }
}

const AIR = 4

/** Circles on top of each other weigh far more than names that are. */
function crowding(one: Footprint, others: readonly Footprint[], limit: number): number {
  let sum = 0
  for (const other of others) {
    const apart = Math.hypot(one.point.x - other.point.x, one.point.y - other.point.y)
    const lack = Math.max(0, one.radius + other.radius + AIR - apart)
    sum += lack * lack * 100 + overlap(one.box, other.box)
    if (sum >= limit) break
  }
  return sum
}

interface Cell {
  readonly marks: readonly PlacedMark[]
  readonly points: readonly Point[]
}

const known = new WeakMap<Rings, Map<string, Cell>>()

function isSameMark(one: PlacedMark, other: PlacedMark | undefined): boolean {
  return (
    one.id === other?.id &&
    one.radius === other.radius &&
    one.weight === other.weight &&
    one.width === other.width &&
    one.height === other.height &&
    one.place.ring === other.place.ring &&
    one.place.sector === other.place.sector &&
    one.place.position === other.place.position
  )
}

export function areSameMarks(some: readonly PlacedMark[], others: readonly PlacedMark[]): boolean {
  return some.length === others.length && some.every((mark, index) => isSameMark(mark, others[index]))
}

function cellsOf(marks: readonly PlacedMark[]): ReadonlyMap<string, readonly PlacedMark[]> {
  const cells = new Map<string, PlacedMark[]>()
  for (const mark of marks) {
    const key = `${mark.place.ring} ${mark.place.sector}`
    const cell = cells.get(key)
    if (cell) cell.push(mark)
    else cells.set(key, [mark])
  }
  return cells
}

/**
 * Where every actor is drawn. Those of one cell that would lie on top of each other are moved aside within it, on the
 * screen only: what is saved stays as people put it. Older ids have their place first, so an actor that is added, moved
 * in or taken away never moves one that is older. A cell that is as it was is not worked out again.
 */
export function arrange(rings: Rings, marks: readonly PlacedMark[]): ReadonlyMap<Id, Point> {
  const before = known.get(rings)
  const now = new Map<string, Cell>()
  const points = new Map<Id, Point>()
  for (const [key, unsorted] of cellsOf(marks)) {
    const cell = [...unsorted].sort((one, other) => (one.id < other.id ? -1 : 1))
    const same = before?.get(key)
    const arranged = same && areSameMarks(cell, same.marks) ? same : { marks: cell, points: arrangeCell(rings, cell) }
    now.set(key, arranged)
    cell.forEach((mark, index) => {
      const point = arranged.points[index]
      if (point) points.set(mark.id, point)
    })
  }
  known.set(rings, now)
  return points
}

function arrangeCell(rings: Rings, marks: readonly PlacedMark[]): readonly Point[] {
  const taken: Footprint[] = []
  return marks.map((mark) => {
    const point = freest(rings, mark, taken)
    taken.push(footprint(point, mark))
    return point
  })
}

const STEP_ASIDE = 40

function freest(rings: Rings, mark: PlacedMark, taken: readonly Footprint[]): Point {
  const wedge = wedgeOf(rings, mark.place.sector)
  let best = { point: nudged(rings, wedge, mark, { across: 0, along: 0 }), cost: Number.POSITIVE_INFINITY }
  for (const nudge of NUDGES) {
    // A step aside is paid for, so that nobody leaves the place they were put at for a little air around a name.
    const price = effort(nudge) * STEP_ASIDE * mark.radius ** 2
    if (price >= best.cost) break
    const point = nudged(rings, wedge, mark, nudge)
    const cost = price + crowding(footprint(point, mark), taken, best.cost - price)
    if (cost < best.cost) best = { point, cost }
  }
  return best.point
}
