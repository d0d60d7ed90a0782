import type { KeyboardEvent } from 'react'
import { useTexts } from '../locales/use-texts.js'
import { Icon } from '../ui/icon.js'
import { ActorRow, type ActorRowProps, CHOICE_COLUMNS } from './actor-row.js'
import type { Sorting, SortKey } from './sort.js'

const SORTABLE: readonly SortKey[] = ['name', 'relationText', ...CHOICE_COLUMNS]

interface ActorTableProps {
  title: string
  rows: readonly ActorRowProps[]
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

export function ActorTable({ title, rows, sorting, onSort }: ActorTableProps) {
  const { actorMap } = useTexts()
  return (
    <table className="actor-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {SORTABLE.map((key) => {
            const isSorted = sorting?.key === key
            const direction = isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'
            return (
              <th key={key} scope="col" aria-sort={direction} className={`cell-${key}`}>
                <button type="button" onClick={() => onSort({ key, descending: isSorted && !sorting.descending })}>
                  {actorMap.field[key]}
                  <Icon name="down" />
                </button>
              </th>
            )
          })}
          <th scope="col" className="cell-connections">
            {actorMap.connections}
          </th>
          <th scope="col" className="cell-actions">
            <span className="visually-hidden">{actorMap.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={moveInColumn}>
        {rows.map((row) => (
          <ActorRow key={row.item.id} {...row} />
        ))}
      </tbody>
    </table>
  )
}

/** Arrow up and down go from value to value in a column; Tab goes along the row. */
function moveInColumn(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const { target, key } = event
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !(target instanceof HTMLButtonElement)) return
  const cell = target.closest<HTMLTableCellElement>('td, th')
  const row = target.closest('tr')
  const next = key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling
  if (!cell || !(next instanceof HTMLTableRowElement)) return
  const place = [...cell.querySelectorAll('button')].indexOf(target)
  next.cells[cell.cellIndex]?.querySelectorAll('button')[place]?.focus()
  event.preventDefault()
}
