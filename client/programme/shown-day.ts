import { useSyncExternalStore } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Schedule } from '../../shared/programme/schedule.js'

/** The day that is shown of each open programme: the view, the primary action and the panel agree on it. */
const shown = new Map<Id, Id>()
const listeners = new Set<() => void>()

export function showDay(boardId: Id, dayId: Id): void {
  shown.set(boardId, dayId)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The day that is shown; the first until somebody chooses, null where there is none. */
export function useShownDay(boardId: Id, { days }: Schedule): Id | null {
  const chosen = useSyncExternalStore(subscribe, () => shown.get(boardId))
  return days.find(({ day }) => day.id === chosen)?.day.id ?? days[0]?.day.id ?? null
}
