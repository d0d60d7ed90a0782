import { useSearchParams } from 'react-router'
import { type Me, membershipIn } from '../identity/use-me.js'

interface Cohorts {
  readonly id: string
  readonly cohorts: readonly string[]
  readonly teams: readonly { readonly id: string; readonly cohort?: string | null }[]
}

/** The pulje of my team; null when the network has none, or my team is in none. */
export function myCohort(network: Cohorts, me: Me): string | null {
  const teamId = membershipIn(me, network.id)?.team?.id
  const cohort = network.teams.find(({ id }) => id === teamId)?.cohort ?? null
  return cohort !== null && network.cohorts.includes(cohort) ? cohort : null
}

/** Which pulje the page shows: what the address says, else mine, else the first. A reload and Back keep it. */
export function useShownCohort(network: Cohorts, me: Me): [string | null, (cohort: string) => void] {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('pulje')
  const shown = asked !== null && network.cohorts.includes(asked) ? asked : (myCohort(network, me) ?? network.cohorts[0] ?? null)
  return [shown, (cohort) => setSearch({ pulje: cohort }, { replace: true })]
}
