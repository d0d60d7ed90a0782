import { actorMapBoard } from '../shared/actor-map.js'
import type { BoardRules } from '../shared/items.js'
import { actorFields, actorMapFields, relationFields } from './actor-map/actor-map.operations.js'
import { commentFields } from './comments/comments.operations.js'
import { graphql } from './connection/documents.js'
import {
  actionFields,
  goalBoardFields,
  goalFields,
  measurementFields,
  mergedGoalFields,
  mergedGoalPartFields,
  voteFields,
} from './goals/goals.operations.js'
import {
  blockFields,
  dayFields,
  programmeFields,
  publishedProgrammeFields,
  roomFields,
  sessionFields,
  speakerFields,
} from './programme/programme.operations.js'

/** The rules of the kinds of boards that this page has met: here, and only here, the live part learns of a domain. */
export const boardKinds = new Map<string, BoardRules>([[actorMapBoard.kind, actorMapBoard]])

/** Rules that are fetched when the first board of the kind is opened. */
const lateRules: Readonly<Record<string, () => Promise<BoardRules>>> = {
  PROGRAMME: async () => (await import('../shared/programme/programme-board.js')).programmeBoard,
  PUBLISHED_PROGRAMME: async () => (await import('../shared/programme/programme-board.js')).publishedProgrammeBoard,
  GOALS: async () => (await import('../shared/goals/goal-board.js')).goalBoard,
}

/** Makes a kind of board known, if this client knows it at all. */
export async function learnBoardKind(kind: string): Promise<void> {
  const load = lateRules[kind]
  if (load && !boardKinds.has(kind)) boardKinds.set(kind, await load())
}

/** Every field of every kind of item, so that a replica holds whole items. */
export const itemFields = graphql(
  `
    fragment ItemFields on Item {
      __typename
      ...ActorMapFields
      ...ActorFields
      ...RelationFields
      ...ProgrammeFields
      ...PublishedProgrammeFields
      ...DayFields
      ...RoomFields
      ...BlockFields
      ...SessionFields
      ...SpeakerFields
      ...GoalBoardFields
      ...GoalFields
      ...MeasurementFields
      ...ActionFields
      ...VoteFields
      ...MergedGoalFields
      ...MergedGoalPartFields
      ...CommentFields
    }
  `,
  [
    actorMapFields,
    actorFields,
    relationFields,
    programmeFields,
    publishedProgrammeFields,
    dayFields,
    roomFields,
    blockFields,
    sessionFields,
    speakerFields,
    goalBoardFields,
    goalFields,
    measurementFields,
    actionFields,
    voteFields,
    mergedGoalFields,
    mergedGoalPartFields,
    commentFields,
  ],
)
