import { memo, useId } from 'react'
import { useTexts } from '../../locales/use-texts.js'
import { RINGS } from '../place.js'
import { EDGES, pointAt, RIM, type Rings, rimPath, type Wedge } from './geometry.js'
import { broken, LINE_HEIGHT, TEXT_SIZE, textWidth } from './labels.js'

export interface BackdropProps {
  readonly rings: Rings
  readonly used: ReadonlySet<string>
  readonly unit: number
}

/** The four rings, the sectors and their names. Sectors that nobody stands in are quiet until something is being moved. */
export const Backdrop = memo(function Backdrop({ rings, used, unit }: BackdropProps) {
  return (
    <g>
      {[...RINGS].reverse().map((ring) => (
        <ellipse
          key={ring}
          className="rings-ring"
          data-ring={ring}
          rx={(EDGES[ring] ?? RIM) * rings.stretch}
          ry={EDGES[ring] ?? RIM}
        />
      ))}
      {rings.wedges.map((wedge) => (
        <Spoke key={wedge.sector} rings={rings} angle={wedge.from} />
      ))}
      {RINGS.map((ring) => (
        <text key={ring} className="rings-number" x={5 * unit} y={-(EDGES[ring] ?? RIM) + 14 * unit}>
          {ring}
        </text>
      ))}
      {rings.wedges.map((wedge) => (
        <RimName key={wedge.sector} rings={rings} wedge={wedge} isUsed={used.has(wedge.sector)} unit={unit} />
      ))}
    </g>
  )
})

function Spoke({ rings, angle }: { rings: Rings; angle: number }) {
  const [inner, outer] = [pointAt(rings, angle, EDGES[0]), pointAt(rings, angle, RIM)]
  return <line className="rings-spoke" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
}

function RimName({ rings, wedge, isUsed, unit }: { rings: Rings; wedge: Wedge; isUsed: boolean; unit: number }) {
  const { rings: words, actorMap } = useTexts()
  const id = useId()
  const size = TEXT_SIZE * unit
  const full = actorMap.sector[wedge.sector]
  const [start, end] = [pointAt(rings, wedge.from, RIM), pointAt(rings, wedge.to, RIM)]
  const room = Math.hypot(end.x - start.x, end.y - start.y) * 0.97
  const shorter = words.shorterSector[wedge.sector]
  const name = [full, ...shorter].find((text) => textWidth(text) * size < room) ?? shorter.at(-1) ?? full
  return (
    <g className="rings-sector" data-used={isUsed || undefined}>
      <title>{full}</title>
      <path id={id} d={rimPath(rings, wedge, size)} />
      <text>
        <textPath href={`#${id}`} startOffset="50%">
          {name}
        </textPath>
      </text>
    </g>
  )
}

/** The lines in which a text is largest within an ellipse, and how large that is. */
function fitted(text: string, halfWidth: number, halfHeight: number): { lines: readonly string[]; size: number } {
  const tries = [1, 2, 3, 4].map((most) => {
    const lines = broken(text, most)
    const [width, height] = [Math.max(...lines.map(textWidth)), lines.length * LINE_HEIGHT]
    return { lines, size: 0.95 / Math.hypot(width / 2 / halfWidth, height / 2 / halfHeight) }
  })
  return tries.reduce((best, one) => (one.size > best.size ? one : best))
}

/** What the map is about. */
export const Centre = memo(function Centre({ rings, text, unit }: { rings: Rings; text: string; unit: number }) {
  const [halfWidth, halfHeight] = [EDGES[0] * rings.stretch, EDGES[0]]
  const { lines, size: largest } = fitted(text, halfWidth, halfHeight)
  const size = Math.min(16 * unit, largest)
  return (
    <g className="rings-centre">
      <ellipse rx={halfWidth} ry={halfHeight} />
      <text fontSize={size}>
        {lines.map((line, index) => (
          <tspan key={line} x={0} y={(index - (lines.length - 1) / 2) * LINE_HEIGHT * size + size * 0.34}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
})
