import { Link, useParams } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { useMe } from '../identity/use-me.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { DeadEnd } from '../ui/dead-end.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { SelectField } from '../ui/select-field.js'
import { BoardList, mapsOf } from './board-list.js'
import { dayOf } from './dates.js'
import { addressOfPart, type Part } from './edit-parts.js'
import { FirstStep } from './first-step.js'
import { GoalsSection } from './goals-section.js'
import { type Gathering, type Network, networkQuery } from './network.operations.js'
import { NextGathering } from './next-gathering.js'
import { ProgrammeLink, type ProgrammeOf, programmeOf } from './programme-link.js'
import { useShownCohort } from './shown-cohort.js'
import { TeamTable } from './team-table.js'
import { ofCohort } from './timeline.js'
import { TimelineFigure } from './timeline-figure.js'
import { TimelineWords } from './timeline-words.js'

export function NetworkPage() {
  const { id = '' } = useParams()
  const { answer, reload } = useQuery(networkQuery, { id })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ network }) => (network ? <ShownNetwork key={network.id} network={network} /> : <DeadEnd reason="notAllowed" />)}
    </Answered>
  )
}

function ShownNetwork({ network }: { network: Network }) {
  const words = useLateTexts('network')
  const me = useMe()
  const [cohort, showCohort] = useShownCohort(network, me)
  const today = dayOf(new Date())
  const content = ofCohort(network, cohort)
  const programmes = (gathering: Gathering): ProgrammeOf | null => programmeOf(network.boards, gathering)
  const stepTo = (part: Part, label: string) => (network.mayRun ? { label, to: addressOfPart(network.id, part) } : null)
  usePageTitle(network.name)
  return (
    <div className="page">
      <div className="network-head">
        <PageHeading size="md">{network.name}</PageHeading>
        {network.mayRun && (
          <Link className="ds-button" data-variant="tertiary" data-size="md" to={`/nettverk/${network.id}/rediger`}>
            {words.editNetwork}
          </Link>
        )}
      </div>
      {network.vision && <p className="vision vision-large">{network.vision}</p>}
      <section aria-labelledby="timeline-title">
        <div className="section-head">
          <h2 id="timeline-title" className="ds-heading" data-size="sm">
            {words.timeline}
          </h2>
          {cohort !== null && network.cohorts.length > 1 && (
            <SelectField
              label={words.cohort}
              value={cohort}
              options={network.cohorts.map((name) => ({ value: name, label: name }))}
              onChange={showCohort}
            />
          )}
        </div>
        <NextGathering
          content={network}
          cohort={cohort}
          today={today}
          step={(gathering) => (
            <ProgrammeLink
              networkId={network.id}
              boards={network.boards}
              gathering={gathering}
              mayCreate={network.mayCreateBoard}
            />
          )}
        />
        {content.gatherings.length + content.workPeriods.length > 0 ? (
          <>
            <TimelineFigure content={content} today={today} programmes={programmes} />
            <TimelineWords content={content} programmes={programmes} />
          </>
        ) : (
          <FirstStep purpose={words.noGatherings} step={stepTo('gatherings', words.addGathering)} />
        )}
      </section>
      <GoalsSection network={network} />
      <BoardList
        network={network}
        teams={network.teams}
        boards={mapsOf(network.boards)}
        mayCreate={network.mayCreateBoard}
        teamId={null}
      />
      <section aria-labelledby="teams-title">
        <h2 id="teams-title" className="ds-heading" data-size="sm">
          {words.teams}
        </h2>
        {network.teams.length > 0 ? (
          <TeamTable teams={network.teams} cohorts={network.cohorts} shownCohort={cohort} />
        ) : (
          <FirstStep purpose={words.noTeams} step={stepTo('teams', words.addTeam)} />
        )}
      </section>
    </div>
  )
}
