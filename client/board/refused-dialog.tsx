import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import type { KindWords } from './board-kind.js'
import { RefusedList } from './refused-list.js'

export interface RefusedDialogProps {
  view: BoardView
  words: KindWords
  open: boolean
  onClose: () => void
}

/** What was refused and why, to read, copy, send again or let go (O1). */
export function RefusedDialog({ view, words, open, onClose }: RefusedDialogProps) {
  const { board } = useTexts()
  const { refused, items } = view
  return (
    <Dialog open={open} onClose={onClose} title={board.refusedTitle}>
      <p>{board.refusedIntro}</p>
      <RefusedList {...{ refused, items, words }}>
        {({ mutationId }) => (
          <>
            <Button variant="secondary" size="sm" onClick={() => view.sendAgain(mutationId)}>
              {board.sendAgain}
            </Button>
            <Button variant="tertiary" size="sm" onClick={() => view.letGo(mutationId)}>
              {board.letGo}
            </Button>
          </>
        )}
      </RefusedList>
    </Dialog>
  )
}
