import type { Id } from '../../shared/ids.js'
import { addDays } from '../../shared/programme/dates.js'
import { textOf } from '../board/item-fields.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import type { Plan } from './plan.js'
import { dayName } from './programme-words.js'
import { showDay } from './shown-day.js'
import { useNewThings } from './use-new-things.js'

interface DayTabsProps {
  view: BoardView
  plan: Plan
  shown: Id | null
  mayEdit: boolean
}

/** Which day is shown. What is dragged onto a day goes there. */
export function DayTabs({ view, plan, shown, mayEdit }: DayTabsProps) {
  const words = useLateTexts('programme')
  const { addDays: add } = useNewThings()
  const { days } = plan.schedule
  if (days.length === 0) return null
  const last = textOf(days.at(-1)?.day ?? { __typename: '', id: '' }, 'date')
  const addNext = (): void => {
    const id = add([last ? addDays(last, 1) : null])
    if (id) showDay(view.board.id, id)
  }
  return (
    <div className="day-tabs">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are fields */}
      <div role="group" aria-label={words.days}>
        {days.map((one) => (
          <button
            key={one.day.id}
            type="button"
            data-day-tab={one.day.id}
            aria-pressed={one.day.id === shown}
            onClick={() => showDay(view.board.id, one.day.id)}
          >
            {dayName(words, one)}
          </button>
        ))}
      </div>
      {mayEdit && (
        <Button variant="tertiary" size="sm" onClick={addNext}>
          <Icon name="add" />
          {words.addDay}
        </Button>
      )}
    </div>
  )
}
