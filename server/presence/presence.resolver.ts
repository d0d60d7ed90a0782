import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Voice } from '../../shared/permissions.js'
import { Author, VoiceEnum } from '../live/author.js'
import { onlyOverTheSocket } from '../live/live.resolver.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { PresenceRooms } from './presence.js'

@ObjectType({ description: 'Where one tab of a person is.', simpleResolvers: true })
class Presence {
  @Field(() => ID, { description: 'The tab: its own id, made by the client.' }) tabId!: string
  @Field(() => Author, { description: 'Who it is.' }) person!: Author
  @Field(() => ID, { nullable: true, description: 'The item that they look at. Null: the board as a whole.' }) itemId!:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'The field that they are in. Null: none.' }) field!: string | null
  @Field(() => String, { nullable: true, description: 'Where in a text their caret stands, in the client’s own words.' }) caret!:
    | string
    | null
}

@ObjectType({ description: 'How many persons of one voice are here.', simpleResolvers: true })
class VoiceCount {
  @Field(() => VoiceEnum, { description: 'The voice.' }) voice!: Voice
  @Field(() => Int, { description: 'How many persons.' }) count!: number
}

@ObjectType({ description: 'One frame of presence: at most four a second.', simpleResolvers: true })
class PresenceUpdate {
  @Field(() => Boolean, { description: 'True: this is the whole roster and replaces what you have.' }) full!: boolean
  @Field(() => [Presence], { description: 'The latest state of each tab that is new or has moved.' }) here!: Presence[]
  @Field(() => [ID], { description: 'Tabs that have left or fallen silent.' }) gone!: string[]
  @Field(() => Int, { description: 'How many persons are here, whatever their tabs.' }) total!: number
  @Field(() => [VoiceCount], { description: 'The same by voice; members of the network only.' }) voices!: VoiceCount[]
}

@Resolver()
export class PresenceResolver {
  constructor(private readonly rooms: PresenceRooms<unknown>) {}

  @Mutation(() => Boolean, {
    description: 'Says where I am: on every move, and every 15 s as a heartbeat. Forgotten after 45 s of silence.',
  })
  async here(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('tabId', () => ID, { description: 'This tab, a UUID.' }) tabId: string,
    @Arg('itemId', () => ID, { nullable: true, description: 'The item I look at. Absent: the board as a whole.' }) itemId:
      | string
      | null,
    @Arg('field', () => String, { nullable: true, description: 'The field I am in. Absent: none.' }) field: string | null,
    @Arg('caret', () => String, { nullable: true, description: 'Where in a text, at most 500 characters.' }) caret: string | null,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await this.rooms.here(signedIn(context), { boardId, tabId, itemId: itemId ?? null, field: field ?? null, caret: caret ?? null })
    return true
  }

  @Mutation(() => Boolean, { description: 'Says that this tab has left the board.' })
  leave(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('tabId', () => ID, { description: 'This tab.' }) tabId: string,
    @Ctx() context: Context,
  ): boolean {
    this.rooms.leave(signedIn(context), boardId, tabId)
    return true
  }

  @Subscription(() => PresenceUpdate, {
    description: 'Who is on a board, and where: first the whole roster, then what moves.',
    subscribe: onlyOverTheSocket,
  })
  presence(
    @Root() update: PresenceUpdate,
    @Arg('boardId', () => ID, { description: 'The board.' }) _boardId: string,
  ): PresenceUpdate {
    return update
  }
}
