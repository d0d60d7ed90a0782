import { type RefObject, useEffect, useRef } from 'react'
import type { Place } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import { useBoardActions } from '../../board/board-actions.js'
import { saving } from '../../board/item-fields.js'
import { useTexts } from '../../locales/use-texts.js'
import { type Point, placeAt, type Rings } from './geometry.js'
import { carry, drawGhost, drawTarget, lift, putDown } from './held-drawing.js'
import type { Actor } from './map-items.js'
import { useDrag } from './use-drag.js'
import type { RingsPicture } from './use-picture.js'
import type { Placing, PlacingState } from './use-placing.js'

export interface MapParts {
  readonly root: RefObject<HTMLElement | null>
  readonly canvas: RefObject<HTMLDivElement | null>
  readonly world: RefObject<SVGGElement | null>
  readonly target: RefObject<SVGPathElement | null>
  /** Over everything: what is being dragged. */
  readonly layer: RefObject<SVGGElement | null>
  readonly ghost: RefObject<SVGGElement | null>
  readonly said: RefObject<HTMLParagraphElement | null>
}

/** Moving actors: by dragging, by the keys, or by clicks. All three end in `put`, which is one change of one field (L3). */
export interface Hand {
  begin(id: Id, by: Placing['by']): void
  /** Lights the cell and says it in words. */
  aim(id: Id, place: Place | null): void
  to(place: Place): void
  put(id: Id, place: Place | null): void
  cancel(): void
}

/** Three decimals are finer than a pixel, and calmer in the history. */
const settled = ({ ring, sector, position }: Place) => ({ ring, sector, position: Math.round(position * 1000) / 1000 })

export function useHand(
  parts: MapParts,
  { placing, actors, ...state }: PlacingState,
  picture: RingsPicture,
  mayEdit: boolean,
): Hand {
  const { rings: words, actorMap } = useTexts()
  const { attempt } = useBoardActions()
  const { root, canvas, world, target, layer, ghost, said } = parts
  const held = useRef<{ id: Id; point: Point } | null>(null)
  const aimed = useRef<{ cell: string; rings: Rings } | null>(null)
  const previewed = useRef<Placing | null>(null)
  const focusNext = useRef<Id | null>(null)

  const actorOf = (id: Id): Actor | undefined => actors.find((actor) => actor.id === id)
  const nameOf = (id: Id): string => actorOf(id)?.name || actorMap.unnamed
  const where = ({ ring, sector }: Place): string => words.where(ring, actorMap.sector[sector])
  const say = (text: string): void => {
    if (said.current) said.current.textContent = text
  }

  const end = (id: Id): void => {
    hand.aim(id, null)
    aimed.current = null
    state.end()
  }

  const hand: Hand = {
    begin(id, by) {
      state.begin(id, by)
      focusNext.current = by === 'keys' ? id : null
      say(by === 'keys' ? `${words.moving(nameOf(id))} ${words.movingByKeys}` : words.moving(nameOf(id)))
    },
    aim(id, place) {
      const cell = place ? where(place) : ''
      const before = aimed.current
      if (cell === (before?.cell ?? '') && picture.rings === before?.rings) return
      aimed.current = { cell, rings: picture.rings }
      if (target.current) drawTarget(target.current, picture.rings, place)
      if (place && before && cell !== before.cell) say(`${nameOf(id)}: ${cell}`)
    },
    to(place) {
      state.to(place)
    },
    put(id, place) {
      focusNext.current = placing?.by === 'pointer' ? null : id
      end(id)
      const actor = actorOf(id)
      if (!actor || !attempt([saving(actor.item, { place: place && settled(place) })])) return
      say(place ? words.placed(nameOf(id), where(place)) : words.takenOff(nameOf(id)))
    },
    cancel() {
      if (!placing) return
      focusNext.current = placing.by === 'pointer' ? null : placing.id
      end(placing.id)
      say(words.putBack(nameOf(placing.id)))
    },
  }

  const release = (): void => {
    if (layer.current && canvas.current) putDown(layer.current, canvas.current)
    if (ghost.current) drawGhost(ghost.current, '', null)
    layer.current?.ownerSVGElement?.removeAttribute('data-carrying')
    held.current = null
  }

  useDrag(root, world, {
    mayLift: (id) => mayEdit && !placing && actors.some((actor) => actor.id === id),
    pointOf: (id) => picture.spots.get(id)?.point ?? null,
    lift(id) {
      hand.begin(id, 'pointer')
      layer.current?.ownerSVGElement?.setAttribute('data-carrying', '')
      if (layer.current && canvas.current) lift(layer.current, canvas.current, id)
    },
    carry(id, point) {
      held.current = { id, point }
      if (picture.spots.has(id)) {
        if (layer.current) carry(layer.current, picture, id, point)
      } else if (ghost.current) drawGhost(ghost.current, nameOf(id), point)
      hand.aim(id, placeAt(picture.rings, point))
    },
    drop(id, point, under) {
      release()
      if (under?.closest('.rings-tray')) hand.put(id, null)
      else if (under && root.current?.contains(under)) hand.put(id, placeAt(picture.rings, point))
      else hand.cancel()
    },
    cancel() {
      release()
      hand.cancel()
    },
  })

  // By keys or in the form: the cell is lit wherever the actor is moved to, and again when the window takes another shape.
  useEffect(() => {
    const preview = placing?.by === 'pointer' ? null : placing
    if (preview && (preview !== previewed.current || aimed.current?.rings !== picture.rings)) hand.aim(preview.id, preview.place)
    previewed.current = preview
  })

  // What arrives while I hold an actor may concern its name and lines: they are taken up anew, where the pointer is.
  useEffect(() => {
    if (!held.current || !layer.current || !canvas.current) return
    lift(layer.current, canvas.current, held.current.id)
    carry(layer.current, picture, held.current.id, held.current.point)
  }, [picture, layer, canvas])

  // When the keys or the form have done their work, the focus goes to the actor, wherever it stands now.
  useEffect(() => {
    const id = focusNext.current
    if (!id) return
    focusNext.current = null
    root.current?.querySelector<SVGElement>(`[aria-pressed][data-actor="${CSS.escape(id)}"]`)?.focus()
  })
  return hand
}
