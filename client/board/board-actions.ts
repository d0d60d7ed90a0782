import { createContext, useContext, useLayoutEffect, useMemo, useRef } from 'react'
import { Failure } from '../../shared/failure.js'
import type { ChangeInput } from '../../shared/protocol.js'
import type { BoardView } from '../live/board-view.js'

/** What fields and rows do to the open board. Keeps its identity while the board moves, so that memoised rows stay still. */
export interface BoardActions extends Pick<BoardView, 'commit' | 'here' | 'newId'> {
  /** A commit whose refusal the frame shows; for what has no field of its own to show it in. False: refused. */
  attempt(changes: readonly ChangeInput[]): boolean
  /** What shows at this moment; for what is decided when somebody presses, not when it is drawn. */
  items(): BoardView['items']
}

const BoardActionsContext = createContext<BoardActions | null>(null)
export const BoardActionsProvider = BoardActionsContext.Provider

export function useStableActions(view: BoardView, onRefused: (failure: Failure) => void): BoardActions {
  const latest = useRef({ view, onRefused })
  useLayoutEffect(() => {
    latest.current = { view, onRefused }
  })
  return useMemo(
    () => ({
      commit: (changes) => latest.current.view.commit(changes),
      here: (itemId, field) => latest.current.view.here(itemId, field),
      newId: () => latest.current.view.newId(),
      items: () => latest.current.view.items,
      attempt(changes) {
        try {
          latest.current.view.commit(changes)
          return true
        } catch (thrown) {
          if (!(thrown instanceof Failure)) throw thrown
          latest.current.onRefused(thrown)
          return false
        }
      },
    }),
    [],
  )
}

export function useBoardActions(): BoardActions {
  const actions = useContext(BoardActionsContext)
  if (!actions) throw new Error('useBoardActions needs an open board above it')
  return actions
}
