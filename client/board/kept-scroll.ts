import { type RefObject, useLayoutEffect } from 'react'

/** Where one was in a long view, kept over going elsewhere and reloading for as long as the browser's tab lives. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, place: string): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const key = `samlingspunkt.scroll.${place}`
    element.scrollTop = Number(sessionStorage.getItem(key) ?? 0)
    const keep = (): void => sessionStorage.setItem(key, String(element.scrollTop))
    window.addEventListener('pagehide', keep)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
    }
  }, [scroller, place])
}
