import { memo } from 'react'
import type { Id } from '../../../shared/ids.js'
import { useTexts } from '../../locales/use-texts.js'
import type { Actor } from './map-items.js'

export interface TrayProps {
  readonly actors: readonly Actor[]
  readonly chosen: Id | null
  readonly mayEdit: boolean
  onChoose(id: Id): void
}

/** Actors that nobody has placed yet: drag them into the rings, or choose one and press «Flytt». */
export const Tray = memo(function Tray({ actors, chosen, mayEdit, onChoose }: TrayProps) {
  const { rings, actorMap } = useTexts()
  return (
    <section className="rings-tray" aria-label={rings.tray(actors.length)}>
      <h2>{rings.tray(actors.length)}</h2>
      {mayEdit && <p>{rings.trayHow}</p>}
      <ul>
        {actors.map(({ id, name }) => (
          <li key={id}>
            <button type="button" data-actor={id} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {name || actorMap.unnamed}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
})
