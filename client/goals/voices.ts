import { useMemo } from 'react'
import { votingVoices } from '../../shared/goals/agreement.js'
import type { Voice } from '../../shared/permissions.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { OpenBoard } from '../live/board-view.js'

const voicesQuery = graphql(`
  query GoalVoices($networkId: ID!, $teamId: ID!, $ofTeam: Boolean!) {
    team(id: $teamId) @include(if: $ofTeam) {
      members {
        endedAt
        role
        voice
        team {
          id
        }
      }
    }
    network(id: $networkId) @skip(if: $ofTeam) {
      memberships {
        endedAt
        role
        voice
        team {
          id
        }
      }
    }
  }
`)

/** The voices whose word a goal on this board waits for; null until they are known. */
export function useVoices({ networkId, teamId, visibility }: OpenBoard): readonly Voice[] | null {
  const { answer } = useQuery(voicesQuery, { networkId, teamId: teamId ?? networkId, ofTeam: teamId !== null })
  const result = answer.state === 'ready' ? answer.result : null
  return useMemo(() => {
    const members = (result?.team?.members ?? result?.network?.memberships)?.filter(({ endedAt }) => endedAt === null)
    if (!members) return null
    const standings = members.map(({ role, voice, team }) => ({ role, voice, teamId: team?.id ?? null }))
    return votingVoices(standings, { teamId, visibility })
  }, [result, teamId, visibility])
}
