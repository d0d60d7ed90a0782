import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Membership } from '../identity/identity.type.js'
import { Board, toBoard } from '../live/live.resolver.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { Directory } from './directory.js'
import { TeamInput } from './network.input.js'
import { saveTeam } from './network.js'
import type { NetworkDeps } from './network.resolver.js'
import { Network, Team } from './network.type.js'

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Query(() => Team, { nullable: true, description: 'A team. Null: there is none, or I am no member of its network.' })
  team(@Arg('id', () => ID, { description: 'The team.' }) id: string, @Ctx() context: Context): Promise<Team | null> {
    return this.deps.directory.team(signedIn(context), id)
  }

  @Mutation(() => Team, { description: 'Makes a team, or changes one; for coordinators of its network.' })
  saveTeam(
    @Arg('input', () => TeamInput, { description: 'What to save.' }) input: TeamInput,
    @Ctx() context: Context,
  ): Promise<Team> {
    return this.deps.turns.run(context, (turn) => saveTeam(turn, input))
  }

  @FieldResolver(() => Network, { description: 'The network that it takes part in.' })
  network(@Root() { networkId }: Team, @Ctx() context: Context): Promise<Network | null> {
    return this.deps.directory.network(signedIn(context), networkId)
  }

  @FieldResolver(() => [Board], { description: 'Its boards that I may open, oldest first.' })
  async boards(@Root() { id, networkId }: Team, @Ctx() context: Context): Promise<Board[]> {
    const boards = await this.deps.directory.boards(signedIn(context), networkId)
    return boards.filter(({ teamId }) => teamId === id).map((board) => toBoard(board))
  }

  @FieldResolver(() => [Membership], { description: 'Its members of today.' })
  async members(@Root() { id, networkId }: Team): Promise<Membership[]> {
    return (await this.deps.directory.memberships(networkId)).filter(({ teamId }) => teamId === id)
  }

  @FieldResolver(() => Boolean, { description: 'Whether I may make boards that belong to the team.' })
  mayCreateBoard(@Root() { id, networkId }: Team, @Ctx() context: Context): Promise<boolean> {
    return this.deps.directory.may('createBoard', signedIn(context), networkId, { teamId: id, visibility: 'NETWORK' })
  }
}

/** The team of a membership is told here, since the identity room knows no teams. */
@Resolver(() => Membership)
export class MembershipTeamResolver {
  constructor(private readonly directory: Directory) {}

  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The person’s team. Null: none, or one in a network that I am no longer a member of.',
  })
  team(@Root() { teamId }: Membership, @Ctx() context: Context): Promise<Team | null> | null {
    return teamId === null ? null : this.directory.team(signedIn(context), teamId)
  }
}
