import type { Id } from '../../../shared/ids.js'
import { EDGES, type Point, RIM, type Rings } from './geometry.js'

/** Text is measured by table, not by the screen: the same map is laid out alike everywhere, and before anything is drawn. */
const NARROW = new Set("fijlrtI.,:;'|()- ")
const WIDE = new Set('mwMWÆØ@%')
const CAPITAL = new Set('ABCDEFGHJKLNOPQRSTUVXYZÅ0123456789')

/** In widths of the font's size. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += NARROW.has(letter) ? 0.33 : WIDE.has(letter) ? 0.86 : CAPITAL.has(letter) ? 0.67 : 0.56
  return width
}

/** Of names, in pixels on the screen when the map is neither near nor far. */
export const TEXT_SIZE = 13
export const LINE_HEIGHT = 1.15
const ONE_LINE = 8
const WIDEST = 12

function shortened(text: string): string {
  if (textWidth(text) <= WIDEST) return text
  let end = text.length
  while (end > 1 && textWidth(text.slice(0, end)) > WIDEST - 0.8) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}

/** Broken where its words allow, into at most so many lines, as even as can be. */
export function broken(text: string, most: number): readonly string[] {
  const words = text.match(/[^ /-]*[/-]| ?[^ /-]+/g) ?? [text]
  const widths = words.map(textWidth)
  // The narrowest limit that does: between the widest word and the whole, to half a letter.
  let lines = [text]
  for (let limit = Math.max(...widths), low = 0, high = textWidth(text); high - low > 0.3; limit = (low + high) / 2) {
    const tried = filled(words, widths, limit)
    if (tried.length <= most) [lines, high] = [tried, limit]
    else low = limit
  }
  return lines
}

function filled(words: readonly string[], widths: readonly number[], limit: number): string[] {
  const lines: string[] = []
  let room = 0
  words.forEach((word, index) => {
    const width = widths[index] ?? 0
    room -= width
    if (lines.length === 0 || room < 0) {
      lines.push(word.trimStart())
      room = limit - width
    } else lines[lines.length - 1] += word
  })
  return lines
}

/** A name in one line or two. What does not fit ends in «…»; the whole name is then in the title. */
export function wrap(name: string): readonly string[] {
  const text = name.trim().replace(/\s+/g, ' ')
  return textWidth(text) <= ONE_LINE ? [text] : broken(text, 2).map(shortened)
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a name stands beside its actor. */
export const SIDES = {
  below: { across: 0, down: 1 },
  above: { across: 0, down: -1 },
  right: { across: 1, down: 0 },
  left: { across: -1, down: 0 },
  belowRight: { across: 1, down: 1 },
  belowLeft: { across: -1, down: 1 },
  aboveRight: { across: 1, down: -1 },
  aboveLeft: { across: -1, down: -1 },
} as const
export type Side = keyof typeof SIDES

/** An actor as far as the layout goes: all in units of the map. */
export interface Mark {
  readonly id: Id
  readonly radius: number
  /** Names of what weighs most find room first. */
  readonly weight: number
  readonly width: number
  readonly height: number
}

/** Where the text is anchored, from the middle of the actor: its start, middle or end, and the top of its first line. */
export function anchor({ radius, height }: Pick<Mark, 'radius' | 'height'>, side: Side): Point {
  const { across, down } = SIDES[side]
  const gap = radius * 0.25 + 1
  // Askew, a name starts over or under the actor rather than beside it.
  const x = down === 0 ? radius + gap : -radius * 0.6
  return { x: across * x, y: down === 0 ? -height / 2 : down > 0 ? radius + gap : -radius - gap - height }
}

export function labelBox(point: Point, mark: Mark, side: Side): Box {
  const { x, y } = anchor(mark, side)
  const left = point.x + x - (mark.width * (1 - SIDES[side].across)) / 2
  return { left, right: left + mark.width, top: point.y + y, bottom: point.y + y + mark.height }
}

export function overlap(one: Box, other: Box): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > 0 && high > 0 ? wide * high : 0
}

export function circleBox({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

const ROW = 40

/** What is taken, in rows, so that asking for room costs little on a full map. */
class Occupied {
  readonly #rows = new Map<number, Box[]>()

  add(box: Box): void {
    for (let row = Math.floor(box.top / ROW); row * ROW <= box.bottom; row += 1) {
      const boxes = this.#rows.get(row)
      if (boxes) boxes.push(box)
      else this.#rows.set(row, [box])
    }
  }

  /** The largest area of this box that something else takes, or the limit as soon as more is taken. */
  under(box: Box, limit: number): number {
    let most = 0
    for (let row = Math.floor(box.top / ROW); row * ROW <= box.bottom; row += 1) {
      for (const other of this.#rows.get(row) ?? []) {
        if (other.right <= box.left || other.left >= box.right) continue
        most = Math.max(most, overlap(box, other))
        if (most > limit) return most
      }
    }
    return most
  }
}

/** The rings are round about the centre, so the corner farthest from it decides. */
function isInside({ stretch }: Rings, { left, right, top, bottom }: Box): boolean {
  const [x, y] = [Math.max(-left, right) / stretch, Math.max(-top, bottom)]
  return x * x + y * y < (RIM + 4) ** 2
}

/** Away from the centre first, so that the line to the centre does not run through the name. */
const LOW: readonly Side[] = ['below', 'above', 'right', 'left', 'belowRight', 'belowLeft', 'aboveRight', 'aboveLeft']
const HIGH: readonly Side[] = ['above', 'below', 'right', 'left', 'aboveRight', 'aboveLeft', 'belowRight', 'belowLeft']

export function usualSide({ y }: Point): Side {
  return y < 0 ? 'above' : 'below'
}

/** A name may lie over the edge of a circle, rather than not be seen at all; never over another name. */
const EDGE = 0.1

/**
 * The side of every name that finds room; an actor that is absent from the answer shows its name only when it is pointed
 * at, focused or chosen, or when the map is nearer.
 */
export function placeLabels(rings: Rings, marks: readonly Mark[], points: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Side> {
  const [circles, names] = [new Occupied(), new Occupied()]
  const centre = EDGES[0] * 0.85
  names.add({ left: -centre * rings.stretch, right: centre * rings.stretch, top: -centre, bottom: centre })
  for (const { id, radius } of marks) {
    const point = points.get(id)
    if (point) circles.add(circleBox(point, radius))
  }
  const sides = new Map<Id, Side>()
  for (const mark of [...marks].sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))) {
    const point = points.get(mark.id)
    if (!point) continue
    let [best, least]: [Side | null, number] = [null, mark.width * mark.height * EDGE]
    for (const side of point.y < 0 ? HIGH : LOW) {
      const box = labelBox(point, mark, side)
      if (!isInside(rings, box) || names.under(box, 0) > 0) continue
      const under = circles.under(box, least)
      if (under < least) [best, least] = [side, under]
      if (least === 0) break
    }
    if (!best) continue
    sides.set(mark.id, best)
    names.add(labelBox(point, mark, best))
  }
  return sides
}
