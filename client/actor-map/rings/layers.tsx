import { memo } from 'react'
import type { Id } from '../../../shared/ids.js'
import type { Texts } from '../../locales/texts.js'
import { PlacedName } from './actor-name.js'
import { ActorNode } from './actor-node.js'
import type { Spot } from './layout.js'
import { belongsTo, type DrawnRelation } from './relation-drawing.js'
import { RelationLine, TieLine } from './relation-line.js'

/** What every layer draws from. These keep their identity as long as nothing that shows has changed (use-steady.ts). */
export interface LayerProps {
  readonly spots: ReadonlyMap<Id, Spot>
  readonly unit: number
}

export interface LinesProps extends LayerProps {
  readonly relations: ReadonlyMap<Id, DrawnRelation>
  readonly isMany: boolean
  readonly chosen: Id | null
  /** The relation under the pointer. */
  readonly pointed: Id | null
}

export const Lines = memo(function Lines({ spots, unit, relations, isMany, chosen, pointed }: LinesProps) {
  return (
    <>
      <g>
        {[...spots].map(([id, spot]) => (
          <TieLine key={id} spot={spot} unit={unit} isNear={id === chosen} isShort={isMany} />
        ))}
      </g>
      <g>
        {[...relations].map(([id, drawn]) => (
          <RelationLine key={id} drawn={drawn} unit={unit} isNear={id === pointed || belongsTo(drawn, chosen)} />
        ))}
      </g>
    </>
  )
})

export interface ActorsProps extends LayerProps {
  /** How many relations each has. */
  readonly counts: ReadonlyMap<Id, number>
  readonly chosen: Id | null
  readonly tabStop: Id | null
  readonly moving: Id | null
  readonly words: Texts
}

export const Actors = memo(function Actors({ spots, unit, counts, chosen, tabStop, moving, words }: ActorsProps) {
  return (
    <g>
      {[...spots].map(([id, spot]) => (
        <ActorNode
          key={id}
          spot={spot}
          unit={unit}
          words={words}
          relations={counts.get(id) ?? 0}
          isChosen={id === chosen}
          isTabStop={id === tabStop}
          isMoving={id === moving}
        />
      ))}
    </g>
  )
})

export interface NamesProps extends LayerProps {
  /** Their names stand in the spotlight instead. */
  readonly lit: readonly Id[]
  readonly words: Texts
}

/** All names are always there, seen or not: adding one to a crowd costs the browser a look at the whole crowd. */
export const Names = memo(function Names({ spots, unit, lit, words }: NamesProps) {
  return (
    <g>
      {[...spots].map(([id, spot]) => (
        <PlacedName key={id} spot={spot} name={spot.actor.name || words.actorMap.unnamed} unit={unit} isLit={lit.includes(id)} />
      ))}
    </g>
  )
})
