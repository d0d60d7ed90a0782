import type { ResultOf } from 'gql.tada'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { OpenBoard } from '../live/board-view.js'

const gatheringsQuery = graphql(`
  query ProgrammeGatherings($networkId: ID!) {
    network(id: $networkId) {
      id
      mayCreateBoard
      boards {
        id
        kind
        subjectId
        title
      }
      gatherings {
        id
        number
        title
        cohort
        place
        startsOn
        endsOn
      }
    }
  }
`)

type Network = NonNullable<ResultOf<typeof gatheringsQuery>['network']>
export type Gathering = Network['gatherings'][number]

/** What a programme is about, and the programmes beside it that I may open. */
export interface ProgrammeHome {
  readonly gathering: Gathering | null
  readonly gatherings: readonly Gathering[]
  readonly mayCreate: boolean
  /** The board of this kind about a gathering. */
  boardOf(gatheringId: string, kind: 'PROGRAMME' | 'PUBLISHED_PROGRAMME'): string | null
}

/** Null until it is known. */
export function useProgrammeHome({ id, networkId }: OpenBoard): { home: ProgrammeHome | null; reload: () => void } {
  const { answer, reload } = useQuery(gatheringsQuery, { networkId })
  const network = answer.state === 'ready' ? answer.result.network : null
  if (!network) return { home: null, reload }
  const { boards, gatherings, mayCreateBoard } = network
  const subjectId = boards.find((board) => board.id === id)?.subjectId
  return {
    home: {
      gathering: gatherings.find((one) => one.id === subjectId) ?? null,
      gatherings,
      mayCreate: mayCreateBoard,
      boardOf: (gatheringId, kind) => boards.find((board) => board.subjectId === gatheringId && board.kind === kind)?.id ?? null,
    },
    reload,
  }
}
