import type { ResultOf } from 'gql.tada'
import { graphql } from '../connection/documents.js'

/** All of it, unfiltered: the page filters by the same rules as the server, so that a choice shows at once. */
export const goalsAcrossQuery = graphql(`
  query GoalsAcrossTeams($networkId: ID!) {
    network(id: $networkId) {
      id
      name
      cohorts
      mayCreateBoard
    }
    goalsAcrossTeams(networkId: $networkId) {
      boardId
      municipalities
      pairs
      rows {
        id
        isMerged
        municipalities
        theme
        title
        goals {
          boardId
          cohort
          goalId
          goalStatus
          municipalities {
            county
            name
          }
          team {
            id
            name
          }
          teamId
          theme
          title
        }
      }
    }
  }
`)

export const statusMatrixQuery = graphql(`
  query StatusMatrix($networkId: ID!) {
    network(id: $networkId) {
      id
      name
      cohorts
    }
    statusMatrix(networkId: $networkId) {
      actorMap
      cohort
      goalsAgreed
      lastActivity
      measures
      municipality {
        county
        name
      }
      team {
        id
        name
      }
      teamId
      userRepresentative
    }
  }
`)

export const createGoalBoard = graphql(`
  mutation CreateGoalBoard($input: CreateBoardInput!) {
    createBoard(input: $input) {
      id
    }
  }
`)

export type AcrossNetwork = NonNullable<ResultOf<typeof goalsAcrossQuery>['network']>
export type GoalsAcross = ResultOf<typeof goalsAcrossQuery>['goalsAcrossTeams']
export type AcrossRow = GoalsAcross['rows'][number]
export type AcrossGoal = AcrossRow['goals'][number]
export type StatusRow = ResultOf<typeof statusMatrixQuery>['statusMatrix'][number]
