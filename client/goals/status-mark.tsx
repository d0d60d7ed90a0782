import { useLateTexts } from '../locales/use-late-texts.js'
import type { ActionStatus, GoalStatus } from './goal-words.js'

type Mark = 'begin' | 'half' | 'done' | 'away'

const GOAL_MARKS: Readonly<Record<GoalStatus, Mark>> = {
  PROPOSED: 'begin',
  UNDER_WAY: 'half',
  REACHED: 'done',
  DROPPED: 'away',
}
const ACTION_MARKS: Readonly<Record<ActionStatus, Mark>> = {
  NOT_STARTED: 'begin',
  UNDER_WAY: 'half',
  DONE: 'done',
  DROPPED: 'away',
}

/** A form for each state, so that colour need not be seen: an open ring, a half moon, a tick, a dash. */
export function Mark({ mark }: { mark: Mark }) {
  return (
    <svg className="state-mark" data-mark={mark} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8" />
      {mark === 'half' && <path d="M10 2a8 8 0 0 1 0 16z" className="state-mark-fill" />}
      {mark === 'done' && <path d="M6 10.5l2.8 2.8L14 7.5" />}
      {mark === 'away' && <path d="M6 10h8" />}
    </svg>
  )
}

export function GoalStatusWords({ status }: { status: GoalStatus }) {
  const words = useLateTexts('goals')
  return (
    <span className="state" data-state={GOAL_MARKS[status]}>
      <Mark mark={GOAL_MARKS[status]} />
      {words.status[status]}
    </span>
  )
}

export function ActionStatusWords({ status }: { status: ActionStatus }) {
  const words = useLateTexts('goals')
  return (
    <span className="state" data-state={ACTION_MARKS[status]}>
      <Mark mark={ACTION_MARKS[status]} />
      {words.actionStatus[status]}
    </span>
  )
}
