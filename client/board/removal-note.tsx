import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { BoardView, Removal } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { useBoardActions } from './board-actions.js'
import type { KindWords } from './board-kind.js'

export interface RemovalNoteProps {
  view: BoardView
  words: KindWords
  mayEdit: boolean
  onShowRemoved: () => void
}

/** «Slettet av … Angre?» for the latest removal, until somebody restores it or takes the note away. */
export function RemovalNote({ view, words, mayEdit, onShowRemoved }: RemovalNoteProps) {
  const { board } = useTexts()
  const [dismissed, setDismissed] = useState<ReadonlySet<Id>>(new Set())
  // Comments have their own note, where they stood.
  const removals = [...view.removed.values()].filter(({ item }) => item.__typename !== 'Comment' && !dismissed.has(item.id))
  const latest = removals.reduce<Removal | null>((one, other) => (one && one.at > other.at ? one : other), null)
  const note = useRef<HTMLDivElement>(null)
  const mine = latest?.by.id === view.me.id ? latest.item.id : null
  useEffect(() => {
    // Where I was is gone with what I removed: the way back is the next thing at hand.
    if (mine !== null && document.activeElement === document.body)
      note.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [mine])
  return (
    <div role="status" ref={note}>
      {latest && (
        <div className="board-note">
          <Icon name="remove" />
          <p>
            <strong>{words.nameOf(latest.item, view.items)}</strong> · {removedBy(board, latest, view.me.id)}
          </p>
          {mayEdit && <RestoreButton id={latest.item.id} />}
          {removals.length > 1 && mayEdit && (
            <Button variant="tertiary" size="sm" onClick={onShowRemoved}>
              {board.moreRemoved(removals.length - 1)}
            </Button>
          )}
          <Button
            variant="tertiary"
            size="sm"
            data-icon
            aria-label={board.dismiss}
            onClick={() => setDismissed(new Set([...dismissed, ...removals.map(({ item }) => item.id)]))}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  )
}

export function RestoreButton({ id }: { id: Id }) {
  const { board } = useTexts()
  const { attempt } = useBoardActions()
  return (
    <Button variant="secondary" size="sm" onClick={() => attempt([{ restore: id }])}>
      {board.undo}
    </Button>
  )
}

export function removedBy(board: ReturnType<typeof useTexts>['board'], { by }: Removal, me: Id): string {
  return by.id === me ? board.deletedByYou : board.deletedBy(by.name)
}
