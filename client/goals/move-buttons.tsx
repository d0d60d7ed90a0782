import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { moveTo } from './order.js'

/** The order by single presses, in words: on a phone the list has no room for it. */
export function MoveButtons({ goals, goal }: { goals: readonly Item[]; goal: Item }) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  const from = goals.indexOf(goal)
  const move = (place: number): void => {
    const changes = moveTo(goals, goal.id, place)
    if (changes.length > 0) attempt(changes)
  }
  return (
    <div className="move-buttons">
      <Button variant="secondary" size="sm" className="step-up" disabled={from <= 0} onClick={() => move(from - 1)}>
        <Icon name="down" />
        {words.moveUp}
      </Button>
      <Button variant="secondary" size="sm" disabled={from === goals.length - 1} onClick={() => move(from + 1)}>
        <Icon name="down" />
        {words.moveDown}
      </Button>
    </div>
  )
}
