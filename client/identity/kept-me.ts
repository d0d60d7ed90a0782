import type { Me } from './use-me.js'

const KEY = 'samlingspunkt.me'

/** Whoever signed in last on this device and has not signed out: without network the app opens for them (O1). */
export function keptMe(): Me | null {
  try {
    // Written by keepMe and by nobody else.
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Me | null
  } catch {
    return null
  }
}

export function keepMe(me: Me | null): void {
  try {
    if (me) localStorage.setItem(KEY, JSON.stringify(me))
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing opens with network alone.
  }
}
