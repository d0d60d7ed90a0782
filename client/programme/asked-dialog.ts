import { useSyncExternalStore } from 'react'
import type { Id } from '../../shared/ids.js'

export type AskedDialog = 'copy' | 'publish'

let asked: { readonly boardId: Id; readonly dialog: AskedDialog } | null = null
const listeners = new Set<() => void>()

/** A menu closes when it is pressed; the dialog that it asks for stands elsewhere on the page. Null: no dialog. */
export function askFor(dialog: AskedDialog | null, boardId: Id): void {
  asked = dialog && { boardId, dialog }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAskedDialog(boardId: Id): AskedDialog | null {
  return useSyncExternalStore(subscribe, () => (asked?.boardId === boardId ? asked.dialog : null))
}
