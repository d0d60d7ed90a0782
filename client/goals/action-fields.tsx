import type { BoardHome } from '../board/board-home.js'
import { LiveChoice } from '../board/live-choice.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { ActorLinks } from './actor-links.js'
import { optionsOf } from './goal-words.js'
import { LiveDay } from './live-day.js'

/** An action's fields: what, who, when, how far, and whom it concerns. */
export function ActionFields({ view, of, home }: { view: BoardView; of: LiveItem; home: BoardHome | null }) {
  const words = useLateTexts('goals')
  const { action } = words
  return (
    <>
      <LiveText of={of} field="title" label={action.title} lines />
      <LiveChoice
        of={of}
        field="actionStatus"
        label={action.actionStatus}
        options={optionsOf(words.actionStatus)}
        save={(chosen) => ({ actionStatus: chosen })}
      />
      <div className="field-pair">
        <LiveText of={of} field="responsible" label={action.responsible} />
        <LiveDay of={of} field="dueDate" label={action.dueDate} />
      </div>
      <LiveText of={of} field="note" label={action.note} lines />
      <ActorLinks of={of} view={view} home={home} />
    </>
  )
}
