import { type D3DragEvent, drag } from 'd3-drag'
import { select } from 'd3-selection'
import { type RefObject, useEffect, useRef } from 'react'
import type { Id } from '../../../shared/ids.js'
import type { Point } from './geometry.js'

/** What becomes of an actor that is dragged. Points are the map's; `under` is what the pointer is over. */
export interface Carrier {
  mayLift(id: Id): boolean
  /** Where it is drawn, or null when it lies in the tray. */
  pointOf(id: Id): Point | null
  lift(id: Id): void
  carry(id: Id, point: Point): void
  drop(id: Id, point: Point, under: Element | null): void
  /** Put back where it was: Escape, or the actor is gone. */
  cancel(id: Id): void
}

interface Subject extends Point {
  readonly id: Id
}

type Dragged = D3DragEvent<HTMLElement, unknown, Subject>

/** A hand that trembles has not begun to drag. In pixels. */
const SLACK = 4

function actorAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-actor]') : null
}

/** With a finger only the chosen actor can be dragged: a finger that scrolls the page moves nothing on its way. */
function mayBegin(event: Event): boolean {
  const actor = actorAt(event.target)
  if (!actor) return false
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey
  return actor.getAttribute('aria-pressed') === 'true'
}

function pointer(event: Event): { x: number; y: number } {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = event instanceof TouchEvent ? event.changedTouches[0] : undefined
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

/** Dragging of whatever carries `data-actor` within the root, on the map or in the tray. */
export function useDrag(root: RefObject<HTMLElement | null>, world: RefObject<SVGGElement | null>, carrier: Carrier): void {
  const latest = useRef(carrier)
  useEffect(() => {
    latest.current = carrier
  })

  useEffect(() => {
    const [element, drawing] = [root.current, world.current]
    if (!element || !drawing) return
    let start: Point | null = null
    let lifted: Id | null = null

    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !lifted) return
      event.stopPropagation()
      putBack()
    }
    const release = (): void => {
      start = null
      lifted = null
      window.removeEventListener('keydown', onEscape, true)
    }
    const putBack = (): void => {
      if (lifted) latest.current.cancel(lifted)
      release()
    }

    const behaviour = drag<HTMLElement, unknown, Subject | undefined>()
      .container(drawing)
      .clickDistance(SLACK)
      .filter(mayBegin)
      .subject((event: Dragged) => {
        const id = actorAt(event.sourceEvent.target)?.getAttribute('data-actor')
        return id && latest.current.mayLift(id) ? { id, ...(latest.current.pointOf(id) ?? { x: event.x, y: event.y }) } : undefined
      })
      .on('start', (event: Dragged) => {
        start = pointer(event.sourceEvent)
        window.addEventListener('keydown', onEscape, true)
      })
      .on('drag', (event: Dragged) => {
        if (!start) return
        const { x, y } = pointer(event.sourceEvent)
        if (!lifted && Math.hypot(x - start.x, y - start.y) <= SLACK) return
        if (!lifted) latest.current.lift(event.subject.id)
        lifted = event.subject.id
        latest.current.carry(lifted, { x: event.x, y: event.y })
      })
      .on('end', (event: Dragged) => {
        const id = lifted
        const { x, y } = pointer(event.sourceEvent)
        const isCancelled = event.sourceEvent.type === 'touchcancel'
        if (isCancelled) putBack()
        release()
        if (id && !isCancelled) latest.current.drop(id, { x: event.x, y: event.y }, document.elementFromPoint(x, y))
      })
    // d3-drag forbids scrolling from wherever it listens; here only what is chosen may not scroll (rings.css).
    const selection = select<HTMLElement, unknown>(element).call(behaviour).style('touch-action', null)
    return () => {
      putBack()
      selection.on('.drag', null)
    }
  }, [root, world])
}
