import { useMemo } from 'react'
import type { Voice } from '../../shared/permissions.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { OpenBoard } from '../live/board-view.js'

const voicesQuery = graphql(`
  query GoalVoices($networkId: ID!, $teamId: ID!, $ofTeam: Boolean!) {
    team(id: $teamId) @include(if: $ofTeam) {
      members {
        voice
        endedAt
      }
    }
    network(id: $networkId) @skip(if: $ofTeam) {
      memberships {
        voice
        endedAt
      }
    }
  }
`)

/** The voices that have a member on the team, or in the network for its own board; null until they are known. */
export function useVoices({ networkId, teamId }: Pick<OpenBoard, 'networkId' | 'teamId'>): readonly Voice[] | null {
  const { answer } = useQuery(voicesQuery, { networkId, teamId: teamId ?? networkId, ofTeam: teamId !== null })
  const result = answer.state === 'ready' ? answer.result : null
  return useMemo(() => {
    const members = result?.team?.members ?? result?.network?.memberships
    return members ? [...new Set(members.filter(({ endedAt }) => endedAt === null).map(({ voice }) => voice))] : null
  }, [result])
}
