import './rings.css'
import './rings-drawing.css'
import { useMemo, useRef } from 'react'
import type { ViewProps } from '../../board/board-kind.js'
import { useTexts } from '../../locales/use-texts.js'
import { usePresentAt } from '../../presence/present-at.js'
import { Button } from '../../ui/button.js'
import { Icon } from '../../ui/icon.js'
import { late } from '../../ui/late.js'
import { freePlace } from '../place.js'
import { Help, Legend } from './legend.js'
import type { MoveBarProps } from './move-bar.js'
import { RingsDrawing } from './rings-drawing.js'
import { Tray } from './tray.js'
import { type MapParts, useHand } from './use-hand.js'
import { useMapInput } from './use-map-input.js'
import { usePicture } from './use-picture.js'
import { usePlacing } from './use-placing.js'
import { useZoom } from './use-zoom.js'
import { ZoomButtons } from './zoom-buttons.js'

const MoveBar = late<MoveBarProps>(async () => (await import('./move-bar.js')).MoveBar)

/** The map as a picture: who stands how near, in which sector, and how the relations are. The list is its equal in words. */
export function RingsView({ view, mayEdit, chosen, onChoose }: ViewProps) {
  const words = useTexts()
  const parts: MapParts = {
    root: useRef(null),
    canvas: useRef(null),
    world: useRef(null),
    target: useRef(null),
    layer: useRef(null),
    ghost: useRef(null),
    said: useRef(null),
  }
  const zoom = useZoom(parts.canvas)
  const placingState = usePlacing(view.items, mayEdit)
  const { placing, actors } = placingState
  const items = useMemo(() => actors.map(({ item }) => item), [actors])
  const picture = usePicture(view.board.id, placingState, zoom.frame)
  const hand = useHand(parts, placingState, picture, mayEdit)
  const preview = placing?.by === 'pointer' ? null : placing
  const input = useMapInput({ parts, picture, hand, zoom, preview, mayEdit, chosen, onChoose })
  const presentAt = usePresentAt(view.presence, view.me.id)

  const { tabStop, focused, pointed } = input
  const lit = useMemo(
    () => [...new Set([placing?.id, chosen, focused, pointed.actor])].filter((id) => id !== undefined && id !== null),
    [placing, chosen, focused, pointed],
  )
  const chosenSpot = chosen ? picture.spots.get(chosen) : undefined
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name || words.actorMap.unnamed

  return (
    <section
      ref={parts.root}
      className="rings"
      aria-label={words.rings.title}
      data-editable={mayEdit || undefined}
      data-placing={preview !== null || undefined}
      data-many={picture.isMany || undefined}
      data-chosen={chosenSpot !== undefined || undefined}
    >
      <div className="rings-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: these buttons stand in a drawing, and not in a form */}
        <div
          ref={parts.canvas}
          className="rings-canvas"
          role="group"
          aria-label={picture.sentence}
          data-whole={zoom.frame.isWhole || undefined}
          {...input.handlers}
        >
          <RingsDrawing
            {...{ picture, parts, chosen, tabStop, lit, presentAt, words }}
            moving={preview?.id ?? null}
            pointed={pointed.relation}
            landed={view.landed}
          />
        </div>
        {actors.length === 0 && (
          <div className="rings-empty">
            <p>{words.actorMap.empty}</p>
            <p>{mayEdit ? words.actorMap.emptyFirst : words.actorMap.emptyRead}</p>
          </div>
        )}
        {mayEdit && !preview && chosen && items.some(({ id }) => id === chosen) && (
          <Button
            variant="secondary"
            size="sm"
            className="rings-begin-move"
            aria-label={words.rings.moveActor(nameOf(chosen))}
            onClick={() => hand.begin(chosen, 'form')}
          >
            <Icon name="move" />
            {words.rings.move}
          </Button>
        )}
        <div className="rings-controls">
          <Legend isMany={picture.isMany} />
          <Help mayEdit={mayEdit} />
          <ZoomButtons zoom={zoom} around={chosenSpot?.point ?? null} />
        </div>
      </div>
      {preview?.place && (
        <MoveBar
          key={preview.id}
          name={nameOf(preview.id)}
          place={preview.place}
          isOnMap={items.some(({ id, place }) => id === preview.id && place)}
          takesFocus={preview.by === 'form'}
          onCell={({ ring, sector }) => hand.to(freePlace(items, ring, sector, preview.id))}
          onPut={() => hand.put(preview.id, preview.place)}
          onTakeOff={() => hand.put(preview.id, null)}
          onCancel={hand.cancel}
        />
      )}
      {!preview && picture.unplaced.length > 0 && (
        <Tray actors={picture.unplaced} chosen={chosen} mayEdit={mayEdit} onChoose={onChoose} />
      )}
      <p ref={parts.said} className="visually-hidden" aria-live="polite" />
    </section>
  )
}
