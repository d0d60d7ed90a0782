import type { Place } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { Point, Rings } from './geometry.js'
import { placeLabels, type Side, TEXT_SIZE, usualSide } from './labels.js'
import type { Actor } from './map-items.js'
import { areSameMarks, arrange, type PlacedMark } from './placement.js'

/** What the eye needs, whatever the zoom: one unit is about a pixel on the screen, in units of the map. */
export interface Scale {
  readonly text: number
  readonly dot: number
}

const RADII = [7.5, 10, 12.5, 15, 17.5] as const
const RADIUS_UNKNOWN = 10

/** Words and dots change size in steps of zoom, so that most zooming draws nothing anew. */
export function zoomStep(zoom: number): number {
  return 1.2 ** Math.round(Math.log(zoom) / Math.log(1.2))
}

/** Far away, words and dots stay readable; near by they grow more slowly than the map, so that zooming in makes room. */
export function scaleAt(zoom: number, actors: number): Scale {
  const crowd = actors <= 60 ? 1 : actors <= 150 ? 0.8 : 0.6
  return zoom < 1 ? { text: zoom ** -0.92, dot: zoom ** -0.6 * crowd } : { text: zoom ** -0.6, dot: zoom ** -0.5 * crowd }
}

export interface Spot {
  /** As it was when something that shows last changed. */
  readonly actor: Actor
  readonly place: Place
  readonly point: Point
  readonly radius: number
  readonly side: Side
  /** No room for the name at this zoom: it shows when it is pointed at, focused or chosen. */
  readonly isNameless: boolean
}

function markOf(actor: Actor, place: Place, scale: Scale): PlacedMark {
  const size = TEXT_SIZE * scale.text
  return {
    id: actor.id,
    place,
    radius: (RADII[(actor.importance ?? 0) - 1] ?? RADIUS_UNKNOWN) * scale.dot,
    weight: actor.importance ?? 0,
    width: actor.nameSize.width * size,
    height: actor.nameSize.height * size,
  }
}

/** Drawn and said alike: most edits change a text that the picture does not show. */
export function isSameSpot(one: Spot, other: Spot): boolean {
  return (
    one.point.x === other.point.x &&
    one.point.y === other.point.y &&
    one.radius === other.radius &&
    one.side === other.side &&
    one.isNameless === other.isNameless &&
    one.place.ring === other.place.ring &&
    one.place.sector === other.place.sector &&
    one.actor.name === other.actor.name &&
    one.actor.importance === other.actor.importance &&
    one.actor.quality === other.actor.quality &&
    one.actor.isIncomplete === other.actor.isIncomplete
  )
}

interface Positions {
  readonly marks: readonly PlacedMark[]
  readonly points: ReadonlyMap<Id, Point>
  readonly sides: ReadonlyMap<Id, Side>
}

const known = new WeakMap<Rings, Positions>()

/** Most edits change what is said of an actor, and not where it stands: then the work is done already. */
function positionsOf(rings: Rings, marks: readonly PlacedMark[]): Positions {
  const before = known.get(rings)
  if (before && areSameMarks(marks, before.marks)) return before
  const points = arrange(rings, marks)
  const made = { marks, points, sides: placeLabels(rings, marks, points) }
  known.set(rings, made)
  return made
}

/** Everything about where actors and names stand, from items alone: equal on every screen of the same shape and zoom. */
export function layOut(rings: Rings, actors: readonly Actor[], scale: Scale): ReadonlyMap<Id, Spot> {
  const placed = actors.flatMap((actor) => (actor.place ? [{ actor, mark: markOf(actor, actor.place, scale) }] : []))
  const { points, sides } = positionsOf(
    rings,
    placed.map(({ mark }) => mark),
  )
  const spots = new Map<Id, Spot>()
  for (const { actor, mark } of placed) {
    const point = points.get(actor.id)
    const side = sides.get(actor.id)
    if (!point) continue
    const { place, radius } = mark
    spots.set(actor.id, { actor, place, point, radius, side: side ?? usualSide(point), isNameless: !side })
  }
  return spots
}
