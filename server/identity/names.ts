import type { Id } from '../../shared/ids.js'
import type { Names } from '../live/live.resolver.js'
import type { Storage } from '../storage/storage.js'
import { PersonRow } from './identity.entities.js'

/** Names of persons and guests by id, kept in memory: a feed asks for the same few again and again. Whoever renames a person calls `forget`. */
export class PersonNames implements Names {
  readonly #known = new Map<Id, string>()

  constructor(
    private readonly storage: Storage,
    /** Asked for who is no person with an account. */
    private readonly guestName: (id: Id) => Promise<string | null>,
  ) {}

  name(personId: Id): string | Promise<string> {
    return this.#known.get(personId) ?? this.#look(personId)
  }

  forget(personId: Id): void {
    this.#known.delete(personId)
  }

  async #look(personId: Id): Promise<string> {
    const person = await this.storage.reader.findOneBy(PersonRow, { id: personId })
    const name = person?.name ?? (await this.guestName(personId))
    if (name !== null) this.#known.set(personId, name)
    return name ?? ''
  }
}
