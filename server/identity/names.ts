import type { Id } from '../../shared/ids.js'
import type { Names } from '../live/live.resolver.js'
import type { Storage } from '../storage/storage.js'
import { PersonRow } from './identity.entities.js'

/** Names by id, kept in memory: a feed asks for the same few again and again. Whoever renames a person calls `forget`. */
export class PersonNames implements Names {
  readonly #known = new Map<Id, string>()

  constructor(private readonly storage: Storage) {}

  name(personId: Id): string | Promise<string> {
    return this.#known.get(personId) ?? this.#look(personId)
  }

  forget(personId: Id): void {
    this.#known.delete(personId)
  }

  async #look(personId: Id): Promise<string> {
    const person = await this.storage.reader.findOneBy(PersonRow, { id: personId })
    const name = person?.name ?? ''
    if (person) this.#known.set(personId, name)
    return name
  }
}
