import type { Place } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { Point, Rings } from './geometry.js'

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** The next actor in the arrow's direction: near, and rather straight ahead than aside. */
export function neighbour(spots: ReadonlyMap<Id, { readonly point: Point }>, from: Id, key: string): Id | null {
  const here = spots.get(from)?.point
  const direction = DIRECTIONS[key]
  if (!here || !direction) return null
  let nearest: { id: Id; cost: number } | null = null
  for (const [id, { point }] of spots) {
    const [x, y] = [point.x - here.x, point.y - here.y]
    const ahead = x * direction.x + y * direction.y
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x)
    const cost = ahead + 3 * aside
    if (id !== from && ahead > 0 && (!nearest || cost < nearest.cost)) nearest = { id, cost }
  }
  return nearest?.id ?? null
}

/** Page Up and Page Down walk through all in this order, so that nobody is out of reach of the keys. */
export function following(order: readonly Id[], from: Id, key: string): Id | null {
  const index = order.indexOf(from)
  if (key === 'Home') return order[0] ?? null
  if (key === 'End') return order.at(-1) ?? null
  if (key === 'PageDown') return order[(index + 1) % order.length] ?? null
  if (key === 'PageUp') return order.at(index - 1) ?? null
  return null
}

const STEP = 0.25

/** One step while moving: up and down go in and out, left and right go round the rings, through a sector and on into the next. */
export function stepped(rings: Rings, place: Place, key: string): Place | null {
  if (key === 'ArrowUp') return { ...place, ring: Math.max(1, place.ring - 1) }
  if (key === 'ArrowDown') return { ...place, ring: Math.min(4, place.ring + 1) }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const way = key === 'ArrowRight' ? 1 : -1
  const marks = place.position / STEP
  const position = (way > 0 ? Math.floor(marks + 1) : Math.ceil(marks - 1)) * STEP
  if (position >= 0 && position <= 1) return { ...place, position }
  const index = rings.wedges.findIndex(({ sector }) => sector === place.sector)
  const wedge = rings.wedges.at((index + way) % rings.wedges.length)
  return wedge ? { ...place, sector: wedge.sector, position: way > 0 ? 0 : 1 } : null
}

/** From the centre outwards, and round with the clock. */
export function readingOrder(rings: Rings, spots: ReadonlyMap<Id, { readonly place: Place }>): readonly Id[] {
  const sectors = new Map(rings.wedges.map(({ sector }, index) => [sector, index]))
  const rank = ({ ring, sector, position }: Place): number => ring * 100 + (sectors.get(sector) ?? 0) + position / 2
  return [...spots].sort(([, one], [, other]) => rank(one.place) - rank(other.place)).map(([id]) => id)
}
