import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Membership } from '../identity/identity.type.js'
import type { Turns } from '../identity/turns.js'
import { Board, toBoard } from '../live/live.resolver.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { Directory } from './directory.js'
import { NetworkInput } from './network.input.js'
import { saveNetwork } from './network.js'
import { Gathering, Network, Team, WorkPeriod } from './network.type.js'

export interface NetworkDeps {
  readonly directory: Directory
  readonly turns: Turns
}

@Resolver(() => Network)
export class NetworkResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Query(() => [Network], { description: 'The networks that I am a member of, by name.' })
  networks(@Ctx() context: Context): Promise<Network[]> {
    return this.deps.directory.networks(signedIn(context))
  }

  @Query(() => Network, { nullable: true, description: 'A network. Null: there is none, or I am no member of it.' })
  network(@Arg('id', () => ID, { description: 'The network.' }) id: string, @Ctx() context: Context): Promise<Network | null> {
    return this.deps.directory.network(signedIn(context), id)
  }

  @Mutation(() => Network, {
    description:
      'Makes a network, or changes one; for coordinators. Whoever is a coordinator somewhere may make one, and becomes its coordinator.',
  })
  saveNetwork(
    @Arg('input', () => NetworkInput, { description: 'What to save.' }) input: NetworkInput,
    @Ctx() context: Context,
  ): Promise<Network> {
    return this.deps.turns.run(context, (turn) => saveNetwork(turn, input))
  }

  @FieldResolver(() => [Team], { description: 'Its teams, by name.' })
  teams(@Root() { id }: Network): Promise<Team[]> {
    return this.deps.directory.teams(id)
  }

  @FieldResolver(() => [Gathering], { description: 'Its gatherings, by date.' })
  gatherings(@Root() { id }: Network): Promise<readonly Gathering[]> {
    return this.deps.directory.gatherings(id)
  }

  @FieldResolver(() => [WorkPeriod], { description: 'Its work periods, by date.' })
  workPeriods(@Root() { id }: Network): Promise<readonly WorkPeriod[]> {
    return this.deps.directory.workPeriods(id)
  }

  @FieldResolver(() => [Board], { description: 'All its boards that I may open, those of teams too, oldest first.' })
  async boards(@Root() { id }: Network, @Ctx() context: Context): Promise<Board[]> {
    return (await this.deps.directory.boards(signedIn(context), id)).map((board) => toBoard(board))
  }

  @FieldResolver(() => [Membership], { description: 'Its members of today.' })
  memberships(@Root() { id }: Network): Promise<readonly Membership[]> {
    return this.deps.directory.memberships(id)
  }

  @FieldResolver(() => Boolean, { description: 'Whether I run it: change it, its teams, its dates and its members.' })
  mayRun(@Root() { id }: Network, @Ctx() context: Context): Promise<boolean> {
    return this.deps.directory.may('runNetwork', signedIn(context), id)
  }

  @FieldResolver(() => Boolean, { description: 'Whether I may make boards that belong to the network as a whole.' })
  mayCreateBoard(@Root() { id }: Network, @Ctx() context: Context): Promise<boolean> {
    return this.deps.directory.may('createBoard', signedIn(context), id)
  }
}
