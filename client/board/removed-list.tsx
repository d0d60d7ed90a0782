import { itemFields } from '../board-kinds.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { useBoardActions } from './board-actions.js'
import type { KindWords } from './board-kind.js'
import { useMoment } from './moment.js'

const removedItemsQuery = graphql(
  `
    query RemovedItems($boardId: ID!) {
      removedItems(boardId: $boardId) {
        at
        by {
          id
          name
        }
        item {
          ...ItemFields
        }
      }
    }
  `,
  [itemFields],
)

export interface RemovedListProps {
  view: BoardView
  words: KindWords
  open: boolean
  onClose: () => void
}

/** Everything that was ever removed from the board, to be brought back. */
export function RemovedList({ open, onClose, ...rest }: RemovedListProps) {
  const { board } = useTexts()
  return (
    <Dialog open={open} onClose={onClose} title={board.removedTitle}>
      <p>{board.removedIntro}</p>
      <RemovedItems {...rest} />
    </Dialog>
  )
}

function RemovedItems({ view, words }: Pick<RemovedListProps, 'view' | 'words'>) {
  const { board } = useTexts()
  const { attempt } = useBoardActions()
  const moment = useMoment()
  const { answer, reload } = useQuery(removedItemsQuery, {
    boardId: view.board.id,
  })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ removedItems }) =>
        removedItems.length === 0 ? (
          <p className="not-filled">{board.removedNone}</p>
        ) : (
          <ul className="removed-list">
            {removedItems.map(({ item, at, by }) => (
              <li key={item.id}>
                <span>
                  <strong>{words.nameOf(item, view.items)}</strong>
                  <span className="removed-by">
                    {board.deletedBy(by.name)} {moment(at)}
                  </span>
                </span>
                {view.items.has(item.id) ? (
                  <span className="not-filled">{board.restored}</span>
                ) : (
                  <Button variant="secondary" size="sm" onClick={() => attempt([{ restore: item.id }])}>
                    {board.restore}
                    <span className="visually-hidden"> {words.nameOf(item, view.items)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  )
}
