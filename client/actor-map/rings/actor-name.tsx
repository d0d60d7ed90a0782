import { memo, useRef } from 'react'
import type { Point } from './geometry.js'
import { anchor, LINE_HEIGHT, SIDES, type Side, TEXT_SIZE, wrap } from './labels.js'
import type { Spot } from './layout.js'
import { useGlide } from './use-glide.js'

const ANCHORS = { [-1]: 'end', 0: 'middle', 1: 'start' } as const

export interface ActorNameProps {
  readonly name: string
  readonly point: Point
  readonly radius: number
  readonly side: Side
  readonly unit: number
}

export function ActorName({ name, point, radius, side, unit }: ActorNameProps) {
  const lines = wrap(name)
  const size = TEXT_SIZE * unit
  const line = LINE_HEIGHT * size
  const { x, y } = anchor({ radius, height: lines.length * line }, side)
  return (
    <text className="rings-name" textAnchor={ANCHORS[SIDES[side].across]}>
      {lines.map((text, index) => (
        <tspan key={text} x={point.x + x} y={point.y + y + index * line + 0.88 * size}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

export interface PlacedNameProps {
  readonly spot: Spot
  readonly name: string
  readonly unit: number
  /** It stands in the spotlight instead. */
  readonly isLit: boolean
}

/** Names stand above all actors, so that no circle hides one. They can be pointed at like the actor itself, which says them aloud. */
export const PlacedName = memo(function PlacedName({ spot, name, unit, isLit }: PlacedNameProps) {
  const { actor, point, radius, side, isNameless } = spot
  const group = useRef<SVGGElement>(null)
  useGlide(group, point)
  return (
    <g
      ref={group}
      className="rings-placed-name"
      data-actor={actor.id}
      data-nameless={isNameless || undefined}
      data-lit={isLit || undefined}
    >
      <ActorName name={name} point={point} radius={radius} side={side} unit={unit} />
    </g>
  )
})
