import { graphql } from '../connection/documents.js'

export const actorMapFields = graphql(`
  fragment ActorMapFields on ActorMap {
    __typename
    id
    title
    perspective
    centre
    question
    phase
    pairedMap
    mapStatus
    note
  }
`)

export const actorFields = graphql(`
  fragment ActorFields on Actor {
    __typename
    id
    name
    actorKind
    canonicalType
    linkage
    linkageNote
    relationText
    quality
    direction
    contactFrequency
    importance
    importanceText
    influence
    interest
    stance
    engagement
    responsibility
    need
    affectedHow
    activeFrom
    activeTo
    userSaid
    followUp
    followUpResponsible
    followUpDeadline
    place {
      ring
      sector
      position
    }
    freePosition {
      x
      y
    }
    source
    confidence
    tags
  }
`)

export const relationFields = graphql(`
  fragment RelationFields on Relation {
    __typename
    id
    ends {
      from
      to
    }
    relationType
    strength
    twoWay
    label
    quality
    note
  }
`)
