import { createHash, randomBytes } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Viewer } from '../live/viewer.js'
import { Rows } from '../storage/rows.js'
import type { Storage } from '../storage/storage.js'
import { PersonRow, SignInRow } from './identity.entities.js'

const signInRows = new Rows(SignInRow)
const LASTS_MS = 12 * 60 * 60 * 1000

/** What sign-ins need of the writer: a turn of their own. */
interface Turns {
  run<Value>(work: (manager: EntityManager) => Promise<Value>): Promise<Value>
}

/** Opaque tokens of 256 bits, stored hashed; they serve as bearer and as cookie alike. */
export class SignIns {
  constructor(
    private readonly storage: Storage,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  begin(personId: Id): Promise<string> {
    const expiresAt = new Date(this.clock.now() + LASTS_MS).toISOString()
    return this.turns.run((manager) => this.write(manager, { personId, guest: false, expiresAt }))
  }

  /** The same inside somebody's own turn of the writer; a guest's sign-in lasts as the link does. */
  async write(manager: EntityManager, signIn: Omit<SignInRow, 'tokenHash'>): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await manager.insert(SignInRow, { tokenHash: hashOf(token), ...signIn })
    return token
  }

  async end(token: string): Promise<void> {
    await this.turns.run((manager) => manager.delete(SignInRow, { tokenHash: hashOf(token) }))
  }

  /** Who holds this token; null when it is unknown or has expired. */
  async viewer(token: string): Promise<Viewer | null> {
    const [row] = await signInRows.find(this.storage.reader, { tokenHash: hashOf(token) })
    if (!row || row.expiresAt <= new Date(this.clock.now()).toISOString()) return null
    return { personId: row.personId, guest: row.guest }
  }

  async person(id: Id): Promise<PersonRow> {
    const person = await this.storage.reader.findOneBy(PersonRow, { id })
    if (!person) throw new Failure('NOT_FOUND', 'There is no such person.')
    return person
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
