import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'
import type { Texts } from '../locales/texts.js'
import type { KindWords } from './board-kind.js'

/** A change as people would tell it: «Endret Fastlege», and under it each field with what it was to say. */
export interface ChangeWords {
  readonly title: string
  readonly lines: readonly string[]
}

export function changeWords(
  change: ChangeInput,
  items: ReadonlyMap<Id, Item>,
  words: KindWords,
  board: Texts['board'],
): ChangeWords {
  const read = readChange(change)
  const known = items.get(read.id)
  if (read.verb !== 'save')
    return {
      title: `${board.change[read.verb]} ${known ? words.nameOf(known, items) : ''}`.trim(),
      lines: [],
    }
  const item: Item = {
    ...known,
    ...read.set,
    __typename: read.kind,
    id: read.id,
  }
  return {
    title: `${board.change.save} ${words.nameOf(item, items)}`,
    lines: Object.entries(read.set).map(
      ([field, value]) => `${words.fieldName(read.kind, field)}: ${words.valueWords(field, value, items) || board.cleared}`,
    ),
  }
}

export function asText(changes: readonly ChangeWords[]): string {
  return changes.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n')
}
