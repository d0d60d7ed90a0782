import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { itemsOf } from '../board/item-fields.js'
import { actorName, fieldWords, type Words } from './actor-words.js'

/** A relation between two actors, seen from one of them. */
export interface Connection {
  readonly relation: Item
  readonly otherId: Id
  readonly outgoing: boolean
}

export function endsOf(relation: Item): { from: Id; to: Id } | null {
  const ends = relation['ends']
  if (typeof ends !== 'object' || ends === null || !('from' in ends)) return null
  const { from, to } = ends
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
}

/** Every actor's connections. */
export function connectionsByActor(items: ReadonlyMap<Id, Item>): ReadonlyMap<Id, readonly Connection[]> {
  const found = new Map<Id, Connection[]>()
  const add = (actorId: Id, connection: Connection): void => {
    const others = found.get(actorId)
    if (others) others.push(connection)
    else found.set(actorId, [connection])
  }
  for (const relation of itemsOf(items, 'Relation')) {
    const ends = endsOf(relation)
    if (!ends) continue
    add(ends.from, { relation, otherId: ends.to, outgoing: true })
    add(ends.to, { relation, otherId: ends.from, outgoing: false })
  }
  return found
}

/** One connection in words: «til DPS: henvisning». */
export function connectionWords(words: Words, items: ReadonlyMap<Id, Item>, { relation, otherId, outgoing }: Connection): string {
  const other = actorName(words, items.get(otherId))
  const bothWays = relation['twoWay'] === true
  const towards = bothWays ? words.connectionWith(other) : outgoing ? words.connectionTo(other) : words.connectionFrom(other)
  return [towards, fieldWords(words, relation, 'relationType').toLocaleLowerCase()].filter(Boolean).join(': ')
}
