import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Point } from './geometry.js'

/**
 * Shows where something went (LOOK.md): it glides there from where it stood. Not if it was carried there, not on a map
 * with very many, and not for those who want no motion.
 */
export function useGlide(group: RefObject<SVGGElement | null>, { x, y }: Point): void {
  const before = useRef({ x, y })
  useLayoutEffect(() => {
    const from = before.current
    before.current = { x, y }
    const element = group.current
    if (!element || (from.x === x && from.y === y) || element.closest('[data-settling], [data-many]')) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    element.animate([{ transform: `translate(${from.x - x}px, ${from.y - y}px)` }, { transform: 'none' }], {
      duration: 150,
      easing: 'ease-out',
    })
  }, [group, x, y])
}
