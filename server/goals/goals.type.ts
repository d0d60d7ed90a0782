import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type * as counting from '../../shared/goals/counting.js'
import { PROGRESSES, type Progress } from '../../shared/goals/status-matrix.js'
import { Municipality } from '../network/network.type.js'
import { GoalStatus } from './goals.js'

const ProgressEnum = Object.fromEntries(PROGRESSES.map((word) => [word, word])) as Record<Progress, Progress>
registerEnumType(ProgressEnum, { name: 'Progress', description: 'How far something has come. NO: not yet, and that is no fault.' })

@InputType({ description: 'Which goals to count. What is absent or null leaves nothing out.' })
export class GoalFilterInput implements counting.GoalFilter {
  @Field(() => String, { nullable: true, description: 'Rows of this theme: the merged goal’s where goals are merged.' })
  theme?: string | null
  @Field(() => GoalStatus, { nullable: true, description: 'Goals that have come this far.' }) status?: counting.GoalStatus | null
  @Field(() => String, { nullable: true, description: 'Municipalities of this county, also of a team that spans two.' })
  county?: string | null
  @Field(() => String, { nullable: true, description: 'Teams of this cohort (pulje).' }) cohort?: string | null
}

@ObjectType({ description: 'A team’s goal as the table across teams shows it.', simpleResolvers: true })
export class TeamGoal implements counting.TeamGoal {
  @Field(() => ID, { description: 'The goal.' }) goalId!: string
  @Field(() => ID, { description: 'The goal board that it lies on.' }) boardId!: string
  @Field(() => ID, { description: 'The team that has it.' }) teamId!: string
  @Field(() => String, { description: 'The team’s own wording.' }) title!: string
  @Field(() => String, { nullable: true, description: 'The team’s own theme. Null: not filled in.' }) theme!: string | null
  @Field(() => GoalStatus, { description: 'How far it has come.' }) goalStatus!: counting.GoalStatus
  @Field(() => [Municipality], { description: 'The team’s municipalities.' }) municipalities!: readonly Municipality[]
  @Field(() => String, { nullable: true, description: 'The team’s cohort. Null: none.' }) cohort!: string | null
}

@ObjectType({ description: 'Near-identical goals as one, or a goal that stands alone.', simpleResolvers: true })
export class GoalRow implements counting.MergedRow {
  @Field(() => ID, { description: 'The merged goal’s id, or the goal’s own where it is in none.' }) id!: string
  @Field(() => String, { description: 'The merged goal’s wording, or the goal’s own.' }) title!: string
  @Field(() => String, { nullable: true, description: 'Its theme. Null: not filled in.' }) theme!: string | null
  @Field(() => Boolean, { description: 'Whether people have made it a merged goal.' }) isMerged!: boolean
  @Field(() => [TeamGoal], { description: 'The goals in it, each in its team’s wording.' }) goals!: readonly TeamGoal[]
  @Field(() => [String], {
    description: 'The municipalities that have it, each once, by name; with the county where two share a name.',
  })
  municipalities!: readonly string[]
}

@ObjectType({ description: 'Goals counted across teams. A team of two municipalities counts for both.', simpleResolvers: true })
export class GoalsAcrossTeams implements counting.GoalCount {
  @Field(() => [GoalRow], { description: 'The goals, most municipalities first.' }) rows!: readonly GoalRow[]
  @Field(() => Int, { description: 'Pairs of goal and municipality.' }) pairs!: number
  @Field(() => Int, { description: 'How many municipalities have one of the goals at least.' }) municipalities!: number
  @Field(() => ID, {
    nullable: true,
    description: 'The network’s own goal board, where goals are merged. Null: there is none that I may open.',
  })
  boardId!: string | null
}

@ObjectType({ description: 'How far one municipality has come, as far as I may see.', simpleResolvers: true })
export class StatusRow {
  @Field(() => Municipality, { description: 'The municipality.' }) municipality!: Municipality
  @Field(() => ID, { description: 'Its team. A team of two municipalities has two rows.' }) teamId!: string
  @Field(() => String, { nullable: true, description: 'The team’s cohort. Null: none.' }) cohort!: string | null
  @Field(() => ProgressEnum, {
    description: 'Is there an actor map with actors that the network may read? PARTLY: an empty one, or a draft.',
  })
  actorMap!: Progress
  @Field(() => ProgressEnum, { description: 'Are all its goals agreed? PARTLY: there are goals.' }) goalsAgreed!: Progress
  @Field(() => ProgressEnum, { description: 'Is a measure (tiltak) under way or done? PARTLY: some are planned.' })
  measures!: Progress
  @Field(() => ProgressEnum, {
    description: 'Is a user representative in the team? PARTLY: somebody who speaks for next of kin.',
  })
  userRepresentative!: Progress
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When something was last written on a board of the team that I may open. Null: there is none.',
  })
  lastActivity!: string | null
}
