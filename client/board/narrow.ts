import { useSyncExternalStore } from 'react'

/** A hook: whether the window is at most so wide. */
function atMost(width: string): () => boolean {
  const query = window.matchMedia(`(max-width: ${width})`)
  const subscribe = (listener: () => void): (() => void) => {
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(subscribe, () => query.matches)
}

/** The one width at which pages become one column (LOOK.md); board.css says the same. */
export const useNarrow = atMost('43.74rem')

/** Too little room for two: a panel lies over the view, so that none opens unasked. board.css says the same. */
export const useCramped = atMost('62rem')
