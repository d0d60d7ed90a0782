import type { ReactNode } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { type Difference, differenceOf, publicationOf } from '../../shared/programme/difference.js'
import type { BoardView } from '../live/board-view.js'
import { useBoard } from '../live/use-board.js'
import { useProgrammeHome } from './use-gathering.js'

/** The draft beside what is published of it. */
export interface Compared {
  readonly difference: Difference
  readonly published: ReadonlyMap<Id, Item>
  /** The published board; null before the first time. */
  readonly publishedId: Id | null
  readonly reload: () => void
}

interface ComparedProps {
  view: BoardView
  /** Null: not known yet. */
  children: (compared: Compared | null) => ReactNode
}

const NOTHING: ReadonlyMap<Id, Item> = new Map()

/** What participants would see, compared with what they see: live, as both boards move. */
export function ComparedWithPublished({ view, children }: ComparedProps) {
  const { home, reload } = useProgrammeHome(view.board)
  if (!home?.gathering) return children(null)
  const publishedId = home.boardOf(home.gathering.id, 'PUBLISHED_PROGRAMME')
  const compared = (published: ReadonlyMap<Id, Item>): Compared => ({
    difference: differenceOf(publicationOf(view.items), published),
    published,
    publishedId,
    reload,
  })
  if (publishedId === null) return children(compared(NOTHING))
  return <OpenPublished id={publishedId}>{(items) => children(items && compared(items))}</OpenPublished>
}

function OpenPublished({ id, children }: { id: Id; children: (items: ReadonlyMap<Id, Item> | null) => ReactNode }) {
  const opening = useBoard(id)
  return children(opening.state === 'open' ? opening.view.items : null)
}

export function countOf({ added, changed, removed }: Difference): number {
  return added.length + changed.length + removed.length
}
