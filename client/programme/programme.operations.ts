import { graphql } from '../connection/documents.js'

export const programmeFields = graphql(`
  fragment ProgrammeFields on Programme {
    __typename
    id
    draftAudience
    groupWorkTarget
    note
    title
  }
`)

export const publishedProgrammeFields = graphql(`
  fragment PublishedProgrammeFields on PublishedProgramme {
    __typename
    id
    publicationNote
    publishedAt
    title
    version
  }
`)

export const dayFields = graphql(`
  fragment DayFields on Day {
    __typename
    id
    date
    label
    rank
    startsAt
  }
`)

export const roomFields = graphql(`
  fragment RoomFields on Room {
    __typename
    id
    day
    name
    rank
  }
`)

export const blockFields = graphql(`
  fragment BlockFields on Block {
    __typename
    id
    fixedStart
    sessionPlace {
      block
      day
      rank
      room
    }
    title
  }
`)

export const sessionFields = graphql(`
  fragment SessionFields on Session {
    __typename
    id
    author {
      id
      guest
      name
      voice
    }
    cancelled
    description
    duration
    equipment
    fixedStart
    note
    origin
    originLinks
    purpose
    responsible
    sessionKind
    sessionPlace {
      block
      day
      rank
      room
    }
    sessionStatus
    title
  }
`)

export const speakerFields = graphql(`
  fragment SpeakerFields on Speaker {
    __typename
    id
    confirmed
    name
    organisation
    session
    voice
  }
`)
