import { memo, useRef } from 'react'
import { openerId } from '../../board/chosen-panel.js'
import type { Texts } from '../../locales/texts.js'
import { Badge } from './badge.js'
import type { Spot } from './layout.js'
import { useGlide } from './use-glide.js'

export interface ActorNodeProps {
  readonly spot: Spot
  readonly unit: number
  readonly words: Texts
  /** How many relations it has to other actors. */
  readonly relations: number
  readonly isChosen: boolean
  readonly isTabStop: boolean
  readonly isMoving: boolean
}

/** Ring and sector, importance, relation, connections, and whether facts are missing: all that the picture says of an actor, in a sentence. */
function spokenOf({ actor, place }: Spot, relations: number, { rings, actorMap }: Texts): string {
  const degree = ([1, 2, 3, 4, 5] as const).find((one) => one === actor.importance)
  return [
    actor.name || actorMap.unnamed,
    rings.where(place.ring, actorMap.sector[place.sector]),
    degree && rings.importance(degree, actorMap.importance[degree]),
    actor.quality && rings.quality(actorMap.quality[actor.quality]),
    relations > 0 && rings.relations(relations),
    actor.isIncomplete && rings.missing,
  ]
    .filter(Boolean)
    .join(', ')
}

/** One actor: size is importance; a mark says that facts are missing. */
export const ActorNode = memo(function ActorNode(props: ActorNodeProps) {
  const { spot, unit, words, relations, isChosen, isTabStop, isMoving } = props
  const { actor, point, radius } = spot
  const diagonal = radius * Math.SQRT1_2
  const group = useRef<SVGGElement>(null)
  useGlide(group, point)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      ref={group}
      id={openerId(actor.id)}
      className="rings-actor"
      data-actor={actor.id}
      data-moving={isMoving || undefined}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={spokenOf(spot, relations, words)}
      aria-pressed={isChosen}
    >
      <circle className="rings-reach" cx={point.x} cy={point.y} r={Math.max(radius + 4 * unit, 14 * unit)} />
      <circle className="rings-dot" data-unknown={actor.importance === null || undefined} cx={point.x} cy={point.y} r={radius} />
      {actor.isIncomplete && <Badge kind="missing" text="?" x={point.x + diagonal} y={point.y - diagonal} unit={unit} />}
    </g>
  )
})
