import type { Failure } from '../../shared/failure.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { late } from '../ui/late.js'
import type { BoardKind } from './board-kind.js'
import type { RefusedNoticeProps } from './refused-notice.js'
import type { RemovalNoteProps } from './removal-note.js'

const RefusedNotice = late<RefusedNoticeProps>(async () => (await import('./refused-notice.js')).RefusedNotice)
const RemovalNote = late<RemovalNoteProps>(async () => (await import('./removal-note.js')).RemovalNote)

interface BoardNotesProps {
  view: BoardView
  kind: BoardKind
  mayEdit: boolean
  /** Why the last thing I did was not done. */
  failure: Failure | null
  onDismiss: () => void
  onShowRemoved: () => void
}

/** What has to be said without anybody asking: lost network, what could not be saved, what was removed. They cover, and move nothing. */
export function BoardNotes({ view, kind, mayEdit, failure, onDismiss, onShowRemoved }: BoardNotesProps) {
  const texts = useTexts()
  const { board, ui } = texts
  const words = kind.useWords()
  return (
    <div className="board-notes">
      <div role="status">
        {!view.save.online && (
          <div className="board-note offline-note">
            <Icon name="offline" />
            <p>{board.offline}</p>
          </div>
        )}
      </div>
      <div role="alert">
        {failure && (
          <div className="board-note" data-color="danger">
            <p>{ui.failures[failure.code]}</p>
            <Button variant="tertiary" size="sm" data-icon aria-label={board.dismiss} onClick={onDismiss}>
              <Icon name="close" />
            </Button>
          </div>
        )}
      </div>
      <RefusedNotice view={view} words={words} />
      <RemovalNote view={view} words={words} mayEdit={mayEdit} onShowRemoved={onShowRemoved} />
    </div>
  )
}
