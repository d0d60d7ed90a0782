import { type PointerEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../shared/ids.js'

interface Held {
  readonly id: Id
  /** The gap in the list that it would fall into; 0 is before the first. */
  readonly gap: number
}

export interface OrderDrag {
  readonly held: Held | null
  /** What a row's handle listens to. Keeps its identity while something is carried. */
  readonly handle: (id: Id) => HandleEvents
}

interface HandleEvents {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** Carries a row of a list up and down by its handle. What others do meanwhile moves the rows, not what is held. */
export function useOrderDrag(list: RefObject<HTMLElement | null>, onDrop: (id: Id, gap: number) => void): OrderDrag {
  const [held, setHeld] = useState<Held | null>(null)
  const latest = useRef({ held, onDrop })
  useLayoutEffect(() => {
    latest.current.onDrop = onDrop
  })
  const handle = useMemo(() => {
    const hold = (next: Held | null): void => {
      latest.current.held = next
      setHeld((before) => (before?.id === next?.id && before?.gap === next?.gap ? before : next))
    }
    return (id: Id): HandleEvents => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        hold({ id, gap: gapAt(list.current, event.clientY) })
      },
      onPointerMove(event) {
        if (latest.current.held?.id === id) hold({ id, gap: gapAt(list.current, event.clientY) })
      },
      onPointerUp() {
        const dropped = latest.current.held
        hold(null)
        if (dropped) latest.current.onDrop(dropped.id, dropped.gap)
      },
      onPointerCancel: () => hold(null),
    })
  }, [list])
  return { held, handle }
}

function gapAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])]
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return below === -1 ? rows.length : below
}
