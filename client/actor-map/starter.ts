import { CANONICAL_TYPES, type CanonicalType, STARTER_ACTORS } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { saving, textOf } from '../board/item-fields.js'
import type { Words } from './actor-words.js'
import { freePlace } from './place.js'

/** A new actor by its name alone. One that is called like a shared type is taken for it. */
export function namedActor(words: Words, id: Id, name: string, actors: readonly Item[]): ChangeInput {
  const type = CANONICAL_TYPES.find((candidate) => isSame(words.canonicalType[candidate], name))
  return type ? starterActor(words, id, type, actors, name) : saving({ __typename: 'Actor', id }, { name })
}

/** A new actor of a shared type, with the kind, sector and ring that it usually has. */
export function starterActor(
  words: Words,
  id: Id,
  type: CanonicalType,
  actors: readonly Item[],
  name = words.canonicalType[type],
): ChangeInput {
  const { actorKind, ring, sector } = STARTER_ACTORS[type]
  return saving(
    { __typename: 'Actor', id },
    {
      name,
      canonicalType: type,
      actorKind,
      place: { ...freePlace(actors, ring, sector) },
    },
  )
}

export function actorNamed(actors: readonly Item[], name: string): Item | undefined {
  return actors.find((actor) => isSame(textOf(actor, 'name'), name))
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()
}
