import { Between, IsNull, MoreThan } from 'typeorm'
import type { Clock } from '../../shared/chance.js'
import type { Live } from '../live/live.js'
import type { Storage } from '../storage/storage.js'
import { GuestLinkRow } from './guest.entities.js'

/** No timer waits longer: what is further off is looked for again. */
const LONGEST_MS = 60 * 60 * 1000

interface ExpiryOptions {
  readonly storage: Storage
  readonly live: Pick<Live<unknown>, 'writer' | 'touchBoards' | 'rightsChanged'>
  readonly clock: Clock
  readonly failed: (error: unknown) => void
}

/** A link that runs out ends what its guests have open, as one that is closed does (L8). */
export class Expiry {
  #seen: string
  #cancel: () => void = () => undefined

  constructor(private readonly options: ExpiryOptions) {
    this.#seen = this.#now()
  }

  /** Ends what has run out, and waits for the next; called again when there is a new link. */
  async look(): Promise<void> {
    const { storage, clock } = this.options
    const [seen, now] = [this.#seen, this.#now()]
    this.#seen = now
    const due = await storage.reader.findBy(GuestLinkRow, { revokedAt: IsNull(), expiresAt: Between(seen, now) })
    if (due.length > 0) await this.#end([...new Set(due.flatMap(({ boardIds }) => boardIds))])
    const soonest = await storage.reader.findOne(GuestLinkRow, {
      where: { revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { expiresAt: 'ASC' },
    })
    const wait = soonest ? Date.parse(soonest.expiresAt) - clock.now() : LONGEST_MS
    this.#cancel()
    this.#cancel = clock.after(Math.max(0, Math.min(wait, LONGEST_MS)), () => void this.look().catch(this.options.failed))
  }

  async #end(boardIds: readonly string[]): Promise<void> {
    const { live } = this.options
    await live.writer.run((manager) => live.touchBoards(manager, boardIds))
    await live.rightsChanged(boardIds)
  }

  close(): void {
    this.#cancel()
  }

  #now(): string {
    return new Date(this.options.clock.now()).toISOString()
  }
}
