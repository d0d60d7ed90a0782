import 'reflect-metadata'
import { type GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { GoalsResolver, StatusRowResolver, TeamGoalResolver } from './goals/goals.resolver.js'
import { IdentityResolver, MembershipResolver, MeResolver } from './identity/identity.resolver.js'
import { finishSchema, registerBoards } from './live/collection.js'
import { HistoryResolver } from './live/history.resolver.js'
import { AuthorResolver, BoardResolver, ChangeSetResolver, LiveResolver } from './live/live.resolver.js'
import { GatheringResolver } from './network/gathering.resolver.js'
import { NetworkResolver } from './network/network.resolver.js'
import { MembershipTeamResolver, TeamResolver } from './network/team.resolver.js'
import { PresenceResolver } from './presence/presence.resolver.js'
import { ProgrammeResolver } from './programme/programme.resolver.js'
import { boards, collections } from './rooms.js'

export const resolvers = [
  AuthorResolver,
  BoardResolver,
  ChangeSetResolver,
  LiveResolver,
  HistoryResolver,
  PresenceResolver,
  IdentityResolver,
  MeResolver,
  MembershipResolver,
  MembershipTeamResolver,
  NetworkResolver,
  TeamResolver,
  GatheringResolver,
  GoalsResolver,
  TeamGoalResolver,
  StatusRowResolver,
  ProgrammeResolver,
] as const

/** The schema, its resolvers handed in by hand: `instances` has one of each class. */
export async function makeSchema(instances: readonly object[]): Promise<GraphQLSchema> {
  registerBoards(boards, collections)
  const schema = await buildSchema({
    resolvers: resolvers as unknown as [(typeof resolvers)[number]],
    container: {
      get(wanted) {
        const instance = instances.find((one) => one instanceof (wanted as () => void))
        if (!instance) throw new Error(`nobody made a ${(wanted as () => void).name}`)
        return instance
      },
    },
    // Rules of the domains decide (shared/); decorators say types only.
    validate: false,
    // Subscriptions are served by the gateway; type-graphql wants to see a PubSub all the same.
    pubSub: { publish: () => undefined, subscribe: () => neverAsked() },
  })
  finishSchema(schema)
  describe(schema.getQueryType(), 'What can be read. Whatever is not for you is null or absent, or answers FORBIDDEN.')
  describe(schema.getMutationType(), 'What can be changed. Boards are changed by `commit` alone.')
  describe(schema.getSubscriptionType(), 'What can be followed, over the WebSocket (shared/PROTOCOL.md).')
  return schema
}

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description
}

function neverAsked(): AsyncIterable<never> {
  throw new Error('subscriptions are served by the gateway')
}

/** What is committed as shared/schema.graphql. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
