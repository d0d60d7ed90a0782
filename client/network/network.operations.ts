import type { ResultOf } from 'gql.tada'
import { graphql } from '../connection/documents.js'

const timelineFields = graphql(`
  fragment Timeline on Network {
    cohorts
    phases {
      name
      startsOn
      endsOn
    }
    gatherings {
      id
      number
      title
      cohort
      startsOn
      endsOn
      place
      topics
    }
    workPeriods {
      id
      title
      cohort
      startsOn
      endsOn
      tasks
    }
  }
`)

const teamFields = graphql(`
  fragment TeamFields on Team {
    id
    name
    cohort
    note
    municipalities {
      name
      county
    }
  }
`)

const memberFields = graphql(`
  fragment Member on Membership {
    id
    role
    voice
    endedAt
    person {
      id
      name
    }
    team {
      id
      name
    }
  }
`)

export const networksQuery = graphql(
  `
    query Networks {
      networks {
        id
        name
        vision
        teams {
          id
          municipalities {
            name
          }
        }
        ...Timeline
      }
    }
  `,
  [timelineFields],
)

export const networkQuery = graphql(
  `
    query Network($id: ID!) {
      network(id: $id) {
        id
        name
        vision
        mayRun
        mayCreateBoard
        teams {
          ...TeamFields
          boards {
            id
            kind
          }
        }
        boards {
          id
          kind
          subjectId
          title
          teamId
          visibility
        }
        ...Timeline
      }
    }
  `,
  [teamFields, timelineFields],
)

export const editQuery = graphql(
  `
    query NetworkForEditing($id: ID!) {
      network(id: $id) {
        id
        name
        vision
        note
        mayRun
        teams {
          ...TeamFields
        }
        memberships {
          ...Member
        }
        ...Timeline
      }
    }
  `,
  [teamFields, memberFields, timelineFields],
)

export const teamQuery = graphql(
  `
    query Team($id: ID!) {
      team(id: $id) {
        ...TeamFields
        mayCreateBoard
        network {
          id
          name
        }
        boards {
          id
          kind
          subjectId
          title
          teamId
          visibility
        }
        members {
          ...Member
        }
      }
    }
  `,
  [teamFields, memberFields],
)

export type Network = NonNullable<ResultOf<typeof networkQuery>['network']>
export type EditableNetwork = NonNullable<ResultOf<typeof editQuery>['network']>
export type TimelineContent = ResultOf<typeof timelineFields>
export type Gathering = TimelineContent['gatherings'][number]
export type WorkPeriod = TimelineContent['workPeriods'][number]
export type Phase = TimelineContent['phases'][number]
export type Team = ResultOf<typeof teamFields>
export type Member = ResultOf<typeof memberFields>
export type BoardLink = Network['boards'][number]
