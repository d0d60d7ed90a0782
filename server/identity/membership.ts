import type { EntityManager } from 'typeorm'
import type { Access, Membership } from '../live/access.js'
import { Rows } from '../storage/rows.js'
import { MembershipRow } from './identity.entities.js'

const membershipRows = new Rows(MembershipRow)

/** Who stands how in which network, read where the decision is made. */
export const access: Access = {
  async standing(manager: EntityManager, personId, networkId): Promise<Membership | null> {
    const rows = await membershipRows.find(manager, { networkId, personId })
    const row = rows.find(({ endedAt }) => endedAt === null)
    return row ? { role: row.role, voice: row.voice, teamId: row.teamId, since: row.since } : null
  },
}
