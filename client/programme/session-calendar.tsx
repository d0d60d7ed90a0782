import type { Item } from '../../shared/items.js'
import { useSubmit } from '../connection/use-submit.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon } from '../ui/icon.js'
import { saveCalendar } from './calendar-file.js'
import { planOf } from './plan.js'
import { nameOf } from './programme-words.js'

/** One session for one's own calendar, where its day has a date. */
export function SessionCalendar({ view, session }: { view: BoardView; session: Item }) {
  const words = useLateTexts('programme')
  const at = planOf(view.items).where.get(session.id)
  const { submit, busy, failure } = useSubmit(() => saveCalendar(view.board.id, session.id, nameOf(words, session)))
  if (!at || !view.items.get(at.dayId)?.['date']) return null
  return (
    <div className="panel-actions">
      <Button variant="tertiary" disabled={busy} onClick={() => void submit()}>
        <Icon name="download" />
        {words.sessionIcs}
      </Button>
      <FailureNote failure={failure} />
    </div>
  )
}
