import { graphql } from 'graphql'
import { AcrossTeams } from '../../server/goals/across-teams.js'
import { GoalBoards } from '../../server/goals/goal-boards.js'
import { GoalsResolver, StatusRowResolver, TeamGoalResolver } from '../../server/goals/goals.resolver.js'
import { MembershipRow, PersonRow } from '../../server/identity/identity.entities.js'
import { IdentityResolver, MembershipResolver, MeResolver } from '../../server/identity/identity.resolver.js'
import { Members } from '../../server/identity/members.js'
import { access } from '../../server/identity/membership.js'
import { PersonNames } from '../../server/identity/names.js'
import { SignIns } from '../../server/identity/sign-in.js'
import { Turns } from '../../server/identity/turns.js'
import { inProcessBus } from '../../server/live/bus.js'
import { HistoryResolver } from '../../server/live/history.resolver.js'
import { Live } from '../../server/live/live.js'
import { AuthorResolver, BoardResolver, ChangeSetResolver, LiveResolver } from '../../server/live/live.resolver.js'
import type { Context } from '../../server/live/viewer.js'
import { Directory } from '../../server/network/directory.js'
import { GatheringResolver } from '../../server/network/gathering.resolver.js'
import { isGatheringOf, isTeamOf } from '../../server/network/network.js'
import { NetworkResolver } from '../../server/network/network.resolver.js'
import { MembershipTeamResolver, TeamResolver } from '../../server/network/team.resolver.js'
import { PresenceRooms } from '../../server/presence/presence.js'
import { PresenceResolver } from '../../server/presence/presence.resolver.js'
import { ProgrammeResolver } from '../../server/programme/programme.resolver.js'
import { boards, entities } from '../../server/rooms.js'
import { makeSchema } from '../../server/schema.js'
import { migrations } from '../../server/storage/migrations.js'
import { openSqlite } from '../../server/storage/sqlite.js'
import type { Storage } from '../../server/storage/storage.js'
import { systemClock } from '../../shared/chance.js'
import { Failure, type FailureCode } from '../../shared/failure.js'
import { type Id, idSource } from '../../shared/ids.js'
import type { Role, Voice } from '../../shared/permissions.js'
import type { Feed } from '../../shared/protocol.js'

/** What GraphQL answers: the fields, or the code of the first refusal. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own document asks for
  readonly data: any
  readonly code: FailureCode | null
  readonly field: unknown
}

/** The whole hub without a gateway: GraphQL is executed directly, on a real database. */
export interface BareHub {
  readonly live: Live<Feed>
  readonly storage: Storage
  readonly signIns: SignIns
  readonly newId: () => Id
  ask(who: Id | null, source: string, variables?: Record<string, unknown>, context?: Partial<Context>): Promise<Answer>
  /** A person, without a place anywhere. */
  person(name: string, demoTitle?: string): Promise<Id>
  /** Puts a membership in place, past all rules; answers with its id. */
  enrol(personId: Id, networkId: Id, role: Role, voice: Voice, teamId?: Id): Promise<Id>
  close(): Promise<void>
}

export async function openBareHub(dataDir: string, { demo = false } = {}): Promise<BareHub> {
  const newId = idSource()
  const clock = systemClock
  const bus = inProcessBus()
  const storage = await openSqlite({ dataDir, entities, migrations })
  const failed = (error: unknown): void => {
    throw error
  }
  const live = new Live<Feed>({
    storage,
    bus,
    clock,
    newId,
    access: { ...access, isTeamOf, isSubjectOf: isGatheringOf },
    boards,
    failed,
  })
  const signIns = new SignIns(storage, live.writer, clock)
  const members = new Members(storage)
  const directory = new Directory(storage, members)
  const turns = new Turns({ live, clock, newId })
  const presence = new PresenceRooms<Feed>(live, bus, clock, failed)
  const schema = await makeSchema([
    new AuthorResolver(new PersonNames(storage)),
    new BoardResolver(live),
    new ChangeSetResolver(),
    new LiveResolver(live),
    new HistoryResolver(live),
    new PresenceResolver(presence),
    new IdentityResolver({ live, members, signIns, turns, isTeamOf, demo }),
    new MeResolver(members),
    new MembershipResolver(members),
    new MembershipTeamResolver(directory),
    new NetworkResolver({ directory, turns }),
    new TeamResolver({ directory, turns }),
    new GatheringResolver({ directory, turns }),
    new GoalsResolver(new AcrossTeams({ directory, goalBoards: new GoalBoards(live), log: live.log })),
    new TeamGoalResolver(directory),
    new StatusRowResolver(directory),
    new ProgrammeResolver({ live, storage, clock, directory }),
  ])
  return {
    live,
    storage,
    signIns,
    newId,
    async ask(personId, source, variableValues = {}, context = {}) {
      const viewer = personId === null ? null : { personId, guest: false }
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { viewer, token: null, ...context } })
      const [error] = errors ?? []
      const failure = error?.originalError
      if (error && !(failure instanceof Failure)) throw error
      return {
        data,
        code: failure instanceof Failure ? failure.code : null,
        field: failure instanceof Failure ? failure.details['field'] : null,
      }
    },
    async person(name, demoTitle) {
      const id = newId()
      await live.writer.run((manager) =>
        manager.insert(PersonRow, { id, name, demoTitle: demoTitle ?? null, createdAt: '2025-01-01T00:00:00Z' }),
      )
      return id
    },
    async enrol(personId, networkId, role, voice, teamId) {
      const id = newId()
      const row = { id, personId, networkId, role, voice, teamId: teamId ?? null, since: '2025-01-01T00:00:00Z', endedAt: null }
      await live.writer.run((manager) => manager.insert(MembershipRow, row))
      return id
    },
    async close() {
      await live.close()
      presence.close()
      await storage.close()
    },
  }
}
