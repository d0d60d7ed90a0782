import type { Id } from '../../shared/ids.js'
import type { Fields, Item, Value } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'

/** Reads a field that holds text; what nobody has filled in reads as ''. */
export function textOf(item: Item, field: string): string {
  const value = item[field]
  return typeof value === 'string' ? value : ''
}

export function numberOf(item: Item, field: string): number | null {
  const value = item[field]
  return typeof value === 'number' ? value : null
}

/** Reads a field that holds one word of a vocabulary; a word that this client does not know reads as not filled in. */
export function wordOf<Word extends string>(vocabulary: readonly Word[], value: Value | undefined): Word | null {
  return vocabulary.find((word) => word === value) ?? null
}

export function setOf(item: Item, field: string): readonly string[] {
  const value = item[field]
  return Array.isArray(value) ? value.filter((member) => typeof member === 'string') : []
}

/** Items of one kind, in the order in which the board holds them. */
export function itemsOf(items: ReadonlyMap<Id, Item>, kind: string): readonly Item[] {
  return [...items.values()].filter((item) => item.__typename === kind)
}

/** A save of some fields of an item, as it travels. */
export function saving(item: Pick<Item, '__typename' | 'id'>, set: Fields): ChangeInput {
  return { [`save${item.__typename}`]: { ...set, id: item.id } }
}
