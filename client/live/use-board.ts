import { useCallback, useSyncExternalStore } from 'react'
import { systemClock } from '../../shared/chance.js'
import { type Id, idSource } from '../../shared/ids.js'
import { boardKinds, learnBoardKind } from '../board-kinds.js'
import { boardWire } from '../connection/board-wire.js'
import { personHere } from '../connection/sign-in.js'
import { sharedSocket } from '../connection/socket.js'
import type { Opening } from './board-session.js'
import { indexedStore } from './indexed-store.js'
import { OpenBoards } from './open-boards.js'
import type { Store } from './store.js'

let here: { readonly personId: Id | null; readonly boards: OpenBoards } | null = null

/** The page's open boards. When somebody else signs in, those of the first are closed: nothing of theirs is sent any longer. */
function pageBoards(): OpenBoards {
  const personId = personHere()
  if (here?.personId === personId) return here.boards
  if (here) here.boards.close()
  else listenToPage()
  here = { personId, boards: openBoards(personId) }
  return here.boards
}

function openBoards(personId: Id | null): OpenBoards {
  const newId = idSource()
  const wire = boardWire(sharedSocket())
  return new OpenBoards({
    wire: {
      ...wire,
      load: async (boardId) => {
        const state = await wire.load(boardId)
        await learnBoardKind(state.board.kind)
        return state
      },
    },
    boardKinds,
    clock: systemClock,
    random: Math.random,
    newId,
    tabId: newId(),
    store: personId === null ? null : deviceStore(personId),
  })
}

/** Null where the browser lends this page no room. */
function deviceStore(personId: Id): Store | null {
  try {
    const store = indexedStore(personId)
    return {
      ...store,
      read: async (boardId) => {
        const kept = await store.read(boardId)
        // Without its rules the board waits for the network.
        if (kept.state) await learnBoardKind(kept.state.board.kind).catch(() => undefined)
        return kept
      },
    }
  } catch {
    return null
  }
}

/** A page with unsent changes asks before it closes; one that goes away says so to the others. */
function listenToPage(): void {
  window.addEventListener('beforeunload', (event) => {
    if (here?.boards.isUnsaved) event.preventDefault()
  })
  window.addEventListener('pagehide', () => here?.boards.setAway(true))
  window.addEventListener('pageshow', () => here?.boards.setAway(false))
}

/** An open board, for as long as the page shows it. */
export function useBoard(boardId: Id): Opening {
  const watch = useCallback((changed: () => void) => pageBoards().watch(boardId, changed), [boardId])
  return useSyncExternalStore(watch, () => pageBoards().opening(boardId))
}

/** Sends what I left on this device, whatever page I come back to. */
export function sendWaiting(): void {
  void pageBoards().sendWaiting()
}

/** Whoever leaves the device to others leaves nothing on it to read, but what only they can send. */
export async function forgetBoards(): Promise<void> {
  await pageBoards().forgetStates()
}
