import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Float, ID } from 'type-graphql'
import {
  ACTION_STATUSES,
  actionRules,
  BETTER_WHEN,
  GOAL_STATUSES,
  goalBoardRules,
  goalRules,
  measurementRules,
  mergedGoalPartRules,
  mergedGoalRules,
  SMART_STATES,
  VOTE_ANSWERS,
  voteRules,
} from '../../shared/goals/goal-board.js'
import { Author } from '../live/author.js'
import { collection, field, textSet, vocabulary } from '../live/collection.js'

export const GoalStatus = vocabulary(
  'GoalStatus',
  'How far a goal has come. Whether it is agreed is computed beside it.',
  GOAL_STATUSES,
)
const BetterWhen = vocabulary('BetterWhen', 'Which way a figure should go.', BETTER_WHEN)
const SmartState = vocabulary('SmartState', 'What people think of one letter of SMARTE: still unclear, or fine.', SMART_STATES)
const VoteAnswer = vocabulary('VoteAnswer', 'A member’s word on a goal: agreed, agreed with a remark, or not yet.', VOTE_ANSWERS)
const ActionStatus = vocabulary('ActionStatus', 'How far an action has come.', ACTION_STATUSES)

const title = (what: string) => field(() => String, what, { always: true })
const rank = field(() => String, 'Its place in the order: by rank, then id.', { always: true })
const smart = (what: string) => field(() => SmartState, what)
const actorLinks = textSet('Actors that it concerns, each as «board id/actor id» of an actor map.')
const dueDate = field(() => String, 'By when: a day, YYYY-MM-DD.')

const board = collection(goalBoardRules, 'A goal board’s own fields. Its id is the board’s.', {
  title: title('The title of the board.'),
  shared: field(() => Boolean, 'Whether the whole network may read it; else the team alone.', { always: true }),
  note: field(() => String, 'A note about the goals.'),
})

const goal = collection(goalRules, 'A goal of a team or of the network.', {
  title: title('The goal in one sentence: the wording that people vote on.'),
  description: field(() => String, 'More about it.'),
  forWhom: field(() => String, 'For whom it is to become better.'),
  theme: field(() => String, 'The theme, in a word or two.'),
  parentGoal: field(() => ID, 'The goal of the network that it serves.'),
  owner: field(() => String, 'Who answers for it.'),
  dueDate,
  goalStatus: field(() => GoalStatus, 'How far it has come.', { always: true }),
  droppedReason: field(() => String, 'Why it was dropped.'),
  baseline: field(() => Float, 'The figure that it began with.'),
  target: field(() => Float, 'The figure that it is to reach.'),
  unit: field(() => String, 'What the figures count.'),
  betterWhen: field(() => BetterWhen, 'Which way the figure should go.'),
  measurementTool: field(() => String, 'How it is measured.'),
  smartSpecific: smart('Is it specific?'),
  smartMeasurable: smart('Can it be measured?'),
  smartInspiring: smart('Does it inspire?'),
  smartRealistic: smart('Is it realistic?'),
  smartTimed: smart('Does it say by when?'),
  agreementReason: field(() => String, 'Why it stands without the word of every voice on the team.'),
  actorLinks,
  rank,
})

const measurement = collection(measurementRules, 'A measurement of a goal. Hidden while the goal is removed.', {
  goal: field(() => ID, 'The goal.', { always: true }),
  date: field(() => String, 'The day it is for, YYYY-MM-DD.'),
  value: field(() => Float, 'The figure.'),
  note: field(() => String, 'What happened then, to be read at the point.'),
  measuredBy: field(() => String, 'Who measured.'),
})

const action = collection(actionRules, 'An action (tiltak) under a goal. Hidden while the goal is removed.', {
  goal: field(() => ID, 'The goal.', { always: true }),
  title: title('What is to be done.'),
  responsible: field(() => String, 'Who does it.'),
  dueDate,
  actionStatus: field(() => ActionStatus, 'How far it has come.', { always: true }),
  note: field(() => String, 'A note.'),
  actorLinks,
  rank,
})

const vote = collection(
  voteRules,
  'A member’s word on a goal. It counts while the goal’s title is the wording that it was given for.',
  {
    goal: field(() => ID, 'The goal. It cannot be changed.', { always: true }),
    answer: field(() => VoteAnswer, 'The word.', { always: true }),
    remark: field(() => String, 'The remark, or what is missing.'),
    wording: field(() => String, 'The goal’s title as the voter saw it.', { always: true }),
    author: field(() => Author, 'Whose word it is.', { always: true, input: null }),
    at: field(() => GraphQLDateTimeISO, 'When it was given.', { always: true, input: null }),
  },
)

const mergedGoal = collection(
  mergedGoalRules,
  'Near-identical goals of several teams, as people have grouped them; on the network’s goal board.',
  {
    title: title('One wording for all of them; each team’s own stays as it is.'),
    theme: field(() => String, 'The theme, in a word or two.'),
    rank,
  },
)

const mergedGoalPart = collection(
  mergedGoalPartRules,
  'That a team’s goal belongs to a merged goal. Its id is that goal’s id, so that a goal belongs to one merged goal at most.',
  {
    mergedGoal: field(() => ID, 'The merged goal.', { always: true }),
    goalBoard: field(() => ID, 'The board on which the team’s goal lies.', { always: true }),
  },
)

/** What lies on goal boards beside comments; the rules are in shared/goals. */
export const goalCollections = [board, goal, measurement, action, vote, mergedGoal, mergedGoalPart]
