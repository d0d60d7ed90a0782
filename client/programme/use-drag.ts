import { type RefObject, useEffect, useRef } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Destination } from '../../shared/programme/moves.js'
import { type Aim, aimAt } from './drop-aim.js'

/** What becomes of what is dragged. */
export interface Carrier {
  drop(id: Id, destination: Destination): void
  /** The pointer rests on a day: it is shown, with what is held. */
  showDay(day: Id): void
  /** The lower edge of a session was let go at so many minutes. */
  stretch(id: Id, minutes: number): void
}

/** A hand that trembles has not begun to drag. In pixels. */
const SLACK = 5
const REST_MS = 350
/** How near an edge the view scrolls, and how fast at most, in pixels. */
const EDGE = 60
const STEP = 14
const MINUTES_STEP = 5

interface Held {
  readonly row: HTMLElement
  readonly ghost: HTMLElement
  readonly isBlock: boolean
  readonly offset: { readonly x: number; readonly y: number }
}

/**
 * Dragging of whatever row carries `data-movable` within the root. What is held follows the pointer above the page: whatever
 * others do meanwhile moves the rows under it, never it. With a finger the grip alone drags, so that a finger can scroll.
 */
export function useDrag(root: RefObject<HTMLElement | null>, carrier: Carrier): void {
  const latest = useRef(carrier)
  useEffect(() => {
    latest.current = carrier
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || event.ctrlKey || !(event.target instanceof Element)) return
      const row = event.target.closest<HTMLElement>('[data-movable]')
      if (!row || event.target.closest('input, select, textarea, [popover]')) return
      if (event.target.closest('[data-stretch]')) beginStretch(event, row, latest)
      else if (event.pointerType === 'mouse' || event.target.closest('[data-grip]')) beginDrag(event, row, element, latest)
    }
    element.addEventListener('pointerdown', down)
    return () => element.removeEventListener('pointerdown', down)
  }, [root])
}

type Latest = RefObject<Carrier>

function beginDrag(start: PointerEvent, row: HTMLElement, root: HTMLElement, carrier: Latest): void {
  let held: Held | null = null
  let aim: Aim | null = null
  let frame = 0
  let pointer = { x: start.clientX, y: start.clientY }
  let resting: { day: Id; timer: ReturnType<typeof setTimeout> } | null = null
  const scroller = root.closest<HTMLElement>('.board-view')

  const mark = (next: Aim | null): void => {
    if (aim?.mark !== next?.mark) aim?.mark.removeAttribute('data-aim')
    next?.mark.setAttribute('data-aim', next.side)
    aim = next
    const day = next?.mark.getAttribute('data-day-tab') ?? null
    if (day === (resting?.day ?? null)) return
    if (resting) clearTimeout(resting.timer)
    resting = day === null ? null : { day, timer: setTimeout(() => carrier.current?.showDay(day), REST_MS) }
  }
  const place = (): void => {
    if (!held) return
    held.ghost.style.transform = `translate(${pointer.x - held.offset.x}px, ${pointer.y - held.offset.y}px)`
    mark(aimAt(document.elementFromPoint(pointer.x, pointer.y), pointer.y, held.row, held.isBlock))
  }
  const scroll = (): void => {
    const box = scroller?.getBoundingClientRect()
    if (scroller && box) {
      const above = Math.max(0, box.top + EDGE - pointer.y)
      const below = Math.max(0, pointer.y - box.bottom + EDGE)
      const by = Math.sign(below - above) * Math.min(STEP, Math.max(above, below) / 4)
      if (by !== 0) {
        scroller.scrollTop += by
        place()
      }
    }
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return
    pointer = { x: event.clientX, y: event.clientY }
    if (!held && Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) <= SLACK) return
    if (!held) {
      held = lift(row, root, start)
      frame = requestAnimationFrame(scroll)
    }
    event.preventDefault()
    place()
  }
  const end = (): void => {
    cancelAnimationFrame(frame)
    mark(null)
    held?.ghost.remove()
    row.removeAttribute('data-lifted')
    root.removeAttribute('data-dragging')
    held = null
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', onEscape, true)
  }
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return
    const [landed, lifted] = [aim, held !== null]
    end()
    if (!lifted) return
    swallowClick()
    const id = row.dataset['item']
    if (landed && id) carrier.current?.drop(id, landed.destination)
  }
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !held) return
    event.stopPropagation()
    end()
    swallowClick()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', onEscape, true)
}

function lift(row: HTMLElement, root: HTMLElement, { clientX, clientY }: PointerEvent): Held {
  const card = row.querySelector<HTMLElement>('.row-card') ?? row
  const box = card.getBoundingClientRect()
  const ghost = card.cloneNode(true) as HTMLElement
  for (const one of [ghost, ...ghost.querySelectorAll('[id]')]) one.removeAttribute('id')
  ghost.classList.add('row-ghost')
  ghost.dataset['kind'] = row.dataset['kind'] ?? ''
  ghost.inert = true
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.inlineSize = `${box.width}px`
  root.append(ghost)
  row.setAttribute('data-lifted', '')
  root.setAttribute('data-dragging', '')
  window.getSelection()?.removeAllRanges()
  return { row, ghost, isBlock: row.dataset['kind'] === 'BLOCK', offset: { x: clientX - box.x, y: clientY - box.y } }
}

function beginStretch(start: PointerEvent, row: HTMLElement, carrier: Latest): void {
  start.preventDefault()
  const before = Number(row.style.getPropertyValue('--minutes'))
  const perMinute = Number.parseFloat(getComputedStyle(row).getPropertyValue('--per-minute')) || 2
  const card = row.querySelector<HTMLElement>('.row-card')
  let minutes = before
  const move = (event: PointerEvent): void => {
    const raw = before + (event.clientY - start.clientY) / perMinute
    minutes = Math.min(12 * 60, Math.max(MINUTES_STEP, Math.round(raw / MINUTES_STEP) * MINUTES_STEP))
    row.style.setProperty('--minutes', String(minutes))
    card?.setAttribute('data-stretching', `${minutes} min`)
  }
  const end = (): void => {
    card?.removeAttribute('data-stretching')
    row.style.setProperty('--minutes', String(before))
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', onEscape, true)
  }
  const up = (): void => {
    end()
    swallowClick()
    const id = row.dataset['item']
    if (id && minutes !== before) carrier.current?.stretch(id, minutes)
  }
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', onEscape, true)
}

/** What was dragged was not pressed: the click that the browser makes of it opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, true))
}
