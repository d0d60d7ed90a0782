import { useCallback, useSyncExternalStore } from 'react'
import { systemClock } from '../../shared/chance.js'
import { type Id, idSource } from '../../shared/ids.js'
import { boardKinds, learnBoardKind } from '../board-kinds.js'
import { boardWire } from '../connection/board-wire.js'
import { sharedSocket } from '../connection/socket.js'
import type { Opening } from './board-session.js'
import { OpenBoards } from './open-boards.js'

let boards: OpenBoards | null = null

/** The page's open boards. A page with unsent changes asks before it closes; one that goes away says so to the others. */
function pageBoards(): OpenBoards {
  if (boards) return boards
  const newId = idSource()
  const wire = boardWire(sharedSocket())
  const opened = new OpenBoards({
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
  })
  window.addEventListener('beforeunload', (event) => {
    if (opened.isUnsaved) event.preventDefault()
  })
  window.addEventListener('pagehide', () => opened.setAway(true))
  window.addEventListener('pageshow', () => opened.setAway(false))
  boards = opened
  return opened
}

/** An open board, for as long as the page shows it. */
export function useBoard(boardId: Id): Opening {
  const watch = useCallback((changed: () => void) => pageBoards().watch(boardId, changed), [boardId])
  return useSyncExternalStore(watch, () => pageBoards().opening(boardId))
}
