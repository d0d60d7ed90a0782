import { actorMapBoard } from '../shared/actor-map.js'
import { actorFields, actorMapFields, relationFields } from './actor-map/actor-map.operations.js'
import { commentFields } from './comments/comments.operations.js'
import { graphql } from './connection/documents.js'

/** The kinds of boards that this client knows: here, and only here, the live part learns of a domain. */
export const boardKinds = new Map([actorMapBoard].map((rules) => [rules.kind, rules]))

/** Every field of every kind of item, so that a replica holds whole items. */
export const itemFields = graphql(
  `
    fragment ItemFields on Item {
      __typename
      ...ActorMapFields
      ...ActorFields
      ...RelationFields
      ...CommentFields
    }
  `,
  [actorMapFields, actorFields, relationFields, commentFields],
)
