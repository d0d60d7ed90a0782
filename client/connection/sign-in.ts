import type { Id } from '../../shared/ids.js'

/** Every request says whom the page is for: the browser's cookie may be somebody else's by now, from another tab. */
export const PERSON_HEADER = 'x-person'

let person: Id | null = null
let isOver = false
let signIns = 0
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of [...listeners]) listener()
}

/** Whom this page is for, once somebody is known to be. */
export function personHere(): Id | null {
  return person
}

export function actAs(personId: Id): void {
  person = personId
}

/** How often somebody has signed in on this page: an answer from before the last time tells nothing of now. */
export function signInCount(): number {
  return signIns
}

/** The server no longer knows the person that the page is for. What is on the page stays, and waits for them to sign in. */
export function signInEnded(sentAt = signIns): void {
  if (isOver || sentAt !== signIns) return
  isOver = true
  tell()
}

/** Somebody has signed in; my other tabs go on as well. */
export function signedIn(): void {
  begin()
  tabs?.postMessage(person)
}

const tabs = typeof window === 'object' && 'BroadcastChannel' in window ? new BroadcastChannel('samlingspunkt sign-in') : null
if (tabs)
  tabs.onmessage = ({ data }) => {
    if (data === person) begin()
  }

function begin(): void {
  isOver = false
  signIns += 1
  tell()
}

/** For useSyncExternalStore. */
export const signInIsOver = {
  get: (): boolean => isOver,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
