import { graphql } from '../connection/documents.js'

export const saveNetwork = graphql(`
  mutation SaveNetwork($input: NetworkInput!) {
    saveNetwork(input: $input) {
      id
    }
  }
`)

export const saveTeam = graphql(`
  mutation SaveTeam($input: TeamInput!) {
    saveTeam(input: $input) {
      id
    }
  }
`)

export const saveGathering = graphql(`
  mutation SaveGathering($input: GatheringInput!) {
    saveGathering(input: $input) {
      id
    }
  }
`)

export const removeGathering = graphql(`
  mutation RemoveGathering($id: ID!) {
    removeGathering(id: $id)
  }
`)

export const saveWorkPeriod = graphql(`
  mutation SaveWorkPeriod($input: WorkPeriodInput!) {
    saveWorkPeriod(input: $input) {
      id
    }
  }
`)

export const removeWorkPeriod = graphql(`
  mutation RemoveWorkPeriod($id: ID!) {
    removeWorkPeriod(id: $id)
  }
`)

export const saveMembership = graphql(`
  mutation SaveMembership($input: MembershipInput!) {
    saveMembership(input: $input) {
      id
    }
  }
`)

export const endMembership = graphql(`
  mutation EndMembership($id: ID!) {
    endMembership(id: $id)
  }
`)

export const createBoard = graphql(`
  mutation CreateBoard($input: CreateBoardInput!) {
    createBoard(input: $input) {
      id
    }
  }
`)

export const commitFirst = graphql(`
  mutation CommitFirst($boardId: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) {
    commit(boardId: $boardId, mutationId: $mutationId, changes: $changes) {
      sequence
    }
  }
`)
