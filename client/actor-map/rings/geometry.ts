import type { Place, Sector } from '../../../shared/actor-map.js'
import { RINGS } from '../place.js'

/** A point of the map: the centre is (0, 0), y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A sector's slice: radians, clockwise from twelve o'clock. */
export interface Wedge {
  readonly sector: Sector
  readonly from: number
  readonly to: number
}

/** One drawing of the rings: the wedges in their order, and how much wider than tall the rings are on this screen. */
export interface Rings {
  readonly wedges: readonly Wedge[]
  readonly stretch: number
}

/** The radius of the centre, then the outer edge of ring 1 to 4. Inner rings are wider, since they have less room around. */
export const EDGES = [54, 170, 260, 334, 400] as const
export const RIM = EDGES[4]

/** The usual order: kommune and spesialisthelsetjeneste share the top, the people's own circles stand at the bottom. */
const CLOCKWISE: readonly Sector[] = [
  'MUNICIPALITY',
  'SPECIALIST_HEALTH',
  'STATE',
  'EDUCATION',
  'USER_ORGANISATION',
  'PRIVATE_NETWORK',
  'VOLUNTARY',
  'BUSINESS',
  'OTHER',
]
/**
 * Degrees of each sector. Widths follow how many of the shared types (DOMAIN.md D4) a sector has, never how many actors
 * this map has: so nothing that people placed moves because somebody added an actor.
 */
const DEGREES: Readonly<Record<Sector, number>> = {
  MUNICIPALITY: 88,
  SPECIALIST_HEALTH: 42,
  STATE: 40,
  EDUCATION: 32,
  USER_ORGANISATION: 40,
  PRIVATE_NETWORK: 40,
  VOLUNTARY: 34,
  BUSINESS: 24,
  OTHER: 20,
}
const FULL = 2 * Math.PI
const RADIANS = FULL / 360
/** The first sector of the usual order ends at twelve o'clock. */
const START = -DEGREES.MUNICIPALITY * RADIANS
/** This part of a wedge, at each side, is kept free, so that neighbours in two sectors are seen to be in two sectors. */
const MARGIN = 0.1

/** The map's own order of sectors comes first, when it has one; whatever it does not name follows in the usual order. */
export function ringsOf(sectorOrder: readonly Sector[], stretch: number): Rings {
  const wedges: Wedge[] = []
  let from = START
  for (const sector of new Set([...sectorOrder, ...CLOCKWISE])) {
    const to = from + DEGREES[sector] * RADIANS
    wedges.push({ sector, from, to })
    from = to
  }
  return { wedges, stretch }
}

export function wedgeOf(rings: Rings, sector: Sector): Wedge {
  const wedge = rings.wedges.find((one) => one.sector === sector)
  if (!wedge) throw new Error(`no wedge for ${sector}`)
  return wedge
}

export function bandOf(ring: number): { readonly inner: number; readonly outer: number } {
  return { inner: EDGES[ring - 1] ?? EDGES[0], outer: EDGES[ring] ?? RIM }
}

export function pointAt(rings: Rings, angle: number, radius: number): Point {
  return { x: rings.stretch * radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

export function angleOf(wedge: Wedge, position: number): number {
  return wedge.from + (wedge.to - wedge.from) * (MARGIN + (1 - 2 * MARGIN) * position)
}

/** Where a place is drawn: in the middle of its ring. */
export function pointOf(rings: Rings, place: Place): Point {
  const { inner, outer } = bandOf(place.ring)
  return pointAt(rings, angleOf(wedgeOf(rings, place.sector), place.position), (inner + outer) / 2)
}

export function radiusAt(rings: Rings, point: Point): number {
  return Math.hypot(point.x / rings.stretch, point.y)
}

/** The place under a point. The centre counts as ring 1, and all beyond the rim as ring 4. */
export function placeAt(rings: Rings, point: Point): Place {
  const radius = radiusAt(rings, point)
  const ring = RINGS.find((number) => radius < bandOf(number).outer) ?? 4
  const angle = Math.atan2(point.x / rings.stretch, -point.y)
  const turned = (wedge: Wedge): number => (((angle - wedge.from) % FULL) + FULL) % FULL
  const wedge = rings.wedges.reduce((nearest, one) => (turned(one) < turned(nearest) ? one : nearest))
  const share = turned(wedge) / (wedge.to - wedge.from)
  const position = Math.min(1, Math.max(0, (share - MARGIN) / (1 - 2 * MARGIN)))
  return { ring, sector: wedge.sector, position }
}
const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** The outline of one cell. */
export function cellPath(rings: Rings, { ring, sector }: Pick<Place, 'ring' | 'sector'>): string {
  const { from, to } = wedgeOf(rings, sector)
  const { inner, outer } = bandOf(ring)
  const arc = (radius: number, clockwise: 0 | 1, end: number): string =>
    `A${radius * rings.stretch} ${radius} 0 0 ${clockwise} ${at(pointAt(rings, end, radius))}`
  return `M${at(pointAt(rings, from, inner))}L${at(pointAt(rings, from, outer))}${arc(outer, 1, to)}L${at(pointAt(rings, to, inner))}${arc(inner, 0, from)}Z`
}

/** The line that a sector's name stands on, outside the rim; in the lower half it runs the other way, so that no name is upside down. */
export function rimPath(rings: Rings, { from, to }: Wedge, textSize: number): string {
  const isLow = Math.cos((from + to) / 2) < -0.1
  const radius = RIM + textSize * (isLow ? 1.25 : 0.5)
  const [start, end] = isLow ? [to, from] : [from, to]
  return `M${at(pointAt(rings, start, radius))}A${radius * rings.stretch} ${radius} 0 0 ${isLow ? 0 : 1} ${at(pointAt(rings, end, radius))}`
}
