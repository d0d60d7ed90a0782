import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Role, Voice } from '../../shared/permissions.js'
import { RoleEnum, VoiceEnum } from '../live/author.js'
import type { GivenMembership } from './enrolment.js'

@ObjectType({ description: 'An account of somebody who takes part.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: 'The person’s id.' }) id!: string
  @Field(() => String, { description: 'The name as it is now. Empty: the person’s data were erased.' }) name!: string
}

@ObjectType({ description: 'A person’s place in a network.', simpleResolvers: true })
export class Membership {
  @Field(() => ID, { description: 'The membership’s id.' }) id!: string
  @Field(() => ID, { description: 'The network that it is a place in.' }) networkId!: string
  @Field(() => RoleEnum, { description: 'What the person may do there.' }) role!: Role
  @Field(() => VoiceEnum, { description: 'Whom the person speaks for there.' }) voice!: Voice
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended, and with it all its rights. Null: it lasts.' })
  endedAt!: string | null
  personId!: string
  teamId!: string | null
}

@ObjectType({ description: 'Whoever is signed in.', simpleResolvers: true })
export class Me {
  @Field(() => ID, { description: 'My id, as a person or as a guest.' }) id!: string
  @Field(() => String, { description: 'My name.' }) name!: string
}

@ObjectType({ description: 'A person whom anybody may sign in as, in the demo only.', simpleResolvers: true })
export class DemoPerson {
  @Field(() => ID, { description: 'The person’s id, for signInAsDemoPerson.' }) id!: string
  @Field(() => String, { description: 'An invented name.' }) name!: string
  @Field(() => RoleEnum, { description: 'What the person may do in the demo network.' }) role!: Role
  @Field(() => VoiceEnum, { description: 'Whom the person speaks for.' }) voice!: Voice
  @Field(() => String, { description: 'What the person does, in a few words.' }) title!: string
}

@ObjectType({ description: 'A sign-in that has begun.', simpleResolvers: true })
export class SignIn {
  @Field(() => String, { description: 'Serves as bearer: `Authorization: Bearer <token>`. Lasts 12 hours, or until signOut.' })
  token!: string
  @Field(() => Me, { description: 'Who is signed in now.' }) me!: Me
}

@InputType({
  description:
    'A membership to make or to change. An unknown or absent id makes a new one; of an old one, absent fields stay as they are.',
})
export class MembershipInput implements GivenMembership {
  @Field(() => ID, { nullable: true, description: 'The membership’s id, a UUID. Absent: a new one, with an id from the server.' })
  id?: string | null
  @Field(() => ID, { nullable: true, description: 'The network. A new membership needs it; it cannot be changed.' }) networkId?:
    | string
    | null
  @Field(() => ID, {
    nullable: true,
    description: 'Who becomes a member. Absent: a new person called personName. It cannot be changed.',
  })
  personId?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The name of a new person, at most 200 characters. Absent: personId says who.',
  })
  personName?: string | null
  @Field(() => RoleEnum, { nullable: true, description: 'What the person may do. A new membership needs it.' }) role?: Role | null
  @Field(() => VoiceEnum, { nullable: true, description: 'Whom the person speaks for. A new membership needs it.' })
  voice?: Voice | null
  @Field(() => ID, { nullable: true, description: 'The team, one of the network’s. Null, or absent on a new membership: none.' })
  teamId?: string | null
}
