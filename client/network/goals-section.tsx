import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { idSource } from '../../shared/ids.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon } from '../ui/icon.js'
import { createBoard } from './editing.operations.js'
import type { BoardLink, Network } from './network.operations.js'

/** The network's goals: its own, all teams' in one table, and how far each municipality has come. */
export function GoalsSection({ network }: { network: Network }) {
  const words = useLateTexts('network')
  const board = goalBoardOf(network.boards, null)
  return (
    <section aria-labelledby="goals-title">
      <h2 id="goals-title" className="ds-heading" data-size="sm">
        {words.goalsAndStatus}
      </h2>
      <p className="quiet">{words.goalsPurpose}</p>
      <ul className="boards">
        {board && (
          <li>
            <Link className="ds-link stretched" to={`/tavle/${board.id}`}>
              {words.networkGoals}
            </Link>
          </li>
        )}
        <li>
          <Link className="ds-link stretched" to={`/nettverk/${network.id}/mal`}>
            {words.goalsAcross}
          </Link>
        </li>
        <li>
          <Link className="ds-link stretched" to={`/nettverk/${network.id}/status`}>
            {words.statusOfMunicipalities}
          </Link>
        </li>
      </ul>
      {!board && network.mayCreateBoard && (
        <CreateGoalBoard networkId={network.id} teamId={null} title={words.goalBoardOf(network.name)} />
      )}
    </section>
  )
}

interface GoalBoardLinkProps {
  networkId: string
  owner: { name: string; boards: readonly BoardLink[] }
  mayCreate: boolean
  teamId: string
}

/** The team's goal board, or the way to it where there is none. */
export function GoalBoardLink({ networkId, owner, mayCreate, teamId }: GoalBoardLinkProps) {
  const words = useLateTexts('network')
  const board = goalBoardOf(owner.boards, teamId)
  if (board)
    return (
      <ul className="boards">
        <li>
          <Link className="ds-link stretched" to={`/tavle/${board.id}`}>
            {board.title}
          </Link>
        </li>
      </ul>
    )
  return (
    <>
      <p className="quiet">{words.noGoalBoard}</p>
      {mayCreate && <CreateGoalBoard networkId={networkId} teamId={teamId} title={words.goalBoardOf(owner.name)} />}
    </>
  )
}

function CreateGoalBoard({ networkId, teamId, title }: { networkId: string; teamId: string | null; title: string }) {
  const words = useLateTexts('network')
  const navigate = useNavigate()
  // Made once, so that trying again after a lost answer makes no second board.
  const [id] = useState(() => idSource()())
  const { submit, busy, failure } = useSubmit(async () => {
    await request(createBoard, { input: { id, networkId, teamId, kind: 'GOALS', title } })
    await navigate(`/tavle/${id}`)
  })
  return (
    <div>
      <Button variant="secondary" aria-disabled={busy} onClick={() => void submit()}>
        <Icon name="add" />
        {words.createGoalBoard}
      </Button>
      <FailureNote failure={failure} />
    </div>
  )
}

function goalBoardOf(boards: readonly BoardLink[], teamId: string | null): BoardLink | undefined {
  return boards.find((board) => board.kind === 'GOALS' && board.teamId === teamId)
}
