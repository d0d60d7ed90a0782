import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Context, signedIn } from '../live/viewer.js'
import type { Directory } from '../network/directory.js'
import { Team } from '../network/network.type.js'
import type { AcrossTeams } from './across-teams.js'
import { GoalFilterInput, GoalsAcrossTeams, StatusRow, TeamGoal } from './goals.type.js'

@Resolver()
export class GoalsResolver {
  constructor(private readonly acrossTeams: AcrossTeams) {}

  @Query(() => GoalsAcrossTeams, {
    description:
      'The goals of all teams of a network in one table, near-identical ones merged as people have grouped them. Counts the boards that I may open.',
  })
  goalsAcrossTeams(
    @Arg('networkId', () => ID, { description: 'The network.' }) networkId: string,
    @Arg('filter', () => GoalFilterInput, { nullable: true, description: 'Which goals to count. Absent: all.' })
    filter: GoalFilterInput | undefined,
    @Ctx() context: Context,
  ): Promise<GoalsAcrossTeams> {
    return this.acrossTeams.count(signedIn(context), networkId, filter ?? {})
  }

  @Query(() => [StatusRow], {
    description: 'How far the municipalities of a network have come, by name. Looks at the boards that I may open.',
  })
  statusMatrix(
    @Arg('networkId', () => ID, { description: 'The network.' }) networkId: string,
    @Ctx() context: Context,
  ): Promise<StatusRow[]> {
    return this.acrossTeams.matrix(signedIn(context), networkId)
  }
}

@Resolver(() => TeamGoal)
export class TeamGoalResolver {
  constructor(private readonly directory: Directory) {}

  @FieldResolver(() => Team, { nullable: true, description: 'The team that has it. Null: I am no longer a member of its network.' })
  team(@Root() { teamId }: TeamGoal, @Ctx() context: Context): Promise<Team | null> {
    return this.directory.team(signedIn(context), teamId)
  }
}

@Resolver(() => StatusRow)
export class StatusRowResolver {
  constructor(private readonly directory: Directory) {}

  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The municipality’s team. Null: I am no longer a member of its network.',
  })
  team(@Root() { teamId }: StatusRow, @Ctx() context: Context): Promise<Team | null> {
    return this.directory.team(signedIn(context), teamId)
  }
}
