import { memo } from 'react'
import type { Id } from '../../../shared/ids.js'
import type { Texts } from '../../locales/texts.js'
import { PlacedName } from './actor-name.js'
import type { NamesProps } from './layers.js'
import type { Relation } from './map-items.js'
import { belongsTo, type DrawnRelation, shapeOf } from './relation-drawing.js'

/** Up to this many relations say what they are without being asked. */
const FEW = 6

function relationWords({ type, label }: Relation, { actorMap }: Texts): string {
  return [type && actorMap.relationType[type], label].filter(Boolean).join(': ')
}

export interface SpotlightProps extends NamesProps {
  readonly relations: ReadonlyMap<Id, DrawnRelation>
  readonly chosen: Id | null
  /** The relation under the pointer. */
  readonly pointed: Id | null
}

/**
 * Above all else: the names of those that are chosen, focused or pointed at, also where there is no room for them, and what
 * the chosen one's relations are.
 */
export const Spotlight = memo(function Spotlight({ spots, unit, relations, lit, chosen, pointed, words }: SpotlightProps) {
  const isFew = relations.size <= FEW
  const near = [...relations].filter(([id, drawn]) => isFew || id === pointed || belongsTo(drawn, chosen))
  return (
    <g>
      {near.map(([id, drawn]) => (
        <text key={id} className="rings-words" {...shapeOf(drawn, unit).middle}>
          {relationWords(drawn.relation, words)}
        </text>
      ))}
      {lit.map((id) => {
        const spot = spots.get(id)
        return (
          spot && <PlacedName key={id} spot={spot} name={spot.actor.name || words.actorMap.unnamed} unit={unit} isLit={false} />
        )
      })}
    </g>
  )
})
