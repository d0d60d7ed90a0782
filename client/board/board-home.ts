import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { OpenBoard } from '../live/board-view.js'

/** Where a board belongs: the way back, and the boards beside it. */
export interface BoardHome {
  readonly path: string
  readonly name: string
  readonly boards: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly teamId: string | null
  }[]
}

const boardHomeQuery = graphql(`
  query BoardHome($networkId: ID!) {
    network(id: $networkId) {
      id
      name
      teams {
        id
        name
      }
      boards {
        id
        kind
        title
        teamId
      }
    }
  }
`)

/** Null until it is known; the board does not wait for it. */
export function useBoardHome({ networkId, teamId }: OpenBoard): BoardHome | null {
  const { answer } = useQuery(boardHomeQuery, { networkId })
  const network = answer.state === 'ready' ? answer.result.network : null
  if (!network) return null
  const team = network.teams.find(({ id }) => id === teamId)
  return {
    path: team ? `/team/${team.id}` : `/nettverk/${network.id}`,
    name: team?.name ?? network.name,
    boards: network.boards,
  }
}
