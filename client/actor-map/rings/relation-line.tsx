import { memo } from 'react'
import type { Quality } from '../../../shared/actor-map.js'
import type { Spot } from './layout.js'
import type { Relation } from './map-items.js'
import { type DrawnRelation, shapeOf } from './relation-drawing.js'
import { tiePath } from './relation-shape.js'

export interface RelationLineProps {
  readonly drawn: DrawnRelation
  readonly unit: number
  /** It is pointed at, or belongs to the chosen actor: it stands out. */
  readonly isNear: boolean
}

/** What is wanted is drawn as missing; what is broken is told by its teeth, so they are not dashed away. */
function patternOf({ type, quality }: Relation): Quality {
  if (type === 'WANTED') return 'MISSING'
  return type === 'CONFLICT' ? 'UNKNOWN' : (quality ?? 'UNKNOWN')
}

/** Between two actors: curved, and jagged where it is broken. The actors' own names say it to those who listen. */
export const RelationLine = memo(function RelationLine({ drawn, unit, isNear }: RelationLineProps) {
  const { relation } = drawn
  const { line, head } = shapeOf(drawn, unit)
  return (
    <g
      className="rings-relation"
      data-relation={relation.id}
      data-from={relation.from}
      data-to={relation.to}
      data-quality={patternOf(relation)}
      data-near={isNear || undefined}
    >
      <path className="rings-reach" d={line} />
      <path className="rings-line" d={line} />
      {head && <path className="rings-head" d={head} />}
    </g>
  )
})

export interface TieLineProps {
  readonly spot: Spot
  readonly unit: number
  readonly isNear: boolean
  readonly isShort: boolean
}

/** Long enough that each pattern shows. */
const SHORT = 30

/** From an actor to the centre. Its stroke says how the relation is, by pattern and weight as well as by colour. */
export const TieLine = memo(function TieLine({ spot, unit, isNear, isShort }: TieLineProps) {
  const { actor, point, radius } = spot
  return (
    <path
      className="rings-tie rings-line"
      data-tie={actor.id}
      data-quality={actor.quality ?? 'UNKNOWN'}
      data-near={isNear || undefined}
      d={isShort && !isNear ? tiePath(point, radius + SHORT * unit) : tiePath(point)}
    />
  )
})
