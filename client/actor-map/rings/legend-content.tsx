import type { ReactNode } from 'react'
import { QUALITIES } from '../../../shared/actor-map.js'
import { useLateTexts } from '../../locales/use-late-texts.js'
import { useTexts } from '../../locales/use-texts.js'

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg className="rings-sample" viewBox="0 0 48 20" aria-hidden="true">
      {children}
    </svg>
  )
}

/** What sizes, strokes and marks mean, in words. */
export function LegendContent({ isMany }: { isMany: boolean }) {
  const { actorMap } = useTexts()
  const rings = useLateTexts('ringsHelp')
  return (
    <>
      <h2>{rings.ties}</h2>
      <ul>
        {QUALITIES.map((quality) => (
          <li key={quality}>
            <Sample>
              <path className="rings-line rings-tie" data-quality={quality} d="M3 10H45" />
            </Sample>
            {quality === 'UNKNOWN' ? rings.unknownTie : actorMap.quality[quality]}
          </li>
        ))}
      </ul>
      <h2>{rings.between}</h2>
      <ul>
        <li>
          <Sample>
            <path className="rings-line" d="M3 13Q22 4 38 9" />
            <path className="rings-head" d="M45 11L37 5.5L36.5 12.5Z" />
          </Sample>
          {rings.oneWay}
        </li>
        <li>
          <Sample>
            <path className="rings-line" d="M3 10l3-4 6 8 6-8 6 8 6-8 6 8 6-8 3 4" />
          </Sample>
          {actorMap.relationType.CONFLICT}
        </li>
        <li>
          <Sample>
            <path className="rings-line" data-quality="MISSING" d="M3 10H45" />
          </Sample>
          {actorMap.relationType.WANTED}
        </li>
      </ul>
      {isMany && <p>{rings.manyLines}</p>}
      <h2>{rings.marks}</h2>
      <ul>
        <li>
          <Sample>
            <circle className="rings-dot" cx="12" cy="10" r="4" />
            <circle className="rings-dot" cx="34" cy="10" r="8.5" />
          </Sample>
          {rings.sizes}
        </li>
        <li>
          <Sample>
            <circle className="rings-dot" cx="24" cy="10" r="6" data-unknown />
          </Sample>
          {rings.sizeUnknown}
        </li>
        <li>
          <Sample>
            <g className="rings-badge" data-kind="missing" transform="translate(24,10)">
              <circle r="6.5" />
              <text fontSize="10" y="3.4">
                ?
              </text>
            </g>
          </Sample>
          {rings.missingMark}
        </li>
      </ul>
      <p>{rings.ringsMean}</p>
    </>
  )
}

/** How to get about, by pointer, by keys and by clicks. */
export function HelpContent({ mayEdit }: { mayEdit: boolean }) {
  const rings = useLateTexts('ringsHelp')
  return (
    <ul className="rings-help">
      {[...rings.helpLook, ...(mayEdit ? rings.helpMove : [])].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
