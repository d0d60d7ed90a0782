import type { Clock } from '../../shared/chance.js'
import type { Access } from '../live/access.js'
import { Rows } from '../storage/rows.js'
import { GuestLinkRow, GuestRow } from './guest.entities.js'

const guestRows = new Rows(GuestRow)
const linkRows = new Rows(GuestLinkRow)

/** Does the link let anybody do anything at this moment? */
export function isOpen({ revokedAt, expiresAt }: GuestLinkRow, at: string): boolean {
  return revokedAt === null && at < expiresAt
}

/** Who is no member may be a guest: what a guest may do comes from the link alone, read where the decision is made. */
export function withGuests(members: Access, clock: Pick<Clock, 'now'>): Access['standing'] {
  return async (manager, id, networkId) => {
    const member = await members.standing(manager, id, networkId)
    if (member) return member
    const [guest] = await guestRows.find(manager, { id })
    if (!guest || guest.stoppedAt !== null) return null
    const [link] = await linkRows.find(manager, { id: guest.linkId })
    if (link?.networkId !== networkId || !isOpen(link, new Date(clock.now()).toISOString())) return null
    const { boardIds, right, pausedAt, rightSince } = link
    return {
      role: 'GUEST',
      voice: guest.voice,
      boards: boardIds,
      mayComment: right === 'COMMENT' && pausedAt === null,
      since: [guest.createdAt, rightSince].sort()[1] ?? rightSince,
    }
  }
}
