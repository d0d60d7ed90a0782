import { commentRules } from '../comments.js'
import { Failure } from '../failure.js'
import type { Id } from '../ids.js'
import type { BoardRules, Fields, Item, ItemRules, Permission } from '../items.js'
import { MAX_COMMENTS } from '../limits.js'
import { may } from '../permissions.js'

/** Vocabularies of the goal board (DOMAIN.md sections 5 and 7). The words people see are in client/locales. */
export const GOAL_STATUSES = ['PROPOSED', 'UNDER_WAY', 'REACHED', 'DROPPED'] as const
export const BETTER_WHEN = ['HIGHER', 'LOWER'] as const
export const SMART_STATES = ['UNCLEAR', 'FINE'] as const
/** The letters that people fill in; E (agreement) is computed from votes. */
export const SMART_FIELDS = ['smartSpecific', 'smartMeasurable', 'smartInspiring', 'smartRealistic', 'smartTimed'] as const
export const VOTE_ANSWERS = ['AGREE', 'AGREE_WITH_REMARK', 'NOT_YET'] as const
export const ACTION_STATUSES = ['NOT_STARTED', 'UNDER_WAY', 'DONE', 'DROPPED'] as const

const editsBoard = ({ standing, board }: Permission): boolean => may('editBoard', standing, board)

function requireDay(set: Fields, field: string): void {
  const value = set[field]
  if (value === null || value === undefined) return
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(value)) || Number.isNaN(Date.parse(`${value}T00:00:00Z`)))
    throw new Failure('INVALID', `${field} is a day, YYYY-MM-DD.`, { field })
}

/** Numbers of JSON are finite; a goal of 10^300 is a slip all the same. */
function requireFigure(set: Fields, field: string): void {
  const value = set[field]
  if (typeof value === 'number' && Math.abs(value) > 1e12)
    throw new Failure('INVALID', `${field} is a number below 10^12.`, { field })
}

export const goalBoardRules: ItemRules = {
  kind: 'GoalBoard',
  blank: { title: '', shared: true },
  names: ['title'],
  mayWrite: editsBoard,
}

export const goalRules: ItemRules = {
  kind: 'Goal',
  blank: { title: '', goalStatus: 'PROPOSED', rank: '' },
  names: ['theme', 'owner', 'unit'],
  sets: ['actorLinks'],
  mayWrite: editsBoard,
  check({ set }) {
    requireDay(set, 'dueDate')
    requireFigure(set, 'baseline')
    requireFigure(set, 'target')
  },
}

export const measurementRules: ItemRules = {
  kind: 'Measurement',
  names: ['measuredBy'],
  hangsOn: (measurement) => [measurement['goal'] as Id],
  mayWrite: editsBoard,
  check({ set }) {
    requireDay(set, 'date')
    requireFigure(set, 'value')
  },
}

export const actionRules: ItemRules = {
  kind: 'Action',
  blank: { title: '', actionStatus: 'NOT_STARTED', rank: '' },
  names: ['responsible'],
  sets: ['actorLinks'],
  hangsOn: (action) => [action['goal'] as Id],
  mayWrite: editsBoard,
  check: ({ set }) => requireDay(set, 'dueDate'),
}

function isVoter(vote: Item, personId: Id): boolean {
  return (vote['author'] as { id: Id } | null)?.id === personId
}

/** A member's word on a goal as it was worded when they gave it. Guests have none (DOMAIN.md section 7). */
export const voteRules: ItemRules = {
  kind: 'Vote',
  blank: { answer: 'AGREE', wording: '' },
  hangsOn: (vote) => [vote['goal'] as Id],
  mayWrite: ({ standing, personId, board, before }) =>
    may('takePart', standing, board) && (before === null || isVoter(before, personId)),
  stamp: ({ before }, by) => ({
    author: before ? (before['author'] ?? null) : { id: by.personId, voice: by.voice, guest: by.guest },
    at: by.at,
  }),
  check({ before, set }) {
    if (before && 'goal' in set && set['goal'] !== before['goal'])
      throw new Failure('INVALID', 'A vote stays with its goal.', { field: 'goal' })
  },
}

/** Near-identical goals of several teams under one wording; people decide, on the network's goal board. */
export const mergedGoalRules: ItemRules = {
  kind: 'MergedGoal',
  blank: { title: '', rank: '' },
  names: ['theme'],
  mayWrite: editsBoard,
}

/** That one team's goal belongs to a merged goal. Its id is the goal's own, so a goal belongs to one merged goal at most. */
export const mergedGoalPartRules: ItemRules = {
  kind: 'MergedGoalPart',
  hangsOn: (part) => [part['mergedGoal'] as Id],
  mayWrite: editsBoard,
}

/** The board kind GOALS: one for the network, one for each team. */
export const goalBoard: BoardRules = {
  kind: 'GOALS',
  own: goalBoardRules,
  items: [goalRules, measurementRules, actionRules, voteRules, mergedGoalRules, mergedGoalPartRules, commentRules],
  begin: ({ title, visibility }) => ({ title, shared: visibility !== 'PRIVATE' }),
  visibility: (own) => (own['shared'] === false ? 'PRIVATE' : 'NETWORK'),
  isSingle: true,
  most: { Comment: MAX_COMMENTS },
}
