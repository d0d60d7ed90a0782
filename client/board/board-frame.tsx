import './board.css'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { HistoryDialogProps } from '../history/history-dialog.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { late } from '../ui/late.js'
import { usePageTitle } from '../ui/page-title.js'
import { BoardActionsProvider, useStableActions } from './board-actions.js'
import { BoardHeader } from './board-header.js'
import { useBoardHome } from './board-home.js'
import type { BoardKind } from './board-kind.js'
import { BoardNotes } from './board-notes.js'
import { tabPath, useBoardPlace } from './board-place.js'
import { ChosenPanel } from './chosen-panel.js'
import { textOf } from './item-fields.js'
import { useKeptScroll } from './kept-scroll.js'
import { useNarrow } from './narrow.js'
import type { RemovedListProps } from './removed-list.js'
import { useUnsentGuard } from './unsent-guard.js'

const HistoryDialog = late<HistoryDialogProps>(async () => (await import('../history/history-dialog.js')).HistoryDialog)
const RemovedList = late<RemovedListProps>(async () => (await import('./removed-list.js')).RemovedList)

/** An open board: header above, the view in the middle, what is chosen beside it, notes and the primary action below. */
export function BoardFrame({ view, kind }: { view: BoardView; kind: BoardKind }) {
  const texts = useTexts()
  const words = kind.useWords()
  const narrow = useNarrow()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [showsRemoved, setShowsRemoved] = useState(false)
  /** The item whose history is open, the board's own id for all of it; null: none. */
  const [historyOf, setHistoryOf] = useState<Id | null>(null)
  const main = useRef<HTMLDivElement>(null)
  const actions = useStableActions(view, setFailure)
  const home = useBoardHome(view.board)
  const [widest] = kind.tabs
  const first = kind.tabs.find(({ path }) => narrow && path === kind.firstOnNarrow) ?? widest
  const place = useBoardPlace(view.board.id, kind.tabs, first, narrow)
  const own = view.items.get(view.board.id) ?? {
    __typename: '',
    id: view.board.id,
  }
  const mayEdit = view.rights.edit && !kind.isLocked(own)
  const { tab, chosen, choose } = place
  const parts = { view, mayEdit, chosen, onChoose: choose }

  usePageTitle(textOf(own, 'title') || texts.board.untitled)
  useUnsentGuard()
  useKeptScroll(main, tabPath(own.id, tab))
  useEffect(() => {
    actions.here(chosen, null)
  }, [actions, chosen])

  return (
    <BoardActionsProvider value={actions}>
      <div className="board" data-picture={tab.isPicture || undefined}>
        <BoardHeader
          {...{ view, kind, own, place, home, mayEdit, narrow, main }}
          onShowRemoved={() => setShowsRemoved(true)}
          onShowHistory={() => setHistoryOf(own.id)}
        />
        <div className="board-body">
          <div className="board-main">
            <div className="board-view" ref={main}>
              <tab.View {...parts} />
            </div>
            <div className="board-dock">
              <BoardNotes
                {...{ view, kind, mayEdit, failure }}
                onDismiss={() => setFailure(null)}
                onShowRemoved={() => setShowsRemoved(true)}
              />
              {(mayEdit || (kind.takesIdeas && view.rights.comment)) && <kind.PrimaryAction {...parts} />}
            </div>
          </div>
          {chosen !== null && <ChosenPanel {...{ view, kind, place, home, mayEdit, narrow }} onShowHistory={setHistoryOf} />}
        </div>
        <HistoryDialog
          {...{ view, words, mayEdit }}
          itemId={historyOf === own.id ? null : historyOf}
          open={historyOf !== null}
          onClose={() => setHistoryOf(null)}
        />
        <RemovedList view={view} words={words} open={showsRemoved} onClose={() => setShowsRemoved(false)} />
      </div>
    </BoardActionsProvider>
  )
}
