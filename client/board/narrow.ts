import { useSyncExternalStore } from 'react'

/** The one width at which pages become one column (LOOK.md); board.css says the same. */
const narrow = window.matchMedia('(max-width: 43.74rem)')

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}
