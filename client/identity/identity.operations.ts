import { graphql } from '../connection/documents.js'

export const meQuery = graphql(`
  query Me {
    me {
      id
      name
      memberships {
        id
        networkId
        role
        voice
        endedAt
        team {
          id
          name
        }
      }
      guest {
        linkId
        title
        voice
        boards {
          id
        }
      }
    }
  }
`)

export const demoPersonsQuery = graphql(`
  query DemoPersons {
    demoPersons {
      id
      name
      role
      voice
      title
    }
  }
`)

export const signInMutation = graphql(`
  mutation SignIn($personId: ID!) {
    signInAsDemoPerson(personId: $personId) {
      me {
        id
      }
    }
  }
`)

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)
