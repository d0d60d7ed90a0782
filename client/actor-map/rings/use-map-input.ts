import { pointer } from 'd3-selection'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import type { Id } from '../../../shared/ids.js'
import type { ViewProps } from '../../board/board-kind.js'
import { type Point, placeAt } from './geometry.js'
import { following, neighbour, readingOrder, stepped } from './keyboard.js'
import type { Hand, MapParts } from './use-hand.js'
import type { RingsPicture } from './use-picture.js'
import type { Placing } from './use-placing.js'
import type { Zoom } from './use-zoom.js'

export interface MapInput {
  readonly handlers: {
    onClick(event: MouseEvent): void
    onKeyDown(event: KeyboardEvent): void
    onPointerMove(event: MouseEvent): void
    onPointerOver(event: MouseEvent): void
    onPointerLeave(): void
    onFocus(event: FocusEvent): void
  }
  /** The one actor that Tab stops at. */
  readonly tabStop: Id | null
  /** The actor and the relation under the pointer. */
  readonly pointed: { readonly actor: Id | null; readonly relation: Id | null }
  readonly focused: Id | null
}

interface Situation extends Pick<ViewProps, 'mayEdit' | 'chosen' | 'onChoose'> {
  readonly parts: MapParts
  readonly picture: RingsPicture
  readonly hand: Hand
  readonly zoom: Zoom
  /** What is being moved by keys or clicks. */
  readonly preview: Placing | null
}

function idAt(target: EventTarget, kind: 'actor' | 'relation'): Id | null {
  return target instanceof Element ? (target.closest(`[data-${kind}]`)?.getAttribute(`data-${kind}`) ?? null) : null
}

/** What clicks, keys and the pointer mean on the map, at rest and while something is being moved. Dragging is use-drag.ts. */
export function useMapInput({ parts, picture, hand, zoom, preview, mayEdit, chosen, onChoose }: Situation): MapInput {
  const { rings, spots } = picture
  const [focused, setFocused] = useState<Id | null>(null)
  const [actor, setActor] = useState<Id | null>(null)
  const [relation, setRelation] = useState<Id | null>(null)

  const pointOf = (event: MouseEvent): Point => {
    const [x, y] = pointer(event.nativeEvent, parts.world.current)
    return { x, y }
  }
  const focusOn = (id: Id): void => {
    parts.canvas.current?.querySelector<SVGElement>(`[aria-pressed][data-actor="${CSS.escape(id)}"]`)?.focus()
    const spot = spots.get(id)
    if (spot) zoom.reveal(spot.point)
  }
  /** True: the key has done its work here. */
  const moves = ({ key }: KeyboardEvent, { id, place }: Placing): boolean => {
    const next = place && stepped(rings, place, key)
    if (next) hand.to(next)
    else if (key === 'Enter' || key === ' ') hand.put(id, place)
    else if (key === 'Escape') hand.cancel()
    else return false
    return true
  }
  const walks = ({ key }: KeyboardEvent, id: Id): boolean => {
    const next = neighbour(spots, id, key) ?? following(readingOrder(rings, spots), id, key)
    if (next) focusOn(next)
    else if (key === 'Enter' || key === ' ') onChoose(id, 'open')
    else if (key.toLowerCase() === 'm' && mayEdit) hand.begin(id, 'keys')
    else return key.startsWith('Arrow')
    return true
  }

  return {
    handlers: {
      onClick(event) {
        if (preview) hand.put(preview.id, placeAt(rings, pointOf(event)))
        else onChoose(idAt(event.target, 'actor'))
      },
      onKeyDown(event) {
        const id = idAt(event.target, 'actor')
        if (!id || event.ctrlKey || event.metaKey || event.altKey) return
        if (!(preview ? moves(event, preview) : walks(event, id))) return
        event.preventDefault()
        event.stopPropagation()
      },
      onPointerMove(event) {
        if (preview) hand.aim(preview.id, placeAt(rings, pointOf(event)))
      },
      onPointerOver({ target }) {
        setActor(idAt(target, 'actor'))
        setRelation(idAt(target, 'relation'))
      },
      onPointerLeave() {
        setActor(null)
        setRelation(null)
      },
      onFocus: ({ target }) => setFocused(idAt(target, 'actor')),
    },
    tabStop: [focused, chosen].find((id) => id && spots.has(id)) ?? spots.keys().next().value ?? null,
    pointed: useMemo(() => ({ actor, relation }), [actor, relation]),
    focused,
  }
}
