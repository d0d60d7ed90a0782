import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { type Id, isId } from '../../shared/ids.js'
import type { BoardTab, Intent } from './board-kind.js'

const CHOSEN = 'valgt'

export interface BoardPlace {
  readonly tab: BoardTab
  readonly chosen: Id | null
  readonly intent: Intent
  /** Null: nothing. What shows then is up to the tab. */
  choose(id: Id | null, intent?: Intent): void
  close(): void
}

/** Where on the board I am stands in the address: tab and what is chosen. Back and reload keep the place. */
export function useBoardPlace(boardId: Id, tabs: readonly BoardTab[], first: BoardTab, cramped: boolean): BoardPlace {
  const { '*': path = '' } = useParams()
  const [search] = useSearchParams()
  const location = useLocation()
  const navigate = useNavigate()
  const [restClosed, setRestClosed] = useState(false)
  const tab = tabs.find((candidate) => candidate.path === path) ?? first
  const asked = search.get(CHOSEN)
  const atRest = tab.isPicture && !cramped && !restClosed ? boardId : null
  const chosen = asked !== null && isId(asked) ? asked : atRest

  const latest = useRef(asked)
  useLayoutEffect(() => {
    latest.current = asked
  })

  // The same function whatever is chosen: hundreds of rows hold it.
  const choose = useCallback(
    (id: Id | null, intent: Intent = 'look') => {
      if (id === latest.current && intent === 'look') return
      // The first choice is a step that Back undoes: on a phone it closes the sheet. Going on from thing to thing is not.
      navigate(
        { pathname: tabPath(boardId, tab), search: id === null ? '' : `?${CHOSEN}=${id}` },
        { replace: latest.current !== null, state: { intent } },
      )
    },
    [navigate, boardId, tab],
  )
  const close = (): void => {
    if (chosen === boardId) setRestClosed(true)
    choose(null)
  }
  return { tab, chosen, intent: intentOf(location.state), choose, close }
}

export function tabPath(boardId: Id, tab: BoardTab): string {
  return `/tavle/${boardId}/${tab.path}`
}

function intentOf(state: unknown): Intent {
  if (typeof state !== 'object' || state === null || !('intent' in state)) return 'look'
  return state.intent === 'comment' || state.intent === 'open' ? state.intent : 'look'
}
