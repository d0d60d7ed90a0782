import type { Membership } from '../../server/live/access.js'
import type { Selection } from '../../server/live/broadcast.js'
import { type Bus, inProcessBus } from '../../server/live/bus.js'
import { Live } from '../../server/live/live.js'
import type { Viewer } from '../../server/live/viewer.js'
import { boards, entities } from '../../server/rooms.js'
import { migrations } from '../../server/storage/migrations.js'
import { openSqlite } from '../../server/storage/sqlite.js'
import type { Storage } from '../../server/storage/storage.js'
import { type Clock, systemClock } from '../../shared/chance.js'
import { type Id, idSource } from '../../shared/ids.js'
import type { Standing } from '../../shared/permissions.js'
import type { Feed } from '../../shared/protocol.js'

/** Frames of the core without a socket: the feed messages themselves. */
export const plain: Selection<Feed> = { key: 'plain', render: async (value) => value as Feed }

/** The live core on a real database, without GraphQL or sockets; memberships are a map that the test changes. */
export interface LiveCore {
  readonly live: Live<Feed>
  readonly storage: Storage
  readonly bus: Bus
  readonly faults: unknown[]
  readonly newId: () => Id
  /** Gives, changes or (null) ends a standing, through the writer, as the identity room does. */
  setStanding(personId: Id, networkId: Id, standing: Standing | null): Promise<void>
  close(): Promise<void>
}

export interface LiveCoreOptions {
  readonly dataDir: string
  readonly clock?: Clock
  readonly newId?: () => Id
  readonly horizon?: number
  /** Kept outside, so that memberships outlive a restart of the core. */
  readonly standings?: Map<string, Membership>
  readonly wrapStorage?: (storage: Storage) => Storage
}

export async function openLiveCore(options: LiveCoreOptions): Promise<LiveCore> {
  const { dataDir, clock = systemClock, newId = idSource(), standings = new Map<string, Membership>(), horizon } = options
  const opened = await openSqlite({ dataDir, entities, migrations })
  const storage = options.wrapStorage?.(opened) ?? opened
  const bus = inProcessBus()
  const faults: unknown[] = []
  const live = new Live<Feed>({
    storage,
    bus,
    clock,
    newId,
    boards,
    access: {
      standing: async (_manager, personId, networkId) => standings.get(`${personId} ${networkId}`) ?? null,
      isTeamOf: async () => true,
      isSubjectOf: async () => true,
    },
    failed: (error) => faults.push(error),
    ...(horizon === undefined ? {} : { horizon }),
  })
  return {
    live,
    storage,
    bus,
    faults,
    newId,
    async setStanding(personId, networkId, standing) {
      await live.writer.run(
        async (manager) => {
          const touched = await live.touchRights(manager, networkId)
          const key = `${personId} ${networkId}`
          if (standing) standings.set(key, { ...standing, since: new Date(clock.now()).toISOString() })
          else standings.delete(key)
          return touched
        },
        (touched) => void live.rightsChanged(touched),
      )
    },
    async close() {
      await live.close()
      await opened.close()
    },
  }
}

export function viewerOf(personId: Id): Viewer {
  return { personId, guest: false }
}
