import { useParams } from 'react-router'
import { useBoard } from '../live/use-board.js'
import { useTexts } from '../locales/use-texts.js'
import { late } from '../ui/late.js'
import { BoardFrame } from './board-frame.js'
import { useKind } from './kinds.js'
import type { LostBoardProps } from './lost-board.js'

const LostBoard = late<LostBoardProps>(async () => (await import('./lost-board.js')).LostBoard)

export function BoardPage() {
  const { id = '' } = useParams()
  return <OpenedBoard key={id} id={id} />
}

function OpenedBoard({ id }: { id: string }) {
  const texts = useTexts()
  const opening = useBoard(id)
  const view = opening.state === 'open' ? opening.view : opening.state === 'lost' ? opening.last : null
  const kind = useKind(view?.board.kind ?? '')
  if (opening.state === 'loading')
    return (
      <p className="page waiting" role="status">
        {texts.ui.loading}
      </p>
    )
  if (opening.state === 'open')
    return kind ? <BoardFrame view={opening.view} kind={kind} /> : <LostBoard code="INVALID" unsaved={[]} last={null} />
  return <LostBoard code={opening.code} unsaved={opening.unsaved} last={view && kind ? { view, kind } : null} />
}
