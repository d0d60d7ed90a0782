import type { ResultOf } from 'gql.tada'
import { Link } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { useMe } from '../identity/use-me.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { countMunicipalities } from './municipalities.js'
import { networksQuery } from './network.operations.js'
import { NextGathering } from './next-gathering.js'
import { myCohort } from './shown-cohort.js'

type NetworkSummary = ResultOf<typeof networksQuery>['networks'][number]

export function StartPage() {
  const words = useLateTexts('network')
  const { answer, reload } = useQuery(networksQuery, {})
  const me = useMe()
  usePageTitle(words.myNetworks)
  const mayBegin = me.memberships.some(({ role, endedAt }) => role === 'COORDINATOR' && endedAt === null)
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ networks }) => (
        <div className="page page-narrow">
          <PageHeading>{networks.length > 0 ? words.myNetworks : words.noNetworksTitle}</PageHeading>
          {networks.length === 0 && <p className="lead">{words.noNetworks}</p>}
          <ul className="networks">
            {networks.map((network) => (
              <li key={network.id}>
                <NetworkSummaryCard network={network} />
              </li>
            ))}
          </ul>
          {mayBegin && (
            <Link className="ds-button" data-variant="secondary" data-size="md" to="/nettverk/nytt">
              {words.newNetwork}
            </Link>
          )}
        </div>
      )}
    </Answered>
  )
}

function NetworkSummaryCard({ network }: { network: NetworkSummary }) {
  const words = useLateTexts('network')
  const me = useMe()
  const cohort = myCohort(network, me)
  return (
    <article className="network-summary">
      <h2 className="ds-heading" data-size="md">
        <Link className="ds-link stretched" to={`/nettverk/${network.id}`}>
          {network.name}
        </Link>
      </h2>
      {network.vision && <p className="vision">{network.vision}</p>}
      <p className="quiet">{words.counts(network.teams.length, countMunicipalities(network.teams))}</p>
      <NextGathering content={network} cohort={cohort} />
    </article>
  )
}
