import { Link } from 'react-router'
import { useLateTexts } from '../locales/use-late-texts.js'
import { countMunicipalities } from './municipalities.js'
import type { Network } from './network.operations.js'

type ListedTeam = Network['teams'][number]

interface TeamTableProps {
  teams: readonly ListedTeam[]
  cohorts: readonly string[]
  /** The pulje that the page shows: its teams are unfolded, the others one click (or the browser's own search) away. */
  shownCohort: string | null
}

/** The teams with their municipalities, pulje by pulje. */
export function TeamTable({ teams, cohorts, shownCohort }: TeamTableProps) {
  const words = useLateTexts('network')
  const groups = [...cohorts, null]
    .map((cohort) => ({ cohort, members: teams.filter((team) => cohortOf(team, cohorts) === cohort) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      <p className="quiet">{words.counts(teams.length, countMunicipalities(teams))}</p>
      {groups.map(({ cohort, members }) =>
        cohorts.length === 0 ? (
          <Teams key="" teams={members} />
        ) : (
          <details key={`${cohort} ${cohort === shownCohort}`} className="cohort" open={cohort === shownCohort}>
            <summary>
              {cohort === null ? words.withoutCohort : words.inCohort(cohort)}{' '}
              <span className="quiet">{words.counts(members.length, countMunicipalities(members))}</span>
            </summary>
            <Teams teams={members} />
          </details>
        ),
      )}
    </>
  )
}

function Teams({ teams }: { teams: readonly ListedTeam[] }) {
  const words = useLateTexts('network')
  return (
    <table className="ds-table teams">
      <thead>
        <tr>
          <th scope="col">{words.team}</th>
          <th scope="col">{words.municipalities}</th>
          <th scope="col" className="number">
            {words.maps}
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row">
              <Link className="ds-link" to={`/team/${team.id}`}>
                {team.name}
              </Link>
            </th>
            <td>{team.municipalities.map(({ name }) => name).join(', ')}</td>
            {/* A team that has not begun has no nought to look at. */}
            <td className="number">{team.boards.filter(({ kind }) => kind === 'ACTOR_MAP').length || ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cohortOf(team: ListedTeam, cohorts: readonly string[]): string | null {
  return team.cohort !== null && cohorts.includes(team.cohort) ? team.cohort : null
}
