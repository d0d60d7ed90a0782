import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Board, toBoard } from '../live/live.resolver.js'
import { type Context, signedIn } from '../live/viewer.js'
import { GatheringInput, WorkPeriodInput } from './network.input.js'
import { removeGathering, removeWorkPeriod, saveGathering, saveWorkPeriod } from './network.js'
import type { NetworkDeps } from './network.resolver.js'
import { Gathering, Network, WorkPeriod } from './network.type.js'

/** The dates of a network: its gatherings, and the work periods between them. */
@Resolver(() => Gathering)
export class GatheringResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Query(() => Gathering, { nullable: true, description: 'A gathering. Null: there is none, or I am no member of its network.' })
  gathering(
    @Arg('id', () => ID, { description: 'The gathering.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Gathering | null> {
    return this.deps.directory.gathering(signedIn(context), id)
  }

  @FieldResolver(() => Network, { description: 'The network that gathers.' })
  network(@Root() { networkId }: Gathering, @Ctx() context: Context): Promise<Network | null> {
    return this.deps.directory.network(signedIn(context), networkId)
  }

  @FieldResolver(() => [Board], {
    description: 'The boards about it that I may open, oldest first: its programme, and what is published of it.',
  })
  async boards(@Root() { id, networkId }: Gathering, @Ctx() context: Context): Promise<Board[]> {
    const boards = await this.deps.directory.boards(signedIn(context), networkId)
    return boards.filter(({ subjectId }) => subjectId === id).map((board) => toBoard(board))
  }

  @Mutation(() => Gathering, { description: 'Makes a gathering, or changes one; for coordinators of its network.' })
  saveGathering(
    @Arg('input', () => GatheringInput, { description: 'What to save.' }) input: GatheringInput,
    @Ctx() context: Context,
  ): Promise<Gathering> {
    return this.deps.turns.run(context, (turn) => saveGathering(turn, input))
  }

  @Mutation(() => Boolean, { description: 'Removes a gathering for good; for coordinators of its network. True: it is gone.' })
  removeGathering(@Arg('id', () => ID, { description: 'The gathering.' }) id: string, @Ctx() context: Context): Promise<boolean> {
    return this.deps.turns.run(context, (turn) => removeGathering(turn, id).then(() => true))
  }

  @Mutation(() => WorkPeriod, { description: 'Makes a work period, or changes one; for coordinators of its network.' })
  saveWorkPeriod(
    @Arg('input', () => WorkPeriodInput, { description: 'What to save.' }) input: WorkPeriodInput,
    @Ctx() context: Context,
  ): Promise<WorkPeriod> {
    return this.deps.turns.run(context, (turn) => saveWorkPeriod(turn, input))
  }

  @Mutation(() => Boolean, { description: 'Removes a work period for good; for coordinators of its network. True: it is gone.' })
  removeWorkPeriod(
    @Arg('id', () => ID, { description: 'The work period.' }) id: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return this.deps.turns.run(context, (turn) => removeWorkPeriod(turn, id).then(() => true))
  }
}
