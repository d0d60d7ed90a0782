import './goals.css'
import '../board/board.css'
import './across.css'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Failure } from '../../shared/failure.js'
import { idSource } from '../../shared/ids.js'
import { BoardActionsProvider, useStableActions } from '../board/board-actions.js'
import { RefusedNotice } from '../board/refused-notice.js'
import { SaveState } from '../board/save-state.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import type { BoardView } from '../live/board-view.js'
import { useBoard } from '../live/use-board.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { DeadEnd } from '../ui/dead-end.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon } from '../ui/icon.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { type AcrossNetwork, createGoalBoard, type GoalsAcross, goalsAcrossQuery } from './across.operations.js'
import { AcrossContent } from './across-content.js'
import { useGoalWords } from './kind-words.js'
import { useFreshQuery } from './use-fresh-query.js'

/** The goals of all teams of a network in one table. */
export function AcrossPage() {
  const { id = '' } = useParams()
  const { answer, reload } = useFreshQuery(goalsAcrossQuery, { networkId: id })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ network, goalsAcrossTeams }) =>
        network ? <Across network={network} across={goalsAcrossTeams} onReload={reload} /> : <DeadEnd reason="notAllowed" />
      }
    </Answered>
  )
}

interface AcrossProps {
  network: AcrossNetwork
  across: GoalsAcross
  onReload: () => void
}

function Across({ network, across, onReload }: AcrossProps) {
  const words = useLateTexts('goals')
  usePageTitle(words.across)
  return (
    <div className="page across-page">
      <Link className="ds-link way-back" to={`/nettverk/${network.id}`}>
        <Icon name="arrowLeft" />
        {network.name}
      </Link>
      <PageHeading>{words.across}</PageHeading>
      <p className="quiet">{words.acrossPurpose}</p>
      {across.boardId === null ? (
        <>
          {network.mayCreateBoard && <FirstBoard network={network} onCreated={onReload} />}
          <AcrossContent network={network} across={across} view={null} />
        </>
      ) : (
        <WithBoard network={network} across={across} boardId={across.boardId} />
      )}
    </div>
  )
}

/** The network's goal board is followed while the page is open: who groups goals is seen by the others at once. */
function WithBoard({ boardId, ...rest }: Omit<AcrossProps, 'onReload'> & { boardId: string }) {
  const opening = useBoard(boardId)
  if (opening.state !== 'open') return <AcrossContent {...rest} view={null} />
  return <OpenedAcross {...rest} view={opening.view} />
}

function OpenedAcross({ view, ...rest }: Omit<AcrossProps, 'onReload'> & { view: BoardView }) {
  const words = useLateTexts('goals')
  const kindWords = useGoalWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const actions = useStableActions(view, setFailure)
  return (
    <BoardActionsProvider value={actions}>
      <div className="across-state">
        <Link className="ds-link" to={`/tavle/${view.board.id}/mal`}>
          {words.toBoard}
        </Link>
        {view.rights.edit && <SaveState view={view} />}
      </div>
      {failure && <FailureNote failure={failure} />}
      <AcrossContent {...rest} view={view} />
      <RefusedNotice view={view} words={kindWords} />
    </BoardActionsProvider>
  )
}

function FirstBoard({ network, onCreated }: { network: AcrossNetwork; onCreated: () => void }) {
  const words = useLateTexts('goals')
  const [id] = useState(() => idSource()())
  const { submit, busy, failure } = useSubmit(async () => {
    const title = `${words.tabs.mal}: ${network.name}`
    await request(createGoalBoard, { input: { id, networkId: network.id, kind: 'GOALS', title } })
    onCreated()
  })
  return (
    <div className="across-first">
      <p>{words.noNetworkBoard}</p>
      <Button aria-disabled={busy} onClick={() => void submit()}>
        <Icon name="add" />
        {words.createNetworkBoard}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
