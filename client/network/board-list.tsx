import { useState } from 'react'
import { Link } from 'react-router'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Icon } from '../ui/icon.js'
import type { BoardLink } from './network.operations.js'
import { NewMapForm } from './new-map-form.js'

interface BoardListProps {
  network: { id: string }
  teams: readonly { id: string; name: string }[]
  /** Actor maps. */
  boards: readonly BoardLink[]
  mayCreate: boolean
  /** The team whose page this is; null on the network's page, where a new map is the network's. */
  teamId: string | null
}

export function mapsOf(boards: readonly BoardLink[]): readonly BoardLink[] {
  return boards.filter(({ kind }) => kind === 'ACTOR_MAP')
}

/** The actor maps I may open, and the way to a new one. */
export function BoardList({ network, teams, boards, mayCreate, teamId }: BoardListProps) {
  const words = useLateTexts('network')
  const [creating, setCreating] = useState(false)
  const close = (): void => setCreating(false)
  return (
    <section aria-labelledby="boards-title">
      <div className="section-head">
        <h2 id="boards-title" className="ds-heading" data-size="sm">
          {words.boards}
        </h2>
        {mayCreate && (
          <Button onClick={() => setCreating(true)}>
            <Icon name="add" />
            {words.newMap}
          </Button>
        )}
      </div>
      <p className="quiet">{boards.length === 0 ? `${words.noBoards} ${words.boardsPurpose}` : words.boardsPurpose}</p>
      {boards.length > 0 && (
        <ul className="boards">
          {boards.map((board) => (
            <li key={board.id}>
              <Link className="ds-link stretched" to={`/tavle/${board.id}`}>
                {board.title}
              </Link>
              <BoardNote board={board} teams={teams} onTeamPage={teamId !== null} />
            </li>
          ))}
        </ul>
      )}
      <Dialog open={creating} onClose={close} title={words.newMap}>
        <NewMapForm networkId={network.id} teamId={teamId} onCancel={close} />
      </Dialog>
    </section>
  )
}

function BoardNote({ board, teams, onTeamPage }: { board: BoardLink; teams: BoardListProps['teams']; onTeamPage: boolean }) {
  const words = useLateTexts('network')
  const owner = board.teamId === null ? words.wholeNetwork : teams.find(({ id }) => id === board.teamId)?.name
  const draft = board.visibility === 'PRIVATE' ? (board.teamId === null ? words.draftOfNetwork : words.draftOfTeam) : null
  return (
    <>
      {!onTeamPage && <span className="quiet">{owner}</span>}
      {draft && (
        <span className="draft">
          <Icon name="lock" />
          {draft}
        </span>
      )}
    </>
  )
}
