import { useSyncExternalStore } from 'react'

/** What is written in a field and not handed to the board yet: about to be, or held back because it cannot be saved as it stands. */
export type DraftState = 'waiting' | 'held'

export interface UnsentDrafts {
  readonly waiting: number
  readonly held: number
}

const NONE: UnsentDrafts = { waiting: 0, held: 0 }
const drafts = new Map<() => void, DraftState>()
const listeners = new Set<() => void>()
let counted = NONE

function recount(): void {
  const held = [...drafts.values()].filter((state) => state === 'held').length
  const waiting = drafts.size - held
  if (waiting === counted.waiting && held === counted.held) return
  counted = { waiting, held }
  for (const listener of listeners) listener()
}

/** Keeps the page from saying «Lagret» while a field holds something more. `flush` hands it to the board at once. */
export function noteDraft(flush: () => void, state: DraftState): void {
  drafts.set(flush, state)
  recount()
}

export function dropDraft(flush: () => void): void {
  drafts.delete(flush)
  recount()
}

/** Hands all that waits to the board: the page is about to go away. */
export function flushDrafts(): void {
  for (const flush of [...drafts.keys()]) flush()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useUnsentDrafts(): UnsentDrafts {
  return useSyncExternalStore(subscribe, () => counted)
}
