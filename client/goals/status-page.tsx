import './goals.css'
import './across.css'
import { Link, useParams, useSearchParams } from 'react-router'
import { useNarrow } from '../board/narrow.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { DeadEnd } from '../ui/dead-end.js'
import { Icon } from '../ui/icon.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { SelectField } from '../ui/select-field.js'
import { type StatusRow, statusMatrixQuery } from './across.operations.js'
import { dayWords, type Words } from './goal-words.js'
import { Mark } from './status-mark.js'
import { useFreshQuery } from './use-fresh-query.js'

const DEGREES = ['actorMap', 'goalsAgreed', 'measures', 'userRepresentative'] as const
type Degree = (typeof DEGREES)[number]
type SortKey = 'municipality' | Degree | 'lastActivity'
const ORDER = { YES: 0, PARTLY: 1, NO: 2 } as const
const MARKS = { YES: 'done', PARTLY: 'half', NO: 'begin' } as const

/** How far each municipality has come: yes, partly or not yet, and never a reproach. */
export function StatusPage() {
  const { id = '' } = useParams()
  const { answer, reload } = useFreshQuery(statusMatrixQuery, { networkId: id })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ network, statusMatrix }) =>
        network ? <Status network={network} rows={statusMatrix} /> : <DeadEnd reason="notAllowed" />
      }
    </Answered>
  )
}

interface StatusProps {
  network: { id: string; name: string; cohorts: readonly string[] }
  rows: readonly StatusRow[]
}

function Status({ network, rows }: StatusProps) {
  const words = useLateTexts('goals')
  const narrow = useNarrow()
  const [search, setSearch] = useSearchParams()
  const cohort = search.get('pulje') ?? ''
  const sorted: SortKey = SORTS.find((key) => key === search.get('sorter')) ?? 'municipality'
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
  }
  usePageTitle(words.statusTitle)
  const shown = rows.filter((row) => cohort === '' || row.cohort === cohort).sort((one, other) => compare(sorted, one, other))
  return (
    <div className="page status-page">
      <Link className="ds-link way-back" to={`/nettverk/${network.id}`}>
        <Icon name="arrowLeft" />
        {network.name}
      </Link>
      <PageHeading>{words.statusTitle}</PageHeading>
      <p className="quiet">{words.statusPurpose}</p>
      {rows.length === 0 && <p>{words.statusEmpty}</p>}
      <div className="across-tools">
        <div className="across-filters">
          {network.cohorts.length > 0 && (
            <SelectField
              label={words.cohort}
              value={cohort}
              options={[{ value: '', label: words.all }, ...network.cohorts.map((name) => ({ value: name, label: name }))]}
              onChange={(value) => choose('pulje', value)}
            />
          )}
          <SelectField
            label={words.sortBy}
            value={sorted}
            options={SORTS.map((key) => ({ value: key, label: key === 'municipality' ? words.byName : words.columns[key] }))}
            onChange={(value) => choose('sorter', value === 'municipality' ? '' : value)}
          />
        </div>
        <Button variant="tertiary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {shown.length > 0 && (narrow ? <StatusCards rows={shown} /> : <StatusTable rows={shown} sorted={sorted} />)}
    </div>
  )
}

const SORTS: readonly SortKey[] = ['municipality', ...DEGREES, 'lastActivity']

/** By name where all else is equal. What is done comes first, and who was here last. */
function compare(key: SortKey, one: StatusRow, other: StatusRow): number {
  const byName = one.municipality.name.localeCompare(other.municipality.name, 'nb')
  if (key === 'municipality') return byName
  if (key === 'lastActivity') return (other.lastActivity ?? '').localeCompare(one.lastActivity ?? '') || byName
  return ORDER[one[key]] - ORDER[other[key]] || byName
}

function StatusTable({ rows, sorted }: { rows: readonly StatusRow[]; sorted: SortKey }) {
  const words = useLateTexts('goals')
  const sort = (key: SortKey) => (sorted === key ? ('ascending' as const) : undefined)
  return (
    <table className="status-table">
      <caption className="visually-hidden">{words.statusTitle}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={sort('municipality')}>
            {words.municipality}
          </th>
          {DEGREES.map((key) => (
            <th key={key} scope="col" aria-sort={sort(key)}>
              {words.columns[key]}
            </th>
          ))}
          <th scope="col" aria-sort={sort('lastActivity')}>
            {words.columns.lastActivity}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="status-sum">
          <th scope="row">{words.statusSummary}</th>
          {DEGREES.map((key) => (
            <td key={key}>{words.statusCounts(rows.filter((row) => row[key] === 'YES').length, rows.length)}</td>
          ))}
          <td />
        </tr>
        {rows.map((row) => (
          <tr key={`${row.teamId} ${row.municipality.name}`}>
            <th scope="row">
              <Place row={row} />
            </th>
            {DEGREES.map((key) => (
              <td key={key}>
                <DegreeWords degree={row[key]} />
              </td>
            ))}
            <td>
              <LastActivity at={row.lastActivity} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StatusCards({ rows }: { rows: readonly StatusRow[] }) {
  const words = useLateTexts('goals')
  return (
    <ul className="status-cards">
      {rows.map((row) => (
        <li key={`${row.teamId} ${row.municipality.name}`}>
          <h2>
            <Place row={row} />
          </h2>
          <dl>
            {DEGREES.map((key) => (
              <div key={key}>
                <dt>{words.columns[key]}</dt>
                <dd>
                  <DegreeWords degree={row[key]} />
                </dd>
              </div>
            ))}
            <div>
              <dt>{words.columns.lastActivity}</dt>
              <dd>
                <LastActivity at={row.lastActivity} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** The municipality, and its team where that has another name. */
function Place({ row: { municipality, team, teamId } }: { row: StatusRow }) {
  return (
    <>
      <Link className="ds-link" to={`/team/${teamId}`}>
        {municipality.name}
      </Link>
      {team && team.name !== municipality.name && <span className="status-team">{team.name}</span>}
    </>
  )
}

function DegreeWords({ degree }: { degree: StatusRow[Degree] }) {
  const words = useLateTexts('goals')
  return (
    <span className="state" data-state={MARKS[degree]}>
      <Mark mark={MARKS[degree]} />
      {words.degree[degree]}
    </span>
  )
}

function LastActivity({ at }: { at: string | null }) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  if (at === null) return <span className="quiet">{words.never}</span>
  return <time dateTime={at}>{sinceWords(words, at, dayWords(locale, at.slice(0, 10), true))}</time>
}

const DAY_MS = 24 * 60 * 60 * 1000
const LONG_AGO_DAYS = 30

function sinceWords(words: Words, at: string, day: string): string {
  const midnight = new Date()
  midnight.setHours(0, 0, 0, 0)
  const days = Math.ceil((midnight.getTime() - Date.parse(at)) / DAY_MS)
  if (days <= 0) return words.today
  if (days === 1) return words.yesterday
  return days > LONG_AGO_DAYS ? day : words.daysAgo(days)
}
