import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A part of a network’s course, such as preparing or carrying out.', simpleResolvers: true })
export class Phase {
  @Field(() => String, { description: 'What it is called.' }) name!: string
  @Field(() => String, { nullable: true, description: 'Its first day, YYYY-MM-DD. Null: not decided.' }) startsOn!: string | null
  @Field(() => String, { nullable: true, description: 'Its last day, YYYY-MM-DD. Null: not decided.' }) endsOn!: string | null
}

@ObjectType({ description: 'A municipality that a team stands for.', simpleResolvers: true })
export class Municipality {
  @Field(() => String, { description: 'Its name.' }) name!: string
  @Field(() => String, { description: 'The county that it lies in.' }) county!: string
}

@ObjectType({
  description: 'A learning network: teams, gatherings and members around one theme, for a year or two.',
  simpleResolvers: true,
})
export class Network {
  @Field(() => ID, { description: 'The network’s id.' }) id!: string
  @Field(() => String, { description: 'Its name.' }) name!: string
  @Field(() => String, { description: 'What it wants to bring about. Empty: not written.' }) vision!: string
  @Field(() => String, { description: 'What else its members should know. Empty: nothing.' }) note!: string
  @Field(() => [Phase], { description: 'Its phases, in order. Empty: none are named.' }) phases!: Phase[]
  @Field(() => [String], {
    description:
      'The names of its cohorts (puljer), in order: teams of one cohort meet at gatherings of their own. Empty: all meet together.',
  })
  cohorts!: string[]
}

@ObjectType({ description: 'An improvement team of one or more municipalities.', simpleResolvers: true })
export class Team {
  @Field(() => ID, { description: 'The team’s id.' }) id!: string
  @Field(() => ID, { description: 'The network that it takes part in.' }) networkId!: string
  @Field(() => String, { description: 'Its name.' }) name!: string
  @Field(() => String, { nullable: true, description: 'Its cohort, one of the network’s. Null: none.' }) cohort!: string | null
  @Field(() => [Municipality], { description: 'The municipalities that it stands for. Empty: not filled in.' })
  municipalities!: Municipality[]
  @Field(() => String, { description: 'What else others should know of it. Empty: nothing.' }) note!: string
}

@ObjectType({ description: 'A gathering (samling) of a network or of one of its cohorts.', simpleResolvers: true })
export class Gathering {
  @Field(() => ID, { description: 'The gathering’s id.' }) id!: string
  @Field(() => ID, { description: 'The network that gathers.' }) networkId!: string
  @Field(() => Int, { description: 'Which in the row it is, from 1; cohorts count each for themselves.' }) number!: number
  @Field(() => String, { description: 'Its title.' }) title!: string
  @Field(() => String, { nullable: true, description: 'The cohort that it is for. Null: common to all.' }) cohort!: string | null
  @Field(() => String, { description: 'Its first day, YYYY-MM-DD.' }) startsOn!: string
  @Field(() => String, { description: 'Its last day, YYYY-MM-DD.' }) endsOn!: string
  @Field(() => String, { description: 'Where it is held. Empty: not decided.' }) place!: string
  @Field(() => [String], { description: 'What it is about, in order. Empty: not filled in.' }) topics!: string[]
}

@ObjectType({ description: 'A time between gatherings in which the teams work at home.', simpleResolvers: true })
export class WorkPeriod {
  @Field(() => ID, { description: 'The work period’s id.' }) id!: string
  @Field(() => ID, { description: 'The network whose teams work.' }) networkId!: string
  @Field(() => String, { description: 'Its title.' }) title!: string
  @Field(() => String, { nullable: true, description: 'The cohort that it is for. Null: common to all.' }) cohort!: string | null
  @Field(() => String, { description: 'Its first day, YYYY-MM-DD.' }) startsOn!: string
  @Field(() => String, { description: 'Its last day, YYYY-MM-DD.' }) endsOn!: string
  @Field(() => [String], { description: 'What the teams do in it, in order. Empty: not filled in.' }) tasks!: string[]
}
