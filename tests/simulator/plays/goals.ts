import { GOAL_STATUSES, goalBoard, SMART_STATES, VOTE_ANSWERS } from '../../../shared/goals/goal-board.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { Choice, COMMON_HABITS, CROWDED, mayTry, type Play, TALK } from './play.js'

const HABITS = {
  ...COMMON_HABITS,
  'make a goal': 10,
  rename: 14,
  'say how far it has come': 6,
  'judge a letter': 5,
  'set the figures': 6,
  'link an actor': 6,
  measure: 8,
  'plan an action': 6,
  'give an action to another goal': 4,
  vote: 8,
  merge: 5,
  'make private': 1,
} as const
type Habit = keyof typeof HABITS

const TALK_AND_VOTE = { ...TALK, vote: 6 } as const

export const goalsPlay: Play = {
  rules: goalBoard,
  main: { kind: 'Goal', name: 'title' },
  undoes: true,
  containers: [],
  choose(view, dice, word) {
    const habit = mayTry(view, dice) ? dice.weighted(HABITS) : dice.weighted(TALK_AND_VOTE)
    const changes = changesOf(habit, new Choice(view, dice, word))
    return changes && { habit, changes }
  },
  share: (id) => ({ saveGoalBoard: { id, shared: true } }),
  breakers: (made, newId) => [
    { saveGoal: { id: made, dueDate: 'tomorrow' } },
    { saveMeasurement: { id: newId(), goal: newId(), value: 1 } },
    { saveMergedGoalPart: { id: made, mergedGoal: newId(), goalBoard: newId() } },
  ],
  isLocked: () => false,
}

function changesOf(habit: Habit, choice: Choice): readonly ChangeInput[] | null {
  const { view, dice, word } = choice
  const goal = choice.one('Goal')
  const mine = choice.all('Vote').filter((vote) => (vote['author'] as { id: string }).id === view.me.id)
  switch (habit) {
    case 'make a goal':
      if (choice.all('Goal').length >= CROWDED) return choice.save('Goal', { title: word() })
      return [{ saveGoal: { id: view.newId(), title: word(), actorLinks: { add: ['new'] } } }]
    case 'rename':
      return choice.save('Goal', { title: word() })
    case 'say how far it has come':
      return choice.save('Goal', { goalStatus: dice.pick(GOAL_STATUSES) ?? 'PROPOSED' })
    case 'judge a letter':
      return choice.save('Goal', { smartSpecific: dice.pick([...SMART_STATES, null]) ?? null })
    case 'set the figures':
      return choice.save('Goal', { baseline: dice.whole(0, 9), target: dice.whole(10, 99) })
    case 'link an actor':
      return choice.save('Goal', { actorLinks: dice.happens(0.4) ? { remove: ['new', 'a1'] } : { add: [`a${dice.whole(1, 3)}`] } })
    case 'measure':
      return goal ? [{ saveMeasurement: { id: view.newId(), goal: goal.id, value: dice.whole(0, 99), note: word() } }] : null
    case 'plan an action':
      return goal ? [{ saveAction: { id: view.newId(), goal: goal.id, title: word() } }] : null
    case 'give an action to another goal':
      return goal ? choice.save('Action', { goal: goal.id }) : null
    case 'vote': {
      const vote = dice.pick(mine)
      const answer = dice.pick(VOTE_ANSWERS) ?? 'AGREE'
      if (vote && dice.happens(0.5)) return [{ saveVote: { id: vote.id, answer, wording: word() } }]
      return goal ? [{ saveVote: { id: view.newId(), goal: goal.id, answer, wording: String(goal['title']) } }] : null
    }
    case 'merge': {
      const merged = view.newId()
      const part = { id: view.newId(), mergedGoal: merged, goalBoard: view.board.id }
      return [{ saveMergedGoal: { id: merged, title: word() } }, { saveMergedGoalPart: part }]
    }
    case 'make private':
      return [{ saveGoalBoard: { id: view.board.id, shared: false } }]
    default:
      return choice.common(habit, ['Goal', 'Measurement', 'Action', 'Vote', 'MergedGoal', 'Comment'])
  }
}
