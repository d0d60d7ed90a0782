import type { ResultOf } from 'gql.tada'
import { graphql } from '../connection/documents.js'

export const invitationQuery = graphql(`
  query GuestInvitation($token: String!) {
    guestInvitation(token: $token) {
      linkId
      title
      mayComment
      isOpen
    }
  }
`)

export const enterMutation = graphql(`
  mutation EnterAsGuest($token: String!, $name: String!, $voice: Voice!) {
    enterAsGuest(token: $token, name: $name, voice: $voice) {
      me {
        id
      }
    }
  }
`)

export const passQuery = graphql(`
  query GuestPass {
    me {
      id
      name
      guest {
        title
        voice
        mayComment
        isOpen
        boards {
          id
          kind
          title
        }
      }
    }
  }
`)

export type Pass = NonNullable<NonNullable<ResultOf<typeof passQuery>['me']>['guest']>

const linkFields = graphql(`
  fragment GuestLinkFields on GuestLink {
    id
    title
    right
    subjectId
    expiresAt
    revokedAt
    pausedAt
    isOpen
    boards {
      id
      title
    }
    guests {
      id
      name
      voice
      stoppedAt
    }
  }
`)

export const linksQuery = graphql(
  `
    query GuestLinks($networkId: ID!) {
      guestLinks(networkId: $networkId) {
        ...GuestLinkFields
      }
      network(id: $networkId) {
        id
        boards {
          id
          kind
          title
          visibility
          teamId
          subjectId
        }
      }
    }
  `,
  [linkFields],
)

export type Link = ResultOf<typeof linkFields>
export type LinkBoard = NonNullable<ResultOf<typeof linksQuery>['network']>['boards'][number]

export const createLinkMutation = graphql(`
  mutation CreateGuestLink($input: GuestLinkInput!) {
    createGuestLink(input: $input) {
      token
      link {
        id
      }
    }
  }
`)

export const revokeLinkMutation = graphql(`
  mutation RevokeGuestLink($id: ID!) {
    revokeGuestLink(id: $id) {
      id
    }
  }
`)

export const pauseLinkMutation = graphql(`
  mutation PauseGuestLink($id: ID!, $paused: Boolean!) {
    pauseGuestLink(id: $id, paused: $paused) {
      id
    }
  }
`)

export const stopGuestMutation = graphql(`
  mutation StopGuest($id: ID!) {
    stopGuest(id: $id) {
      id
    }
  }
`)
