import type { Id } from '../../shared/ids.js'

/** "Board b has reached this sequence, and its rights this version." A doorbell, not a truth: losing one delays only. */
export interface Nudge {
  readonly boardId: Id
  readonly head: number
  readonly access: number
}

/** The port between servers. With one server it is this process; with several, Redis carries the nudges. */
export interface Bus {
  publish(nudge: Nudge): void
  subscribe(hear: (nudge: Nudge) => void): () => void
}

export function inProcessBus(): Bus {
  const listeners = new Set<(nudge: Nudge) => void>()
  return {
    publish(nudge) {
      for (const hear of listeners) hear(nudge)
    },
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
