import { In, IsNull, Not } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import { ROLES, type Role, VOICES, type Voice } from '../../shared/permissions.js'
import type { Viewer } from '../live/viewer.js'
import { Batch } from '../storage/batch.js'
import type { Storage } from '../storage/storage.js'
import { MembershipRow, PersonRow } from './identity.entities.js'

/** A person whom the demo lets anybody be. */
export interface DemoFace {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly voice: Voice
  readonly title: string
}

/** Reads people and their memberships for pages, many at once. Writes ask `access`, in their own transaction. */
export class Members {
  readonly #persons: Batch<PersonRow>
  readonly #byPerson: Batch<MembershipRow>
  readonly #byNetwork: Batch<MembershipRow>

  constructor(private readonly storage: Storage) {
    const { reader } = storage
    const order = { since: 'ASC', id: 'ASC' } as const
    this.#persons = new Batch(
      (ids) => reader.findBy(PersonRow, { id: In(ids) }),
      ({ id }) => id,
    )
    this.#byPerson = new Batch(
      (ids) => reader.find(MembershipRow, { where: { personId: In(ids) }, order }),
      ({ personId }) => personId,
    )
    this.#byNetwork = new Batch(
      (ids) => reader.find(MembershipRow, { where: { networkId: In(ids), endedAt: IsNull() }, order }),
      ({ networkId }) => networkId,
    )
  }

  async person(id: Id): Promise<PersonRow | null> {
    return (await this.#persons.load(id))[0] ?? null
  }

  /** All memberships that a person has or had. */
  ofPerson(personId: Id): Promise<readonly MembershipRow[]> {
    return this.#byPerson.load(personId)
  }

  /** A network's members of today. */
  ofNetwork(networkId: Id): Promise<readonly MembershipRow[]> {
    return this.#byNetwork.load(networkId)
  }

  /** Where the viewer is a member today. */
  async places({ personId }: Pick<Viewer, 'personId'>): Promise<MembershipRow[]> {
    return (await this.ofPerson(personId)).filter(({ endedAt }) => endedAt === null)
  }

  async standing(viewer: Viewer, networkId: Id): Promise<MembershipRow | null> {
    return (await this.places(viewer)).find((place) => place.networkId === networkId) ?? null
  }

  /** Those whom the demo's sign-in page offers; who run networks come first. */
  async demoFaces(): Promise<DemoFace[]> {
    const persons = await this.storage.reader.find(PersonRow, { where: { demoTitle: Not(IsNull()) }, order: { name: 'ASC' } })
    const faces = await Promise.all(
      persons.map(async ({ id, name, demoTitle }): Promise<DemoFace[]> => {
        const [place] = await this.places({ personId: id })
        return place ? [{ id, name, role: place.role, voice: place.voice, title: demoTitle ?? '' }] : []
      }),
    )
    const rank = ({ role, voice }: DemoFace): number => ROLES.indexOf(role) * VOICES.length + VOICES.indexOf(voice)
    return faces.flat().sort((one, other) => rank(one) - rank(other))
  }
}
