import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { itemsOf, setOf } from '../board/item-fields.js'
import { fieldWords, type Words } from './actor-words.js'
import { connectionsByActor, connectionWords } from './connections.js'

/** The printable form first, as the paper form has it; then all else. */
const COLUMNS = [
  'name',
  'relationText',
  'importance',
  'ring',
  'sector',
  'quality',
  'contactFrequency',
  'direction',
  'actorKind',
  'canonicalType',
  'linkage',
  'linkageNote',
  'importanceText',
  'influence',
  'interest',
  'stance',
  'engagement',
  'responsibility',
  'need',
  'affectedHow',
  'userSaid',
  'followUp',
  'followUpResponsible',
  'followUpDeadline',
  'activeFrom',
  'activeTo',
  'source',
  'confidence',
] as const

/** All that the map says of its actors, one row an actor, under a row of headings. */
export function actorTable(words: Words, items: ReadonlyMap<Id, Item>): readonly (readonly string[])[] {
  const connections = connectionsByActor(items)
  const rows = itemsOf(items, 'Actor').map((actor) => [
    ...COLUMNS.map((field) => fieldWords(words, actor, field)),
    setOf(actor, 'tags').join(', '),
    (connections.get(actor.id) ?? []).map((connection) => connectionWords(words, items, connection)).join('; '),
  ])
  return [[...COLUMNS.map((field) => words.field[field]), words.field.tags, words.connections], ...rows]
}
