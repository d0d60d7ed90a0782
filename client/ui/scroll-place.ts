import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const PATIENCE_MS = 3_000
/** The router's key of an entry that it did not make itself: the page was loaded there. */
const LOADED = 'default'

/**
 * Back, forward and reload come back to the same place on the page; a link starts at the top. The browser's own way gives
 * up when the content comes a moment later, so this waits for the page to be long enough.
 */
export function useScrollPlace(): void {
  const { key, pathname } = useLocation()
  const isReturn = useNavigationType() === 'POP' && (key !== LOADED || isReloaded())
  const storageKey = `samlingspunkt.scroll.${key}.${pathname}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry of the same page (a choice in the address) stays where it is
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    const place = isReturn ? Number(sessionStorage.getItem(storageKey) ?? 0) : 0
    return scrollWhenPossible(place)
  }, [pathname])

  // In the layout phase, so that it has stopped listening before a shorter page makes the browser scroll.
  useLayoutEffect(() => {
    const remember = (): void => sessionStorage.setItem(storageKey, String(window.scrollY))
    window.addEventListener('scrollend', remember)
    window.addEventListener('pagehide', remember)
    return () => {
      window.removeEventListener('scrollend', remember)
      window.removeEventListener('pagehide', remember)
    }
  }, [storageKey])
}

function isReloaded(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((load) => load instanceof PerformanceNavigationTiming && load.type !== 'navigate')
}

function scrollWhenPossible(place: number): () => void {
  window.scrollTo(0, place)
  if (window.scrollY >= place) return () => {}
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, place)
    if (window.scrollY >= place) stop()
  })
  const patience = setTimeout(() => stop(), PATIENCE_MS)
  const stop = (): void => {
    clearTimeout(patience)
    growth.disconnect()
    for (const kind of HANDS_ON) window.removeEventListener(kind, stop)
  }
  // Whoever has begun to scroll is where they want to be.
  for (const kind of HANDS_ON) window.addEventListener(kind, stop, { passive: true })
  growth.observe(document.body)
  return stop
}

const HANDS_ON = ['wheel', 'touchmove', 'keydown'] as const
