import { useId } from 'react'
import { Link } from 'react-router'
import type { Id } from '../../shared/ids.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'

const linkedGoalsQuery = graphql(`
  query LinkedGoals($boardId: ID!) {
    board(id: $boardId) {
      id
      items {
        __typename
        ... on Goal {
          id
          actorLinks
          title
        }
        ... on Action {
          id
          actorLinks
          title
        }
      }
    }
  }
`)

export interface ActorGoalsProps {
  mapId: Id
  actorId: Id
  /** The goal board of the map's team, or of the network for its own maps. */
  goalBoardId: Id
}

/** The goals and actions that concern this actor: the same links as on the goal board, seen from here. */
export function ActorGoals({ mapId, actorId, goalBoardId }: ActorGoalsProps) {
  const words = useLateTexts('goals')
  const titleId = useId()
  const { answer } = useQuery(linkedGoalsQuery, { boardId: goalBoardId })
  const items = answer.state === 'ready' ? (answer.result.board?.items ?? []) : []
  const linked = items.flatMap((item) => {
    if (item.__typename !== 'Goal' && item.__typename !== 'Action') return []
    return item.actorLinks.includes(`${mapId}/${actorId}`) ? [item] : []
  })
  if (linked.length === 0) return null
  return (
    <section className="connections" aria-labelledby={titleId}>
      <h3 id={titleId} className="ds-heading" data-size="2xs">
        {words.goalsAndActions}
      </h3>
      <ul className="actor-goals">
        {linked.map(({ __typename, id, title }) => (
          <li key={id}>
            <Link className="ds-link" to={`/tavle/${goalBoardId}/mal?valgt=${id}`}>
              {title || words.unnamed}
            </Link>{' '}
            <span className="quiet">{__typename === 'Goal' ? words.field.title : words.action.title}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
