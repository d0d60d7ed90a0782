import { useBoardActions } from '../board/board-actions.js'
import type { PanelProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { CommentsSection } from '../comments/comments-section.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { ActionFields } from './action-fields.js'
import { GoalBoardPanel } from './goal-board-panel.js'
import { GoalPanel } from './goal-panel.js'
import { goalName } from './goal-words.js'

/** The panel of a goal board: a goal, an action, or the board's own fields, with what was said about it. */
export function ChosenOnGoals(props: PanelProps) {
  const { view, item, mayEdit, startWriting } = props
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  const removal = item.__typename === 'Goal' ? words.remove : item.__typename === 'Action' ? words.removeAction : null
  return (
    <>
      {item.__typename === 'Goal' ? (
        <GoalPanel {...props} />
      ) : item.__typename === 'Action' ? (
        <ChosenAction {...props} />
      ) : (
        <GoalBoardPanel {...props} />
      )}
      <CommentsSection view={view} about={item.id} startWriting={startWriting} />
      {mayEdit && removal && (
        <Button variant="tertiary" className="remove-goal" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
          <Icon name="remove" />
          {removal}
        </Button>
      )}
    </>
  )
}

function ChosenAction({ view, item, mayEdit, home, onChoose }: PanelProps) {
  const words = useLateTexts('goals')
  const others = usePresentAt(view.presence, view.me.id).get(item.id) ?? NOBODY
  const goal = view.items.get(textOf(item, 'goal'))
  return (
    <div className="panel-fields">
      {goal && (
        <Button variant="secondary" size="sm" onClick={() => onChoose(goal.id, 'open')}>
          <Icon name="arrowLeft" />
          {goalName(words, goal)}
        </Button>
      )}
      <ActionFields view={view} home={home} of={{ item, mayEdit, others, landing: view.landed.get(item.id) }} />
    </div>
  )
}
