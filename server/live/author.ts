import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ROLES, VISIBILITIES, VOICES, type Voice } from '../../shared/permissions.js'

const asEnum = <Word extends string>(words: readonly Word[]): Record<Word, Word> =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>

export const VoiceEnum = asEnum(VOICES)
export const RoleEnum = asEnum(ROLES)
export const VisibilityEnum = asEnum(VISIBILITIES)

registerEnumType(VoiceEnum, { name: 'Voice', description: 'Whom a person speaks for.' })
registerEnumType(RoleEnum, { name: 'Role', description: 'What a member may do in a network.' })
registerEnumType(VisibilityEnum, {
  name: 'Visibility',
  description:
    'NETWORK: all members may read, and guests whom a link lets in. MEMBERS: all members, and never guests. USER_VOICES: those who run the network, the board’s team, and the voices of users and next of kin. PRIVATE: the board’s team alone, or for a board of no team those who run the network.',
})

/** Who did something. The name is looked up when it is asked for: the log keeps ids only. */
@ObjectType({ description: 'Who did something, as far as others may know.', simpleResolvers: true })
export class Author {
  @Field(() => ID, { description: 'The person’s id, or the guest’s.' }) id!: string
  @Field(() => VoiceEnum, { nullable: true, description: 'Whom they spoke for when they did it. Null: nobody, by then.' })
  voice!: Voice | null
  @Field(() => Boolean, { description: 'Whether they are a guest, let in by a link: then the voice is what they say.' })
  guest!: boolean
}
