import { itemFields } from '../board-kinds.js'
import { type Document, graphql } from '../connection/documents.js'

export const historyQuery = graphql(
  `
    query History($boardId: ID!, $itemId: ID, $personId: ID, $after: String) {
      history(boardId: $boardId, itemId: $itemId, personId: $personId, after: $after, first: 20) {
        entries {
          sequence
          mutationId
          at
          author {
            id
            name
            voice
            guest
          }
          changeCount
          changes {
            verb
            fields
            before {
              ...ItemFields
            }
            after {
              ...ItemFields
            }
          }
        }
        endCursor
      }
    }
  `,
  [itemFields],
)

export const boardThenQuery = graphql(
  `
    query BoardThen($boardId: ID!, $sequence: Int!, $after: String!) {
      boardAt(boardId: $boardId, sequence: $sequence) {
        sequence
        items {
          ...ItemFields
        }
      }
      history(boardId: $boardId, after: $after, first: 1) {
        entries {
          at
        }
      }
    }
  `,
  [itemFields],
)

type ResultOf<Asked> = Asked extends Document<infer Result, infer _Variables> ? Result : never

export type HistoryPage = ResultOf<typeof historyQuery>['history']
export type HistoryEntry = HistoryPage['entries'][number]
export type HistoryChange = HistoryEntry['changes'][number]
