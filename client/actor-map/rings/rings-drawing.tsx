import type { RefObject } from 'react'
import type { Id } from '../../../shared/ids.js'
import type { BoardView } from '../../live/board-view.js'
import type { Texts } from '../../locales/texts.js'
import type { PresentAt } from '../../presence/present-at.js'
import { Backdrop, Centre } from './backdrop.js'
import { TEXT_SIZE } from './labels.js'
import { Actors, Lines, Names } from './layers.js'
import { Others } from './others.js'
import { Spotlight } from './spotlight.js'
import type { MapParts } from './use-hand.js'
import type { RingsPicture } from './use-picture.js'

export interface RingsDrawingProps {
  readonly picture: RingsPicture
  readonly parts: MapParts
  readonly chosen: Id | null
  readonly tabStop: Id | null
  readonly moving: Id | null
  readonly lit: readonly Id[]
  /** The relation under the pointer. */
  readonly pointed: Id | null
  readonly landed: BoardView['landed']
  readonly presentAt: PresentAt
  readonly words: Texts
}

/** Four drawings on top of each other: what changes in one does not make the browser look through the others. */
export function RingsDrawing({
  picture,
  parts,
  chosen,
  tabStop,
  moving,
  lit,
  pointed,
  landed,
  presentAt,
  words,
}: RingsDrawingProps) {
  const { rings, unit, used, centre, spots, relations, counts, isMany } = picture
  const world = { className: 'rings-world', fontSize: TEXT_SIZE * unit }
  return (
    <>
      <svg className="rings-ground" aria-hidden="true">
        <g {...world}>
          <Backdrop rings={rings} used={used} unit={unit} />
          <path ref={parts.target} className="rings-target" data-live />
          <Lines {...{ spots, unit, relations, isMany, chosen, pointed }} />
          <Centre rings={rings} text={centre} unit={unit} />
        </g>
      </svg>
      <svg className="rings-map" role="presentation">
        <g ref={parts.world} {...world}>
          <Actors {...{ spots, unit, counts, chosen, tabStop, moving, words }} />
        </g>
      </svg>
      <svg className="rings-names" aria-hidden="true">
        <g {...world}>
          <Names {...{ spots, unit, lit, words }} />
        </g>
      </svg>
      <svg className="rings-above" aria-hidden="true">
        <g {...world}>
          <Others {...{ spots, unit, landed, presentAt }} />
          <Spotlight {...{ spots, unit, relations, lit, chosen, pointed, words }} />
          <Carried layer={parts.layer} ghost={parts.ghost} unit={unit} />
        </g>
      </svg>
    </>
  )
}

/** Where a drag draws (held-drawing.ts): nothing here is React's but the frame. */
function Carried({
  layer,
  ghost,
  unit,
}: {
  layer: RefObject<SVGGElement | null>
  ghost: RefObject<SVGGElement | null>
  unit: number
}) {
  return (
    <>
      <g ref={layer} className="rings-held" />
      <g ref={ghost} className="rings-ghost">
        <circle className="rings-dot" r={12 * unit} />
        <text className="rings-name" y={26 * unit} />
      </g>
    </>
  )
}
