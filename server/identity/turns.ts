import type { EntityManager } from 'typeorm'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { may } from '../../shared/permissions.js'
import type { Live } from '../live/live.js'
import { type Context, signedIn, type Viewer } from '../live/viewer.js'
import { access } from './membership.js'

/** A turn of the writer in which somebody changes a network or its members: one transaction, all or nothing. */
export interface Turn {
  readonly manager: EntityManager
  readonly viewer: Viewer
  /** ISO 8601 with zone. */
  readonly at: string
  readonly newId: () => Id
}

export interface TurnsOptions {
  readonly live: Pick<Live<unknown>, 'writer'>
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => Id
}

/** How resolvers write. */
export class Turns {
  constructor(private readonly options: TurnsOptions) {}

  async run<Value>(context: Context, work: (turn: Turn) => Promise<Value>): Promise<Value> {
    const { live, clock, newId } = this.options
    const viewer = signedIn(context)
    return live.writer.run((manager) => work({ manager, viewer, at: new Date(clock.now()).toISOString(), newId }))
  }
}

/** Asked in the turn itself, so that no right that has just ended is used. */
export async function permitRun({ manager, viewer }: Turn, networkId: Id): Promise<void> {
  const standing = await access.standing(manager, viewer.personId, networkId)
  if (!may('runNetwork', standing)) throw new Failure('FORBIDDEN', 'Only a coordinator of the network may do this.')
}
