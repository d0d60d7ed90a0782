import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { planOf, type Whereabouts } from './plan.js'
import { nameOf, type Words } from './programme-words.js'
import type { Compared } from './published-items.js'

/** What differs from what is published: what is new, what is changed and in what, what is taken out. */
export function DifferenceList({ view, compared }: { view: BoardView; compared: Compared }) {
  const words = useLateTexts('programme')
  const { difference, published } = compared
  const { where } = planOf(view.items)
  const named = (id: Id, items: ReadonlyMap<Id, Item>): string => thingWords(words, items.get(id), items)
  /** Sessions as they come in the programme; what has no time after them. */
  const inOrder = (ids: readonly Id[]): Id[] => ids.toSorted((one, other) => orderOf(where.get(one)) - orderOf(where.get(other)))
  if (compared.publishedId === null) {
    const sessions = inOrder(difference.added.filter((id) => view.items.get(id)?.__typename === 'Session'))
    return (
      <details className="difference">
        <summary>{words.sessionsIn(sessions.length)}</summary>
        <Lines lines={sessions.map((id) => named(id, view.items))} />
      </details>
    )
  }
  const fields = new Map(difference.changed.map((one) => [one.id, one.fields]))
  return (
    <div className="difference">
      <Part title={words.differenceAdded} lines={inOrder(difference.added).map((id) => named(id, view.items))} />
      <Part
        title={words.differenceChanged}
        lines={inOrder([...fields.keys()]).map((id) =>
          words.changedFields(named(id, view.items), words.and(fieldNames(words, fields.get(id) ?? []))),
        )}
      />
      <Part title={words.differenceRemoved} lines={difference.removed.map((id) => named(id, published))} />
    </div>
  )
}

const DAY = 24 * 60

function orderOf(where: Whereabouts | undefined): number {
  return where ? where.dayNumber * DAY + where.start : Number.MAX_SAFE_INTEGER
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <Lines lines={lines} />
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two things may be called the same, and nothing moves here
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
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
