import { graphql } from '../connection/documents.js'

export const commentFields = graphql(`
  fragment CommentFields on Comment {
    __typename
    id
    author {
      id
      name
      voice
      guest
    }
    at
    editedAt
    about
    field
    replyTo
    text
    resolved
    hidden
  }
`)
