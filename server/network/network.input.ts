import { Field, ID, InputType, Int } from 'type-graphql'

/*
 * What forms save. An unknown or absent id makes something new; of what is there, absent fields stay as they are and
 * null clears a field, to what it is on something new.
 */

const NEW_ID = 'A UUID. Unknown: something new with this id. Absent: something new, with an id from the server.'
const NETWORK = 'The network, which I run. Something new needs it; it cannot be changed.'
const COHORT = 'One of the network’s cohorts. Null, or absent on something new: none.'
const FIRST_DAY = 'The first day, YYYY-MM-DD. Something new needs it.'
const LAST_DAY = 'The last day, YYYY-MM-DD, not before the first. Something new needs it.'

@InputType({ description: 'A part of a network’s course.' })
export class PhaseInput {
  @Field(() => String, { description: 'What it is called, at most 200 characters.' }) name!: string
  @Field(() => String, { nullable: true, description: 'Its first day, YYYY-MM-DD. Absent: not decided.' }) startsOn?: string | null
  @Field(() => String, { nullable: true, description: 'Its last day, YYYY-MM-DD. Absent: not decided.' }) endsOn?: string | null
}

@InputType({ description: 'A municipality that a team stands for.' })
export class MunicipalityInput {
  @Field(() => String, { description: 'Its name, at most 200 characters.' }) name!: string
  @Field(() => String, { description: 'The county that it lies in, at most 200 characters.' }) county!: string
}

@InputType({ description: 'A network to make or to change. Absent fields stay as they are; null empties a field.' })
export class NetworkInput {
  @Field(() => ID, { nullable: true, description: NEW_ID }) id?: string | null
  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters. A new network needs it.' }) name?:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'What it wants to bring about, at most 10,000 characters.' }) vision?:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'What else its members should know, at most 10,000 characters.' }) note?:
    | string
    | null
  @Field(() => [PhaseInput], { nullable: true, description: 'All its phases, in order; at most 100.' }) phases?: PhaseInput[] | null
  @Field(() => [String], {
    nullable: true,
    description: 'The names of all its cohorts, in order; at most 100. One that is in use cannot be left out.',
  })
  cohorts?: string[] | null
}

@InputType({ description: 'A team to make or to change. Absent fields stay as they are; null empties a field.' })
export class TeamInput {
  @Field(() => ID, { nullable: true, description: NEW_ID }) id?: string | null
  @Field(() => ID, { nullable: true, description: NETWORK }) networkId?: string | null
  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters. A new team needs it.' }) name?:
    | string
    | null
  @Field(() => String, { nullable: true, description: COHORT }) cohort?: string | null
  @Field(() => [MunicipalityInput], { nullable: true, description: 'All municipalities that it stands for; at most 100.' })
  municipalities?: MunicipalityInput[] | null
  @Field(() => String, { nullable: true, description: 'What else others should know of it, at most 10,000 characters.' }) note?:
    | string
    | null
}

@InputType({ description: 'A gathering to make or to change. Absent fields stay as they are; null empties a field.' })
export class GatheringInput {
  @Field(() => ID, { nullable: true, description: NEW_ID }) id?: string | null
  @Field(() => ID, { nullable: true, description: NETWORK }) networkId?: string | null
  @Field(() => Int, { nullable: true, description: 'Which in the row it is, from 1 to 99. A new gathering needs it.' }) number?:
    | number
    | null
  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters. A new gathering needs it.' }) title?:
    | string
    | null
  @Field(() => String, { nullable: true, description: `${COHORT} Then it is common to all.` }) cohort?: string | null
  @Field(() => String, { nullable: true, description: FIRST_DAY }) startsOn?: string | null
  @Field(() => String, { nullable: true, description: LAST_DAY }) endsOn?: string | null
  @Field(() => String, { nullable: true, description: 'Where it is held, at most 200 characters. Empty: not decided.' }) place?:
    | string
    | null
  @Field(() => [String], { nullable: true, description: 'All that it is about, in order; at most 100, of 200 characters each.' })
  topics?: string[] | null
}

@InputType({ description: 'A work period to make or to change. Absent fields stay as they are; null empties a field.' })
export class WorkPeriodInput {
  @Field(() => ID, { nullable: true, description: NEW_ID }) id?: string | null
  @Field(() => ID, { nullable: true, description: NETWORK }) networkId?: string | null
  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters. A new work period needs it.' }) title?:
    | string
    | null
  @Field(() => String, { nullable: true, description: `${COHORT} Then it is common to all.` }) cohort?: string | null
  @Field(() => String, { nullable: true, description: FIRST_DAY }) startsOn?: string | null
  @Field(() => String, { nullable: true, description: LAST_DAY }) endsOn?: string | null
  @Field(() => [String], {
    nullable: true,
    description: 'All that the teams do in it, in order; at most 100, of 200 characters each.',
  })
  tasks?: string[] | null
}
