import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { GOAL_STATUSES } from '../../shared/goals/goal-board.js'
import { goalTableCsv } from '../../shared/goals/table-csv.js'
import type { Id } from '../../shared/ids.js'
import { download } from '../board/download.js'
import { wordOf } from '../board/item-fields.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { SelectField } from '../ui/select-field.js'
import type { AcrossNetwork, GoalsAcross } from './across.operations.js'
import { countAcross, goalsById } from './across-goals.js'
import { AcrossTable } from './across-table.js'
import { optionsOf } from './goal-words.js'
import { MergeBar } from './merge-bar.js'
import { Suggestions } from './suggestions.js'

interface AcrossContentProps {
  network: AcrossNetwork
  across: GoalsAcross
  /** The network's goal board, where goals are grouped; null where there is none, or it is not open yet. */
  view: BoardView | null
}

/** The totals in words, the filters, the table, and for those who may the grouping of near-identical goals. */
export function AcrossContent({ network, across, view }: AcrossContentProps) {
  const words = useLateTexts('goals')
  const { ui } = useTexts()
  const [filter, setFilter] = useFilter()
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const items = view?.items ?? null
  const all = useMemo(() => countAcross(across, items, {}), [across, items])
  const shown = useMemo(() => countAcross(across, items, filter), [across, items, filter])
  const goals = useMemo(() => goalsById(across), [across])
  const mayGroup = view?.rights.edit ?? false
  const chosenRows = all.rows.filter(({ id }) => chosen.has(id))
  const isFiltered = Object.values(filter).some(Boolean)

  if (all.rows.length === 0) return <p className="across-empty">{words.acrossEmpty}</p>
  const themes = distinct(all.rows.map(({ theme }) => theme))
  const counties = distinct(
    all.rows.flatMap((row) => row.goals.flatMap(({ municipalities }) => municipalities.map(({ county }) => county))),
  )
  const saveCsv = (): void => {
    const file = goalTableCsv(shown, {
      ...words.file,
      theme: words.field.theme,
      statuses: words.field.goalStatus,
      status: words.status,
    })
    download(new Blob([file], { type: 'text/csv;charset=utf-8' }), `${words.across}.csv`)
  }
  return (
    <>
      <p className="across-totals" role="status">
        {words.acrossTotals(shown.rows.length, shown.pairs, shown.municipalities)}
      </p>
      <div className="across-tools">
        <fieldset className="across-filters">
          <legend className="visually-hidden">{words.filters}</legend>
          <Filter
            label={words.field.theme}
            value={filter.theme}
            options={asOptions(themes)}
            onChange={(theme) => setFilter({ theme })}
          />
          <Filter
            label={words.field.goalStatus}
            value={filter.status}
            options={optionsOf(words.status)}
            onChange={(status) => setFilter({ status })}
          />
          <Filter
            label={words.county}
            value={filter.county}
            options={asOptions(counties)}
            onChange={(county) => setFilter({ county })}
          />
          <Filter
            label={words.cohort}
            value={filter.cohort}
            options={asOptions(network.cohorts)}
            onChange={(cohort) => setFilter({ cohort })}
          />
          {isFiltered && (
            <Button variant="tertiary" onClick={() => setFilter(null)}>
              {words.clearFilters}
            </Button>
          )}
        </fieldset>
        <div className="across-files">
          <Button variant="secondary" onClick={saveCsv}>
            <Icon name="download" />
            {words.csv}
          </Button>
          <Button variant="tertiary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      {mayGroup && view && <Suggestions rows={all.rows} view={view} />}
      {shown.rows.length === 0 ? (
        <p>{words.acrossNoHit}</p>
      ) : (
        <AcrossTable
          count={shown}
          goals={goals}
          view={view}
          chosen={chosen}
          onChoose={(id, isChosen) => {
            const next = new Set(chosen)
            if (isChosen) next.add(id)
            else next.delete(id)
            setChosen(next)
          }}
        />
      )}
      {mayGroup && view && <MergeBar rows={chosenRows} view={view} onDone={() => setChosen(new Set())} cancelWords={ui.cancel} />}
    </>
  )
}

const FILTERS = { theme: 'tema', status: 'status', county: 'fylke', cohort: 'pulje' } as const
type FilterName = keyof typeof FILTERS

/** What is shown stands in the address: a reload keeps it, and it can be sent to others. */
function useFilter() {
  const [search, setSearch] = useSearchParams()
  const [theme, status, county, cohort] = [search.get('tema'), search.get('status'), search.get('fylke'), search.get('pulje')]
  const filter = useMemo(() => ({ theme, status: wordOf(GOAL_STATUSES, status), county, cohort }), [theme, status, county, cohort])
  const setFilter = (change: Partial<Record<FilterName, string>> | null): void => {
    const next = new URLSearchParams(change === null ? undefined : search)
    for (const [name, value] of Object.entries(change ?? {})) {
      const key = FILTERS[name as FilterName]
      if (value) next.set(key, value)
      else next.delete(key)
    }
    setSearch(next, { replace: true })
  }
  return [filter, setFilter] as const
}

interface FilterProps {
  label: string
  value: string | null
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

function Filter({ label, value, options, onChange }: FilterProps) {
  const words = useLateTexts('goals')
  if (options.length === 0) return null
  return (
    <SelectField label={label} value={value ?? ''} options={[{ value: '', label: words.all }, ...options]} onChange={onChange} />
  )
}

function distinct(values: readonly (string | null)[]): string[] {
  const written = values.flatMap((value) => value || [])
  return [...new Set(written)].sort(new Intl.Collator('nb').compare)
}

function asOptions(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: value }))
}
