import type { Place } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import { cellPath, type Point, type Rings } from './geometry.js'
import type { Spot } from './layout.js'
import { type DrawnRelation, shapeOf } from './relation-drawing.js'
import { type RelationShape, tiePath } from './relation-shape.js'

export interface Picture {
  readonly spots: ReadonlyMap<Id, Spot>
  readonly relations: ReadonlyMap<Id, DrawnRelation>
  readonly unit: number
}

function translation({ x, y }: Point): string {
  return `translate(${x.toFixed(1)},${y.toFixed(1)})`
}

function paintRelation(element: Element, { line, head }: RelationShape): void {
  for (const path of element.querySelectorAll('.rings-reach, .rings-line')) path.setAttribute('d', line)
  element.querySelector('.rings-head')?.setAttribute('d', head)
}

/** All that is drawn of an actor, from below: its line to the centre, its relations, itself and its name. */
function drawingsOf(canvas: Element, id: Id): readonly Element[] {
  const name = CSS.escape(id)
  return [...canvas.querySelectorAll(['actor', 'tie', 'from', 'to'].map((kind) => `[data-${kind}="${name}"]`).join())]
}

/**
 * Takes an actor up into a layer of its own: copies that React does not know follow the pointer, and what they are copies
 * of stays as it is, unseen. So a drag draws only what moves, and ending it has nothing to put right.
 */
export function lift(layer: Element, canvas: Element, id: Id): void {
  putDown(layer, canvas)
  const copies = drawingsOf(canvas, id).map((element) => {
    const copy = element.cloneNode(true) as Element
    for (const name of ['id', 'data-actor', 'role', 'tabindex', 'aria-label', 'aria-pressed']) copy.removeAttribute(name)
    element.setAttribute('data-held', '')
    return copy
  })
  layer.replaceChildren(...copies)
}

export function carry(layer: Element, { spots, relations, unit }: Picture, id: Id, point: Point): void {
  const spot = spots.get(id)
  if (!spot) return
  const way = { x: point.x - spot.point.x, y: point.y - spot.point.y }
  for (const copy of layer.children) {
    const drawn = relations.get(copy.getAttribute('data-relation') ?? '')
    if (drawn) {
      const held = { ...spot, point }
      const ends = { from: drawn.from === spot ? held : drawn.from, to: drawn.to === spot ? held : drawn.to }
      paintRelation(copy, shapeOf({ ...drawn, ...ends }, unit))
    } else if (copy.hasAttribute('data-tie')) copy.setAttribute('d', tiePath(point))
    else copy.setAttribute('transform', translation(way))
  }
}

/** The originals show again where they now belong, at once: they have already travelled. */
export function putDown(layer: Element, canvas: Element): void {
  layer.replaceChildren()
  for (const element of canvas.querySelectorAll('[data-held]')) {
    element.removeAttribute('data-held')
    element.setAttribute('data-settling', '')
    requestAnimationFrame(() => requestAnimationFrame(() => element.removeAttribute('data-settling')))
  }
}

/** What comes from the tray has no drawing yet: a stand-in follows the pointer. Null takes it away. */
export function drawGhost(ghost: Element, name: string, point: Point | null): void {
  ghost.toggleAttribute('data-shown', point !== null)
  if (!point) return
  ghost.setAttribute('transform', translation(point))
  const words = ghost.querySelector('text')
  if (words) words.textContent = name
}

/** Lights the cell that an actor would come to stand in. */
export function drawTarget(target: Element, rings: Rings, place: Place | null): void {
  target.setAttribute('d', place ? cellPath(rings, place) : '')
}
