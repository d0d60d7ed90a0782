import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { nameOf, type Words } from './programme-words.js'
import type { Compared } from './published-items.js'

/** What differs from what is published: what is new, what is changed and in what, what is taken out. */
export function DifferenceList({ view, compared }: { view: BoardView; compared: Compared }) {
  const words = useLateTexts('programme')
  const { difference, published } = compared
  const named = (id: Id, items: ReadonlyMap<Id, Item>): string => thingWords(words, items.get(id), items)
  const isFirst = compared.publishedId === null
  const added = isFirst ? difference.added.filter((id) => view.items.get(id)?.__typename === 'Session') : difference.added
  return (
    <div className="difference">
      <Part
        title={isFirst ? words.sessionsIn(added.length) : words.differenceAdded}
        lines={added.map((id) => named(id, view.items))}
      />
      <Part
        title={words.differenceChanged}
        lines={difference.changed.map(({ id, fields }) =>
          words.changedFields(named(id, view.items), words.and(fieldNames(words, fields))),
        )}
      />
      <Part title={words.differenceRemoved} lines={difference.removed.map((id) => named(id, published))} />
    </div>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two things may be called the same, and nothing moves here
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function thingWords(words: Words, item: Item | undefined, items: ReadonlyMap<Id, Item>): string {
  const name = nameOf(words, item)
  if (item?.__typename === 'Speaker') return words.speakerAt(name, nameOf(words, items.get(String(item['session']))))
  if (item?.__typename === 'Room') return words.roomNamed(name)
  return name
}

function fieldNames(words: Words, fields: readonly string[]): string[] {
  const names: Readonly<Record<string, string>> = words.field
  return fields.map((field) => (names[field] ?? field).toLocaleLowerCase())
}
