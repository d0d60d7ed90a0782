import { useMemo, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ViewProps } from '../board/board-kind.js'
import { itemsOf, textOf } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { openComments } from '../comments/comment-threads.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { Button } from '../ui/button.js'
import { TextField } from '../ui/text-field.js'
import { ActorCard } from './actor-card.js'
import type { ActorRowProps } from './actor-row.js'
import { ActorTable } from './actor-table.js'
import { connectionsByActor, connectionWords } from './connections.js'
import { useListOrder } from './list-order.js'
import type { Sorting } from './sort.js'

/** The map in words: the printable form, equal to the picture in everything. */
export function ListView({ view, mayEdit, chosen, onChoose }: ViewProps) {
  const { actorMap } = useTexts()
  const { locale } = useLocale()
  const narrow = useNarrow()
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting>(null)
  const [sorted, setSorted] = useState(0)
  const { items, landed } = view
  const all = useMemo(() => itemsOf(items, 'Actor'), [items])
  const counts = useMemo(() => openComments(items), [items])
  const connections = useMemo(() => connectionsByActor(items), [items])
  const presentAt = usePresentAt(view.presence, view.me.id)
  const { actors, stale } = useListOrder(all, sorting, sorted, locale)
  const shown = search.trim() === '' ? actors : actors.filter((actor) => isAbout(actor, search))

  const sort = (next: Sorting): void => {
    setSorting(next)
    setSorted((times) => times + 1)
  }
  const connectionsOf = (id: Id) => connections.get(id) ?? []
  const rows = shown.map(
    (item): ActorRowProps => ({
      item,
      mayEdit,
      landing: landed.get(item.id),
      others: presentAt.get(item.id) ?? NOBODY,
      chosen: item.id === chosen,
      comments: counts.get(item.id) ?? 0,
      connections: connectionsOf(item.id)
        .map((connection) => connectionWords(actorMap, items, connection))
        .join('; '),
      connectionCount: connectionsOf(item.id).length,
      onChoose,
    }),
  )
  if (all.length === 0)
    return (
      <div className="list-view empty">
        <p className="empty-purpose">{actorMap.empty}</p>
        <p>{mayEdit ? actorMap.emptyFirst : actorMap.emptyRead}</p>
      </div>
    )
  return (
    <div className="list-view">
      <div className="list-tools">
        <TextField
          label={actorMap.search}
          hideLabel
          type="search"
          placeholder={actorMap.search}
          value={search}
          onChange={setSearch}
        />
        <p className="list-count" role="status">
          {shown.length === 0 ? actorMap.noHit(search.trim()) : actorMap.shown(shown.length, all.length)}
        </p>
        {stale && (
          <Button variant="tertiary" size="sm" title={actorMap.sortedAgain} onClick={() => sort(sorting)}>
            {actorMap.sortAgain}
          </Button>
        )}
      </div>
      {narrow ? (
        <ul className="actor-cards">
          {rows.map((row) => (
            <ActorCard key={row.item.id} {...row} />
          ))}
        </ul>
      ) : (
        <ActorTable rows={rows} sorting={sorting} onSort={sort} title={textOf(items.get(view.board.id) ?? NO_ITEM, 'title')} />
      )}
    </div>
  )
}

const NO_ITEM: Item = { __typename: '', id: '' }

function isAbout(actor: Item, search: string): boolean {
  const text = search.trim().toLocaleLowerCase()
  return ['name', 'relationText', 'importanceText', 'responsibility'].some((field) =>
    textOf(actor, field).toLocaleLowerCase().includes(text),
  )
}
