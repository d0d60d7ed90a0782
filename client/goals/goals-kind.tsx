import './goals.css'
import type { BoardKind } from '../board/board-kind.js'
import { AddGoal } from './add-goal.js'
import { ChosenOnGoals } from './chosen-on-goals.js'
import { GoalsMenu } from './goals-menu.js'
import { GoalsView } from './goals-view.js'
import { useGoalWords } from './kind-words.js'
import { MeasuresView } from './measures-view.js'
import { PlanView } from './plan-view.js'

/** What the frame needs to know of goal boards. */
export const goalsKind: BoardKind = {
  tabs: [
    { path: 'mal', View: GoalsView, isPicture: false },
    { path: 'plan', View: PlanView, isPicture: false },
    { path: 'malinger', View: MeasuresView, isPicture: false },
  ],
  firstOnNarrow: 'mal',
  isLocked: () => false,
  useWords: useGoalWords,
  Panel: ChosenOnGoals,
  PrimaryAction: AddGoal,
  Menu: GoalsMenu,
}
