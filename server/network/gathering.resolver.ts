import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Turns } from '../identity/turns.js'
import type { Context } from '../live/viewer.js'
import { GatheringInput, WorkPeriodInput } from './network.input.js'
import { removeGathering, removeWorkPeriod, saveGathering, saveWorkPeriod } from './network.js'
import { Gathering, WorkPeriod } from './network.type.js'

/** The dates of a network: its gatherings, and the work periods between them. */
@Resolver()
export class GatheringResolver {
  constructor(private readonly turns: Turns) {}

  @Mutation(() => Gathering, { description: 'Makes a gathering, or changes one; for coordinators of its network.' })
  saveGathering(
    @Arg('input', () => GatheringInput, { description: 'What to save.' }) input: GatheringInput,
    @Ctx() context: Context,
  ): Promise<Gathering> {
    return this.turns.run(context, (turn) => saveGathering(turn, input))
  }

  @Mutation(() => Boolean, { description: 'Removes a gathering for good; for coordinators of its network. True: it is gone.' })
  removeGathering(@Arg('id', () => ID, { description: 'The gathering.' }) id: string, @Ctx() context: Context): Promise<boolean> {
    return this.turns.run(context, (turn) => removeGathering(turn, id).then(() => true))
  }

  @Mutation(() => WorkPeriod, { description: 'Makes a work period, or changes one; for coordinators of its network.' })
  saveWorkPeriod(
    @Arg('input', () => WorkPeriodInput, { description: 'What to save.' }) input: WorkPeriodInput,
    @Ctx() context: Context,
  ): Promise<WorkPeriod> {
    return this.turns.run(context, (turn) => saveWorkPeriod(turn, input))
  }

  @Mutation(() => Boolean, { description: 'Removes a work period for good; for coordinators of its network. True: it is gone.' })
  removeWorkPeriod(
    @Arg('id', () => ID, { description: 'The work period.' }) id: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return this.turns.run(context, (turn) => removeWorkPeriod(turn, id).then(() => true))
  }
}
