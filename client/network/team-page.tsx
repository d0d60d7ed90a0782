import type { ResultOf } from 'gql.tada'
import { Link, useParams } from 'react-router'
import { VOICES } from '../../shared/permissions.js'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { DeadEnd } from '../ui/dead-end.js'
import { Icon } from '../ui/icon.js'
import { joined } from '../ui/joined.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { BoardList, mapsOf } from './board-list.js'
import { GoalBoardLink } from './goals-section.js'
import { type Member, teamQuery } from './network.operations.js'

type ShownTeamProps = { team: NonNullable<ResultOf<typeof teamQuery>['team']> }

export function TeamPage() {
  const { id = '' } = useParams()
  const { answer, reload } = useQuery(teamQuery, { id })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ team }) => (team ? <ShownTeam key={team.id} team={team} /> : <DeadEnd reason="notAllowed" />)}
    </Answered>
  )
}

function ShownTeam({ team }: ShownTeamProps) {
  const words = useLateTexts('network')
  usePageTitle(team.name)
  const municipalities = team.municipalities.map(({ name, county }) => (county ? `${name} (${county})` : name)).join(', ')
  return (
    <div className="page">
      <Link className="ds-link way-back" to={`/nettverk/${team.network.id}`}>
        <Icon name="arrowLeft" />
        {team.network.name}
      </Link>
      <PageHeading>{team.name}</PageHeading>
      <p className="quiet">{joined(municipalities, team.cohort && words.inCohort(team.cohort))}</p>
      {team.note && <p>{team.note}</p>}
      <BoardList
        network={team.network}
        teams={[team]}
        boards={mapsOf(team.boards)}
        mayCreate={team.mayCreateBoard}
        teamId={team.id}
      />
      <section aria-labelledby="goals-title">
        <h2 id="goals-title" className="ds-heading" data-size="sm">
          {words.goals}
        </h2>
        <GoalBoardLink networkId={team.network.id} owner={team} mayCreate={team.mayCreateBoard} teamId={team.id} />
      </section>
      <section aria-labelledby="people-title">
        <h2 id="people-title" className="ds-heading" data-size="sm">
          {words.people}
        </h2>
        <MembersByVoice members={team.members.filter(({ endedAt }) => endedAt === null)} />
      </section>
    </div>
  )
}

function MembersByVoice({ members }: { members: readonly Member[] }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const identity = useLateTexts('identity')
  if (members.length === 0) return <p className="quiet">{words.noMembers}</p>
  return (
    <ul className="voices">
      {VOICES.map((voice) => ({ voice, speaking: members.filter((member) => member.voice === voice) }))
        .filter(({ speaking }) => speaking.length > 0)
        .map(({ voice, speaking }) => (
          <li key={voice}>
            <h3 className="voice-name">
              <VoiceMark voice={voice} silent />
              {ui.voices[voice]}
            </h3>
            <ul>
              {speaking.map((member) => (
                <li key={member.id}>
                  {member.person.name} <span className="quiet">{identity.roles[member.role]}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  )
}
