import {
  missingFacts,
  type Place,
  QUALITIES,
  type Quality,
  RELATION_TYPES,
  type RelationType,
  SECTORS,
  type Sector,
} from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { Item, Value } from '../../../shared/items.js'
import { itemsOf, numberOf, textOf, wordOf } from '../../board/item-fields.js'
import { endsOf } from '../connections.js'
import { placeOf } from '../place.js'
import { LINE_HEIGHT, textWidth, wrap } from './labels.js'

/** An actor as the rings show it. The same item always gives the same object, so what did not change is not drawn again. */
export interface Actor {
  readonly id: Id
  readonly item: Item
  readonly name: string
  readonly place: Place | null
  readonly importance: number | null
  readonly quality: Quality | null
  readonly isIncomplete: boolean
  /** Of the name in its lines, in sizes of the font. */
  readonly nameSize: { readonly width: number; readonly height: number }
}

export interface Relation {
  readonly id: Id
  readonly from: Id
  readonly to: Id
  readonly type: RelationType | null
  readonly quality: Quality | null
  readonly isTwoWay: boolean
  readonly label: string
}

/** What stands for a name that nobody has given yet is about this long. */
const UNNAMED = 'Aktør uten navn'

function sizeOf(name: string): Actor['nameSize'] {
  const lines = wrap(name || UNNAMED)
  return { width: Math.max(...lines.map(textWidth)), height: lines.length * LINE_HEIGHT }
}

function readActor(item: Item): Actor {
  const name = textOf(item, 'name').trim()
  return {
    id: item.id,
    item,
    name,
    place: placeOf(item),
    importance: numberOf(item, 'importance'),
    quality: wordOf(QUALITIES, item['quality']),
    isIncomplete: missingFacts(item).length > 0,
    nameSize: sizeOf(name),
  }
}

function readRelation(item: Item): Relation {
  const ends = endsOf(item)
  return {
    id: item.id,
    from: ends?.from ?? '',
    to: ends?.to ?? '',
    type: wordOf(RELATION_TYPES, item['relationType']),
    quality: wordOf(QUALITIES, item['quality']),
    isTwoWay: item['twoWay'] === true,
    label: textOf(item, 'label').trim(),
  }
}

function once<T>(read: (item: Item) => T): (item: Item) => T {
  const known = new WeakMap<Item, T>()
  return (item) => {
    const before = known.get(item)
    if (before) return before
    const made = read(item)
    known.set(item, made)
    return made
  }
}

const actorOf = once(readActor)
const relationOf = once(readRelation)

/** Oldest first: the order never changes under somebody who reads or tabs through it. */
export function actorsOf(items: ReadonlyMap<Id, Item>): readonly Actor[] {
  return itemsOf(items, 'Actor').map(actorOf)
}

export function relationsOf(items: ReadonlyMap<Id, Item>): ReadonlyMap<Id, Relation> {
  return new Map(itemsOf(items, 'Relation').map((item) => [item.id, relationOf(item)]))
}

export function sectorsOf(value: Value | undefined): readonly Sector[] {
  return Array.isArray(value) ? value.flatMap((one: Value) => wordOf(SECTORS, one) ?? []) : []
}
