import { EDGES, type Point } from './geometry.js'

const CLEARANCE = EDGES[0] * 2.4

export interface End extends Point {
  readonly radius: number
}

export interface RelationShape {
  readonly line: string
  /** The arrow's head, or nothing. */
  readonly head: string
  readonly middle: Point
}

export interface RelationBend {
  /** Which of several relations between the same two actors: each bends a little more. */
  readonly rank: number
  readonly isTwoWay: boolean
  readonly isJagged: boolean
  /** About a pixel on the screen, in units of the map. */
  readonly unit: number
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance }
}

/** A soft curve that bends away from the centre, and round it where it must: the lines of all the others meet there. */
function bendPoint(from: Point, to: Point, rank: number): Point {
  const way = { x: to.x - from.x, y: to.y - from.y }
  const length = Math.hypot(way.x, way.y) || 1
  const across = { x: -way.y / length, y: way.x / length }
  const middle = { x: from.x + way.x / 2, y: from.y + way.y / 2 }
  const away = across.x * middle.x + across.y * middle.y
  // How far along the straight way it passes the centre: 0 and 1 at the ends, where it passes nothing.
  const passing = Math.min(1, Math.max(0, -(from.x * way.x + from.y * way.y) / length ** 2))
  // The curve's middle lies halfway to the bend.
  const round = 2 * (CLEARANCE - Math.abs(away)) * 4 * passing * (1 - passing)
  const bend = (away >= 0 ? 1 : -1) * (Math.max(length * 0.16, round) + length * 0.14 * rank)
  return { x: middle.x + across.x * bend, y: middle.y + across.y * bend }
}

function onCurve(start: Point, bend: Point, end: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y }
}

function jagged(start: Point, bend: Point, end: Point, unit: number): string {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const steps = Math.max(4, Math.round(length / (6 * unit)))
  const teeth = Array.from({ length: steps - 1 }, (_, index) => {
    const here = onCurve(start, bend, end, (index + 1) / steps)
    const next = onCurve(start, bend, end, (index + 1.01) / steps)
    const side = (index % 2 === 0 ? 4 : -4) * unit
    const ahead = towards({ x: 0, y: 0 }, { x: next.x - here.x, y: next.y - here.y }, side)
    return { x: here.x - ahead.y, y: here.y + ahead.x }
  })
  return `M${[start, ...teeth, end].map(at).join('L')}`
}

export function relationShape(from: End, to: End, { rank, isTwoWay, isJagged, unit }: RelationBend): RelationShape {
  const bend = bendPoint(from, to, rank)
  const start = towards(from, bend, from.radius + 2 * unit)
  const tip = towards(to, bend, to.radius + 3 * unit)
  const end = isTwoWay ? tip : towards(tip, bend, 7 * unit)
  const wing = towards({ x: 0, y: 0 }, { x: end.y - tip.y, y: tip.x - end.x }, 4 * unit)
  return {
    line: isJagged ? jagged(start, bend, end, unit) : `M${at(start)}Q${at(bend)} ${at(end)}`,
    head: isTwoWay
      ? ''
      : `M${at(tip)}L${at({ x: end.x + wing.x, y: end.y + wing.y })}L${at({ x: end.x - wing.x, y: end.y - wing.y })}Z`,
    middle: onCurve(start, bend, end, 0.5),
  }
}

/** The line to the centre; or, of this length, its end at the actor: on a full map that says as much, and leaves room. */
export function tiePath(point: Point, length = Number.POSITIVE_INFINITY): string {
  const distance = Math.hypot(point.x, point.y)
  return `M${at(towards(point, { x: 0, y: 0 }, Math.min(distance, length)))}L${at(point)}`
}
