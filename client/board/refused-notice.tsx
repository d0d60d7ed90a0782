import { useState } from 'react'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { late } from '../ui/late.js'
import type { KindWords } from './board-kind.js'
import type { RefusedDialogProps } from './refused-dialog.js'

const RefusedDialog = late<RefusedDialogProps>(async () => (await import('./refused-dialog.js')).RefusedDialog)

export interface RefusedNoticeProps {
  view: BoardView
  words: KindWords
}

/** «Kunne ikke lagres»: says so, and leads to what it was (O1). */
export function RefusedNotice({ view, words }: RefusedNoticeProps) {
  const { board } = useTexts()
  const [open, setOpen] = useState(false)
  const { refused } = view
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className="board-note" data-color="danger">
          <p>{board.refusedNotice(refused.length)}</p>
          <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
            {board.see}
          </Button>
        </div>
      )}
      {refused.length > 0 && <RefusedDialog {...{ view, words, open }} onClose={() => setOpen(false)} />}
    </div>
  )
}
