import { graphql } from '../connection/documents.js'

export const publishProgramme = graphql(`
  mutation PublishProgramme($boardId: ID!, $mutationId: ID!, $note: String) {
    publishProgramme(boardId: $boardId, mutationId: $mutationId, note: $note) {
      boardId
      version
      isNew
    }
  }
`)

export const programmeBalances = graphql(`
  query ProgrammeBalances($networkId: ID!) {
    programmeBalances(networkId: $networkId) {
      gatheringId
      boardId
      isDraft
      own
      external
      group
    }
  }
`)

export const programmeCalendar = graphql(`
  query ProgrammeCalendar($boardId: ID!, $sessionId: ID) {
    programmeCalendar(boardId: $boardId, sessionId: $sessionId)
  }
`)

export const createProgramme = graphql(`
  mutation CreateProgramme($input: CreateBoardInput!) {
    createBoard(input: $input) {
      id
    }
  }
`)

export const commitCopy = graphql(`
  mutation CommitCopy($boardId: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) {
    commit(boardId: $boardId, mutationId: $mutationId, changes: $changes) {
      sequence
    }
  }
`)

export const daysOfProgramme = graphql(`
  query DaysOfProgramme($boardId: ID!) {
    board(id: $boardId) {
      id
      items {
        __typename
        ... on Day {
          id
          rank
        }
      }
    }
  }
`)
