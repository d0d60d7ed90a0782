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

/** Tells spreadsheet programs that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A spreadsheet takes cells that begin so for formulas, and runs them. */
const FORMULA_START = /^[=+\-@\t\r]/

function cell(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as a CSV file that Excel in Norwegian opens as it is: semicolons, CRLF, UTF-8 with a byte order mark. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}

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
