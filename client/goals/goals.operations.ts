import { graphql } from '../connection/documents.js'

export const goalBoardFields = graphql(`
  fragment GoalBoardFields on GoalBoard {
    __typename
    id
    note
    shared
    title
  }
`)

export const goalFields = graphql(`
  fragment GoalFields on Goal {
    __typename
    id
    actorLinks
    agreementReason
    baseline
    betterWhen
    description
    droppedReason
    dueDate
    forWhom
    goalStatus
    measurementTool
    owner
    parentGoal
    rank
    smartInspiring
    smartMeasurable
    smartRealistic
    smartSpecific
    smartTimed
    target
    theme
    title
    unit
  }
`)

export const measurementFields = graphql(`
  fragment MeasurementFields on Measurement {
    __typename
    id
    date
    goal
    measuredBy
    note
    value
  }
`)

export const actionFields = graphql(`
  fragment ActionFields on Action {
    __typename
    id
    actionStatus
    actorLinks
    dueDate
    goal
    note
    rank
    responsible
    title
  }
`)

export const voteFields = graphql(`
  fragment VoteFields on Vote {
    __typename
    id
    answer
    at
    author {
      id
      guest
      name
      voice
    }
    goal
    remark
    wording
  }
`)

export const mergedGoalFields = graphql(`
  fragment MergedGoalFields on MergedGoal {
    __typename
    id
    rank
    theme
    title
  }
`)

export const mergedGoalPartFields = graphql(`
  fragment MergedGoalPartFields on MergedGoalPart {
    __typename
    id
    goalBoard
    mergedGoal
  }
`)
