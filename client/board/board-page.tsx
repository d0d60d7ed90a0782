import { useParams } from 'react-router'
import { actorMapKind } from '../actor-map/actor-map-kind.js'
import { useBoard } from '../live/use-board.js'
import { useTexts } from '../locales/use-texts.js'
import { late } from '../ui/late.js'
import { BoardFrame } from './board-frame.js'
import type { BoardKind } from './board-kind.js'
import type { LostBoardProps } from './lost-board.js'

const LostBoard = late<LostBoardProps>(async () => (await import('./lost-board.js')).LostBoard)

/** The kinds of boards that have a page: here, and only here, the frame learns of a domain. */
const kinds: ReadonlyMap<string, BoardKind> = new Map([['ACTOR_MAP', actorMapKind]])

export function BoardPage() {
  const { id = '' } = useParams()
  return <OpenedBoard key={id} id={id} />
}

function OpenedBoard({ id }: { id: string }) {
  const texts = useTexts()
  const opening = useBoard(id)
  if (opening.state === 'loading')
    return (
      <p className="page waiting" role="status">
        {texts.ui.loading}
      </p>
    )
  const view = opening.state === 'open' ? opening.view : opening.last
  const kind = kinds.get(view?.board.kind ?? '')
  if (opening.state === 'open')
    return kind ? <BoardFrame view={opening.view} kind={kind} /> : <LostBoard code="INVALID" unsaved={[]} last={null} />
  return <LostBoard code={opening.code} unsaved={opening.unsaved} last={view && kind ? { view, words: kind.words(texts) } : null} />
}
