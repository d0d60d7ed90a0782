import type { EntityManager } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import type { Standing } from '../../shared/permissions.js'

/** A standing with the moment since which the person has it: nobody reads a past from before they were let in (L5). */
export type Membership = Standing & { readonly since: string }

/** Asked of the rooms that know members and guests, in the transaction that decides: who stands how in which network. */
export interface Access {
  standing(manager: EntityManager, personId: Id, networkId: Id): Promise<Membership | null>
}

/** What the core asks of the rooms around it. */
export interface Surroundings extends Access {
  /** Whether a team belongs to a network. */
  isTeamOf(manager: EntityManager, teamId: Id, networkId: Id): Promise<boolean>
  /** Whether something that boards can be about, a gathering, belongs to a network. */
  isSubjectOf(manager: EntityManager, subjectId: Id, networkId: Id): Promise<boolean>
}
