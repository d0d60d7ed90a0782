import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { Voice } from '../../shared/permissions.js'
import { Me } from '../identity/identity.type.js'
import { VoiceEnum } from '../live/author.js'
import type { GuestRight } from './guest.entities.js'
import type { GuestPlace } from './guests.js'

const GuestRightEnum = { READ: 'READ', COMMENT: 'COMMENT' } as const
registerEnumType(GuestRightEnum, { name: 'GuestRight', description: 'What a link lets its guests do: read, or read and comment.' })

@ObjectType({ description: 'Somebody whom a link let in, without an account.', simpleResolvers: true })
export class Guest {
  @Field(() => ID, { description: 'The guest’s id, as author of comments too.' }) id!: string
  @Field(() => String, { description: 'The name that the guest gave.' }) name!: string
  @Field(() => VoiceEnum, { description: 'Whom the guest says to speak for. It never counts as agreement.' }) voice!: Voice
  @Field(() => GraphQLDateTimeISO, { description: 'When the guest came in.' }) createdAt!: string
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the guest was stopped. Null: the guest was not.' })
  stoppedAt!: string | null
}

@ObjectType({
  description: 'A link that lets guests in to some boards, as those who run the network see it.',
  simpleResolvers: true,
})
export class GuestLink {
  @Field(() => ID, { description: 'The link’s id: no secret.' }) id!: string
  @Field(() => ID, { description: 'The network that its boards belong to.' }) networkId!: string
  @Field(() => String, { description: 'What guests read above all else.' }) title!: string
  @Field(() => GuestRightEnum, { description: 'What its guests may do.' }) right!: GuestRight
  @Field(() => ID, { nullable: true, description: 'The gathering that it is for. Null: none in particular.' }) subjectId!:
    | string
    | null
  @Field(() => GraphQLDateTimeISO, { description: 'When it closes by itself.' }) expiresAt!: string
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was closed. Null: it was not.' }) revokedAt!:
    | string
    | null
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Since when its guests only read. Null: they are not paused.' })
  pausedAt!: string | null
  @Field(() => GraphQLDateTimeISO, { description: 'When it was made.' }) createdAt!: string
}

@ObjectType({ description: 'A new link, with the secret that is told this once.', simpleResolvers: true })
export class NewGuestLink {
  @Field(() => String, {
    description: 'The secret, for the address /gjest/<token>. It is stored as a hash, and cannot be told again.',
  })
  token!: string
  @Field(() => GuestLink, { description: 'The link.' }) link!: GuestLink
}

@InputType({ description: 'A link to make.' })
export class GuestLinkInput {
  @Field(() => ID, { description: 'The network, which I run.' }) networkId!: string
  @Field(() => [ID], { description: 'The boards that it opens, of visibility NETWORK: 1 to 100.' }) boardIds!: string[]
  @Field(() => GuestRightEnum, { description: 'What its guests may do.' }) right!: GuestRight
  @Field(() => String, { description: 'What guests read above all else, at most 200 characters.' }) title!: string
  @Field(() => ID, { nullable: true, description: 'The gathering that it is for. Absent: none in particular.' }) subjectId?:
    | string
    | null
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it closes, at most 366 days from now. Absent: in 30 days.',
  })
  expiresAt?: Date | null
}

@ObjectType({ description: 'What a link opens, for whoever holds it and has not entered yet.', simpleResolvers: true })
export class GuestInvitation {
  @Field(() => ID, { description: 'The link’s id.' }) linkId!: string
  @Field(() => String, { description: 'What the link is for.' }) title!: string
  @Field(() => Boolean, { description: 'Whether guests may comment now.' }) mayComment!: boolean
  @Field(() => Boolean, { description: 'Whether one may still enter.' }) isOpen!: boolean
}

@ObjectType({ description: 'What I may see as a guest.', simpleResolvers: true })
export class GuestPass {
  @Field(() => ID, { description: 'The link that let me in.' }) linkId!: string
  @Field(() => String, { description: 'What the link is for.' }) title!: string
  @Field(() => VoiceEnum, { description: 'Whom I say to speak for.' }) voice!: Voice
  @Field(() => Boolean, { description: 'Whether I may comment now.' }) mayComment!: boolean
  @Field(() => Boolean, { description: 'False: the link is closed, or I was stopped.' }) isOpen!: boolean
  place!: GuestPlace
}

@ObjectType({ description: 'A guest’s sign-in, for the link alone.', simpleResolvers: true })
export class GuestSignIn {
  @Field(() => String, {
    description: 'Serves as bearer: `Authorization: Bearer <token>`. Lasts as long as the link, or until signOut.',
  })
  token!: string
  @Field(() => Me, { description: 'Who is signed in now.' }) me!: Me
}
