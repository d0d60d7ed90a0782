import { type ReactNode, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardView, RefusedChangeSet } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import type { KindWords } from './board-kind.js'
import { asText, changeWords } from './change-words.js'

/** «Kunne ikke lagres»: what was refused and why, to read, copy, send again or let go (O1). */
export function RefusedNotice({ view, words }: { view: BoardView; words: KindWords }) {
  const { board } = useTexts()
  const [open, setOpen] = useState(false)
  const { refused, items } = view
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
      <Dialog open={open && refused.length > 0} onClose={() => setOpen(false)} title={board.refusedTitle}>
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
    </div>
  )
}

interface RefusedListProps {
  refused: readonly RefusedChangeSet[]
  items: ReadonlyMap<Id, Item>
  words: KindWords
  /** What can be done with one of them, beside copying it. */
  children?: (changeSet: RefusedChangeSet) => ReactNode
}

export function RefusedList({ refused, items, words, children }: RefusedListProps) {
  const { board, ui } = useTexts()
  return (
    <ul className="refused-list">
      {refused.map((changeSet) => {
        const changes = changeSet.changes.map((change) => changeWords(change, items, words, board))
        return (
          <li key={changeSet.mutationId}>
            <p className="refused-reason">{ui.failures[changeSet.reason.code]}</p>
            {changes.map(({ title, lines }) => (
              <div key={title + lines.join()} className="refused-change">
                <strong>{title}</strong>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ))}
            <div className="refused-choices">
              <CopyButton text={asText(changes)} />
              {children?.(changeSet)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Browsers lend the clipboard to secure pages alone; elsewhere the text can be marked by hand. */
function CopyButton({ text }: { text: string }) {
  const { board } = useTexts()
  const [copied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  return (
    <Button variant="secondary" size="sm" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {copied ? board.copied : board.copy}
    </Button>
  )
}
