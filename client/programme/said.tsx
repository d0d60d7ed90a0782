import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says for screen readers what has just been done. */
export function say(text: string): void {
  // The same words twice are said twice.
  said = text === said ? `${text}\u00A0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Said() {
  const text = useSyncExternalStore(subscribe, () => said)
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  )
}
