import type { Membership } from '../../server/live/access.js'

/**
 * Memberships as the database would have them: what a transaction changes shows when it is on disk, and not when it is
 * undone. They outlive a restart of the server.
 */
export class Standings extends Map<string, Membership> {
  #draft = new Map<string, Membership | null>()

  constructor(memberships: ReadonlyMap<string, Membership>) {
    super()
    for (const [key, membership] of memberships) super.set(key, membership)
  }

  override set(key: string, membership: Membership): this {
    this.#draft.set(key, membership)
    return this
  }

  override delete(key: string): boolean {
    this.#draft.set(key, null)
    return this.has(key)
  }

  keepDraft(): void {
    for (const [key, membership] of this.#draft) {
      if (membership) super.set(key, membership)
      else super.delete(key)
    }
    this.dropDraft()
  }

  dropDraft(): void {
    this.#draft = new Map()
  }
}
