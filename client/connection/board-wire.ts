import type { ResultOf, VariablesOf } from 'gql.tada'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { itemFields } from '../board-kinds.js'
import type { BoardAuthor } from '../live/board-view.js'
import type { BoardState, Sink, Wire } from '../live/wire.js'
import { type Document, graphql } from './documents.js'
import { request } from './request.js'
import type { Socket } from './socket.js'

const boardQuery = graphql(
  `
    query Board($boardId: ID!) {
      board(id: $boardId) {
        id
        kind
        networkId
        teamId
        visibility
        sequence
        epoch
        items {
          ...ItemFields
        }
      }
      myRights(boardId: $boardId) {
        read
        edit
        comment
        run
      }
      me {
        id
        name
        memberships {
          networkId
          voice
          endedAt
        }
        guest {
          voice
        }
      }
    }
  `,
  [itemFields],
)

const commitMutation = graphql(`
  mutation Commit($boardId: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) {
    commit(boardId: $boardId, mutationId: $mutationId, changes: $changes) {
      mutationId
      sequence
      epoch
      ignored
      kept
    }
  }
`)

const hereMutation = graphql(`
  mutation Here($boardId: ID!, $tabId: ID!, $itemId: ID, $field: String) {
    here(boardId: $boardId, tabId: $tabId, itemId: $itemId, field: $field)
  }
`)

const leaveMutation = graphql(`
  mutation Leave($boardId: ID!, $tabId: ID!) {
    leave(boardId: $boardId, tabId: $tabId)
  }
`)

const changesSubscription = graphql(
  `
    subscription Changes($boardId: ID!, $after: Int!, $epoch: ID) {
      changes(boardId: $boardId, after: $after, epoch: $epoch) {
        reset
        head
        epoch
        changeSets {
          sequence
          mutationId
          at
          author {
            id
            name
            voice
            guest
          }
          saved {
            ...ItemFields
          }
          removed
        }
      }
    }
  `,
  [itemFields],
)

const presenceSubscription = graphql(`
  subscription Presence($boardId: ID!) {
    presence(boardId: $boardId) {
      full
      here {
        tabId
        person {
          id
          name
          voice
          guest
        }
        itemId
        field
      }
      gone
      total
      voices {
        voice
        count
      }
    }
  }
`)

/** The live client's port over our GraphQL API: questions and commits by HTTP, feeds by the page's one socket. */
export function boardWire(socket: Socket): Wire {
  const stream = <Result, Variables extends object, Message>(
    document: Document<Result, Variables>,
    variables: Variables,
    messageOf: (result: Result) => Message,
    sink: Sink<Message>,
  ): (() => void) =>
    socket.subscribe(document, variables, {
      next: (result) => sink.next(messageOf(result)),
      error: (failure) => sink.end(failure.code === 'UNAVAILABLE' ? 'disconnected' : failure),
      complete: () => sink.end('completed'),
    })

  return {
    load: async (boardId) => boardState(await request(boardQuery, { boardId })),
    commit: async (boardId, mutationId, changes) => {
      // A change that the schema does not know is refused by the server, which is where it matters.
      const input = changes as VariablesOf<typeof commitMutation>['changes']
      return (await request(commitMutation, { boardId, mutationId, changes: input })).commit
    },
    follow: (boardId, { sequence, epoch }, sink) =>
      stream(changesSubscription, { boardId, after: sequence, epoch }, ({ changes }) => changes, sink),
    presence: (boardId, sink) => stream(presenceSubscription, { boardId }, ({ presence }) => presence, sink),
    here: async (boardId, tabId, { itemId, field }) => {
      await request(hereMutation, { boardId, tabId, itemId, field })
    },
    leave: (boardId, tabId) => {
      request(leaveMutation, { boardId, tabId }).catch(() => undefined)
    },
    reachable: (call) =>
      socket.status.subscribe(() => {
        if (socket.status.get() === 'online') call()
      }),
  }
}

function boardState({ board, myRights, me }: ResultOf<typeof boardQuery>): BoardState {
  if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
  if (!me) throw new Failure('UNAUTHENTICATED', 'Not signed in.')
  const { sequence, epoch, items, ...place } = board
  return { board: place, sequence, epoch, items, rights: myRights, me: authorIn(me, board.networkId) }
}

type Me = NonNullable<ResultOf<typeof boardQuery>['me']>

function authorIn({ id, name, memberships, guest }: Me, networkId: Id): BoardAuthor {
  if (guest) return { id, name, voice: guest.voice, guest: true }
  const here = memberships.find((membership) => membership.networkId === networkId && membership.endedAt === null)
  return { id, name, voice: here?.voice ?? null, guest: false }
}
