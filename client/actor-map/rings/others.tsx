import type { Id } from '../../../shared/ids.js'
import type { BoardView, Landing, Presence } from '../../live/board-view.js'
import type { PresentAt } from '../../presence/present-at.js'
import { Badge } from './badge.js'
import type { Spot } from './layout.js'

export interface OthersProps {
  readonly spots: ReadonlyMap<Id, Spot>
  readonly unit: number
  readonly landed: BoardView['landed']
  readonly presentAt: PresentAt
}

/** Where others are and what they have just changed: felt, not noticed, and never drawn into the actors themselves. */
export function Others({ spots, unit, landed, presentAt }: OthersProps) {
  return (
    <g className="rings-others">
      {[...presentAt].map(([id, others]) => {
        const spot = spots.get(id)
        return spot && <VisitorMark key={id} others={others} spot={spot} unit={unit} />
      })}
      {[...landed].map(([id, landing]) => {
        const spot = spots.get(id)
        return spot && <LandingMark key={id} landing={landing} spot={spot} unit={unit} />
      })}
    </g>
  )
}

function initials(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  return [first, rest.at(-1) ?? ''].map((part) => part.slice(0, 1).toLocaleUpperCase()).join('')
}

/** Others have this actor open: a steady ring in the colour of the first one's voice, and initials or how many. */
function VisitorMark({ others, spot, unit }: { others: readonly Presence[]; spot: Spot; unit: number }) {
  const { point, radius } = spot
  const [first] = others
  const aside = radius * Math.SQRT1_2 + 3 * unit
  const text = others.length === 1 && first ? initials(first.person.name) : String(others.length)
  return (
    <g data-voice={first?.person.voice ?? 'NONE'}>
      <circle className="rings-visited" cx={point.x} cy={point.y} r={radius + 5 * unit} />
      <Badge kind="visitor" text={text} x={point.x - aside} y={point.y - aside} unit={unit} />
    </g>
  )
}

/** Somebody else has just changed it: who did, for as long as the landing lasts. */
function LandingMark({ landing, spot, unit }: { landing: Landing; spot: Spot; unit: number }) {
  const { point, radius, side } = spot
  const above = side.startsWith('above') ? radius + 20 * unit : -radius - 12 * unit
  return (
    <g data-voice={landing.by.voice ?? 'NONE'}>
      <circle className="rings-landed" cx={point.x} cy={point.y} r={radius + 7 * unit} />
      <text className="rings-by" x={point.x} y={point.y + above}>
        {landing.by.name}
      </text>
    </g>
  )
}
