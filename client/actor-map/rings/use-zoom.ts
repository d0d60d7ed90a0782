import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Point, RIM } from './geometry.js'
import { zoomStep } from './layout.js'

/** Room for the sectors' names around the rim, in pixels. */
const RIM_ROOM = 30
const NEAREST = 8

export interface Frame {
  readonly stretch: number
  readonly zoom: number
  /** The whole map shows. Then a finger scrolls the page; only a map that somebody has zoomed into takes it for itself. */
  readonly isWhole: boolean
}

export interface Zoom {
  readonly frame: Frame
  /** Nearer (above 1) or farther away, around a point of the map that stays where it is on the screen. */
  by(factor: number, around: Point | null): void
  showAll(): void
  /** Moves the map just so far that the point can be seen. */
  reveal(point: Point): void
}

/** The rings take the shape of the window, within reason and in steps, so that opening a panel seldom changes the shape. */
function stretchFor(width: number, height: number): number {
  const wanted = (width - 2 * RIM_ROOM) / (height - 2 * RIM_ROOM)
  return Math.round(Math.min(1.5, Math.max(0.75, wanted)) * 10) / 10
}

function mayBegin(event: Event, canvas: HTMLElement, isWhole: boolean): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || canvas.contains(document.activeElement)
  const actor = event.target instanceof Element ? event.target.closest('[data-actor]') : null
  if (event instanceof MouseEvent) return !actor && event.button === 0 && !event.ctrlKey
  if (event instanceof TouchEvent && event.touches.length > 1) return true
  return !isWhole && actor?.getAttribute('aria-pressed') !== 'true'
}

/** A mouse's wheel turns in large steps, also with Ctrl; a pinch on a touchpad arrives as many small ones. */
function wheelStep(event: WheelEvent): number {
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 25 : event.deltaY
  return -pixels * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 0.01 : 0.002)
}

/** Pan and zoom write the transform themselves; React hears only of steps that draw something anew. */
export function useZoom(canvas: RefObject<HTMLElement | null>): Zoom {
  const [frame, setFrame] = useState<Frame>({ stretch: 1.2, zoom: 1, isWhole: true })
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown>>(null)

  useLayoutEffect(() => {
    const element = canvas.current
    if (!element) return
    let shown: Frame = { stretch: 1.2, zoom: 1, isWhole: true }
    let whole = 1
    const show = (next: Frame): void => {
      if (next.stretch === shown.stretch && next.zoom === shown.zoom && next.isWhole === shown.isWhole) return
      shown = next
      setFrame(next)
    }
    const made = zoom<HTMLElement, unknown>()
      .duration(0)
      .clickDistance(4)
      .filter((event: Event) => mayBegin(event, element, shown.isWhole))
      .wheelDelta(wheelStep)
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        for (const world of element.querySelectorAll('.rings-world')) world.setAttribute('transform', transform.toString())
        show({ ...shown, zoom: zoomStep(transform.k), isWhole: transform.k < whole * 1.01 })
      })
    behaviour.current = made
    const selection = select(element).call(made)

    const fitTo = (width: number, height: number): void => {
      if (width < 1 || height < 1) return
      const stretch = stretchFor(width, height)
      whole = Math.min((width / 2 - RIM_ROOM) / (RIM * stretch), (height / 2 - RIM_ROOM) / RIM)
      const [x, y] = [width / 2 / whole, height / 2 / whole]
      made.scaleExtent([whole, whole * NEAREST])
      made.translateExtent([
        [-x, -y],
        [x, y],
      ])
      made.extent([
        [0, 0],
        [width, height],
      ])
      show({ ...shown, stretch })
      if (shown.isWhole) made.transform(selection, zoomIdentity.translate(width / 2, height / 2).scale(whole))
    }
    fitTo(element.clientWidth, element.clientHeight)
    const observer = new ResizeObserver(() => fitTo(element.clientWidth, element.clientHeight))
    observer.observe(element)
    return () => {
      observer.disconnect()
      selection.on('.zoom', null)
    }
  }, [canvas])

  return useMemo(() => ({ frame, ...controls(canvas, behaviour) }), [frame, canvas])
}

function controls(
  canvas: RefObject<HTMLElement | null>,
  behaviour: RefObject<ZoomBehavior<HTMLElement, unknown> | null>,
): Omit<Zoom, 'frame'> {
  const withMap = (act: (made: ZoomBehavior<HTMLElement, unknown>, element: HTMLElement) => void): void => {
    if (behaviour.current && canvas.current) act(behaviour.current, canvas.current)
  }
  return {
    by: (factor, around) =>
      withMap((made, element) => {
        const point = around && zoomTransform(element).apply([around.x, around.y])
        if (point) made.scaleBy(select(element), factor, point)
        else made.scaleBy(select(element), factor)
      }),
    showAll: () => withMap((made, element) => made.scaleTo(select(element), 0)),
    reveal: (point) =>
      withMap((made, element) => {
        const [x, y] = zoomTransform(element).apply([point.x, point.y])
        const margin = 40
        const [width, height] = [element.clientWidth, element.clientHeight]
        const short = (value: number, size: number): number => Math.max(0, margin - value) - Math.max(0, value - (size - margin))
        const k = zoomTransform(element).k
        made.translateBy(select(element), short(x, width) / k, short(y, height) / k)
      }),
  }
}
