import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { Id } from '../../shared/ids.js'

export interface OrderDrag {
  /** What is held, and the gap in the list (0 is before the first) that it would fall into. */
  readonly held: { readonly id: Id; readonly gap: number } | null
  handle(id: Id): {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void
    onPointerMove: (event: PointerEvent<HTMLElement>) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
}

/** Carries a row of a list up and down by its handle. What others do meanwhile moves the rows, not what is held. */
export function useOrderDrag(list: RefObject<HTMLElement | null>, onDrop: (id: Id, gap: number) => void): OrderDrag {
  const [held, setHeld] = useState<OrderDrag['held']>(null)
  const now = useRef<OrderDrag['held']>(null)
  const hold = (next: OrderDrag['held']): void => {
    now.current = next
    setHeld((before) => (before?.id === next?.id && before?.gap === next?.gap ? before : next))
  }
  return {
    held,
    handle: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        hold({ id, gap: gapAt(list.current, event.clientY) })
      },
      onPointerMove(event) {
        if (now.current?.id === id) hold({ id, gap: gapAt(list.current, event.clientY) })
      },
      onPointerUp() {
        const dropped = now.current
        hold(null)
        if (dropped) onDrop(dropped.id, dropped.gap)
      },
      onPointerCancel: () => hold(null),
    }),
  }
}

function gapAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])]
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return below === -1 ? rows.length : below
}
