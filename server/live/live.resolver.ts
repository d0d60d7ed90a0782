import { GraphQLDateTimeISO } from 'graphql-scalars'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { Failure } from '../../shared/failure.js'
import type { Item } from '../../shared/items.js'
import { may, type Visibility } from '../../shared/permissions.js'
import type * as protocol from '../../shared/protocol.js'
import { Author, VisibilityEnum } from './author.js'
import type { NewBoard } from './begin-board.js'
import type { BoardRow } from './board.entities.js'
import { BoardKindEnum, ChangeInput, ItemUnion } from './collection.js'
import type { Live } from './live.js'
import { type Context, signedIn } from './viewer.js'

@ObjectType({ description: 'Something that people open and edit together.', simpleResolvers: true })
export class Board {
  @Field(() => ID, { description: 'The board’s id; its own item has the same.' }) id!: string
  @Field(() => BoardKindEnum, { description: 'The kind of board.' }) kind!: string
  @Field(() => String, { description: 'Follows the own item’s title.' }) title!: string
  @Field(() => ID, { description: 'The network that it belongs to.' }) networkId!: string
  @Field(() => ID, { nullable: true, description: 'The team that it belongs to. Null: the network’s own.' }) teamId!: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'What it is about beside network and team: a gathering. Null: nothing in particular.',
  })
  subjectId!: string | null
  @Field(() => VisibilityEnum, { description: 'Who may open it.' }) visibility!: Visibility
  @Field(() => Int, { description: 'The sequence of the last change set that this state contains.' }) sequence!: number
  @Field(() => ID, { description: 'The log’s incarnation: another one means that the past was rewritten.' }) epoch!: string
}

@InputType({ description: 'A new board. networkId, kind and title are enough.' })
class CreateBoardInput implements NewBoard {
  @Field(() => ID, {
    nullable: true,
    description: 'The board’s id, a UUID. The same id again answers with the board that is there.',
  })
  id?: string | null
  @Field(() => ID, { description: 'The network that it belongs to.' }) networkId!: string
  @Field(() => ID, { nullable: true, description: 'The team that it belongs to. Absent: the network’s own.' }) teamId?:
    | string
    | null
  @Field(() => ID, {
    nullable: true,
    description: 'What it is about: a gathering of the network. A programme needs one.',
  })
  subjectId?: string | null
  @Field(() => BoardKindEnum, { description: 'The kind of board.' }) kind!: string
  @Field(() => String, { description: 'Its title, at most 200 characters.' }) title!: string
  @Field(() => VisibilityEnum, { nullable: true, description: 'Absent: what is usual for the kind, NETWORK.' })
  visibility?: Visibility | null
}

@ObjectType({ description: 'The server’s word that a change set is durable.', simpleResolvers: true })
export class Receipt implements protocol.Receipt {
  @Field(() => ID, { description: 'The id that the client gave.' }) mutationId!: string
  @Field(() => Int, { description: 'The change set’s number in the board’s log.' }) sequence!: number
  @Field(() => ID, { description: 'The log’s incarnation.' }) epoch!: string
  @Field(() => [ID], { description: 'Ids whose change had no effect: unknown, or removed before.' }) ignored!: string[]
  @Field(() => [ID], { description: 'What an undo left alone, because somebody wrote it later.' }) kept!: string[]
}

@ObjectType({ description: 'An update of a long text, as Yjs encodes it.', simpleResolvers: true })
class TextUpdate {
  @Field(() => ID, { description: 'The item that the text belongs to.' }) itemId!: string
  @Field(() => String, { description: 'The field.' }) field!: string
  @Field(() => String, { description: 'The update, in base64.' }) update!: string
}

@ObjectType({ description: 'What one person did at once: all or none of it.', simpleResolvers: true })
class ChangeSet {
  @Field(() => Int, { description: '1, 2, 3 … in the board’s log, without a gap.' }) sequence!: number
  @Field(() => ID, { description: 'The id that its author’s client gave.' }) mutationId!: string
  @Field(() => GraphQLDateTimeISO, { description: 'When it was committed.' }) at!: string
  @Field(() => Author, { description: 'Who did it.' }) author!: Author
  @Field(() => [ItemUnion], { description: 'What it made, changed or brought back: each item whole, as of this sequence.' })
  saved!: readonly Item[]
  @Field(() => [ID], { description: 'What it removed. What hangs on these is hidden with them.' }) removed!: readonly string[]
}

@ObjectType({
  description: 'One message of a board’s feed. The first comes at once, also when there is nothing to tell.',
  simpleResolvers: true,
})
class Feed {
  @Field(() => Boolean, {
    description: 'True: the feed cannot go on from where you are. Load the board, follow from there, send again what is pending.',
  })
  reset!: boolean
  @Field(() => Int, { description: 'The newest sequence there is.' }) head!: number
  @Field(() => ID, { description: 'The log’s incarnation.' }) epoch!: string
  @Field(() => [ChangeSet], { description: 'What follows on what you have, in order.' }) changeSets!: readonly protocol.ChangeSet[]
}

@ObjectType({ description: 'What I may do on a board.', simpleResolvers: true })
class Rights {
  @Field(() => Boolean, { description: 'Open it.' }) read!: boolean
  @Field(() => Boolean, { description: 'Change its items.' }) edit!: boolean
  @Field(() => Boolean, { description: 'Comment on it.' }) comment!: boolean
  @Field(() => Boolean, { description: 'Run it: hide comments, share it.' }) run!: boolean
}

@ObjectType({ description: 'Something that was removed and can be restored.', simpleResolvers: true })
class RemovedItem {
  @Field(() => ItemUnion, { description: 'The item as it was.' }) item!: Item
  @Field(() => GraphQLDateTimeISO, { description: 'When it was removed.' }) at!: string
  @Field(() => Author, { description: 'Who removed it.' }) by!: Author
}

/** Names of people by id: kept at hand, since feeds ask for the same few again and again. */
export interface Names {
  name(personId: string): string | Promise<string>
}

@Resolver(() => Author)
export class AuthorResolver {
  constructor(private readonly names: Names) {}

  @FieldResolver(() => String, { description: 'The name as it is now. Empty: the person’s data were erased.' })
  name(@Root() author: Author): string | Promise<string> {
    return this.names.name(author.id)
  }
}

@Resolver(() => ChangeSet)
export class ChangeSetResolver {
  @FieldResolver(() => [TextUpdate], { description: 'Updates of long texts.' })
  texts(): TextUpdate[] {
    return []
  }
}

@Resolver(() => Board)
export class BoardResolver {
  constructor(private readonly live: Live<unknown>) {}

  @FieldResolver(() => [ItemUnion], {
    description: 'All that shows on the board, not paged: one consistent state, as of `sequence`.',
  })
  items(@Root() board: Board & { items?: readonly Item[] }, @Ctx() context: Context): readonly Item[] | Promise<readonly Item[]> {
    // Boards in a list were read without their items.
    return board.items ?? this.live.state(signedIn(context), board.id).then(({ items }) => items)
  }
}

@Resolver()
export class LiveResolver {
  constructor(private readonly live: Live<unknown>) {}

  @Query(() => Board, {
    nullable: true,
    description: 'A board: its items and its sequence at one moment. Null when there is none; FORBIDDEN when it is not for you.',
  })
  async board(@Arg('id', () => ID, { description: 'The board.' }) id: string, @Ctx() context: Context): Promise<Board | null> {
    try {
      const { board, items } = await this.live.state(signedIn(context), id)
      return toBoard(board, items)
    } catch (error) {
      if (error instanceof Failure && error.code === 'NOT_FOUND') return null
      throw error
    }
  }

  @Query(() => Rights, { description: 'What I may do on a board; all false when it is not for me.' })
  async myRights(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Ctx() context: Context,
  ): Promise<Rights> {
    const viewer = signedIn(context)
    const board = await this.live.log.board(boardId)
    const standing = board && (await this.live.standing(viewer, board.networkId))
    if (!board || !standing) return { read: false, edit: false, comment: false, run: false }
    return {
      read: may('readBoard', standing, board),
      edit: may('editBoard', standing, board),
      comment: may('commentBoard', standing, board),
      run: may('runBoard', standing, board),
    }
  }

  @Query(() => [RemovedItem], { description: 'What was removed from a board, newest first; for those who may edit it.' })
  removedItems(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Ctx() context: Context,
  ): Promise<RemovedItem[]> {
    return this.live.removed(signedIn(context), boardId)
  }

  @Mutation(() => Board, { description: 'Makes a board.' })
  async createBoard(
    @Arg('input', () => CreateBoardInput, { description: 'What to make.' }) input: CreateBoardInput,
    @Ctx() context: Context,
  ): Promise<Board> {
    const { board, items } = await this.live.createBoard(signedIn(context), input)
    return toBoard(board, items)
  }

  @Mutation(() => Receipt, {
    description:
      'Writes one change set: all of it or none. The receipt means that it is on disk. The same mutationId with the same changes gets the first receipt, however often it is sent.',
  })
  commit(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('mutationId', () => ID, { description: 'Made by the client, a UUID; never used for anything else.' }) mutationId: string,
    @Arg('changes', () => [ChangeInput], { validate: false, description: 'At most 500, applied in order.' }) changes: ChangeInput[],
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return this.live.commit(
      signedIn(context),
      boardId,
      mutationId,
      changes as unknown as protocol.ChangeInput[],
    ) as Promise<Receipt>
  }

  @Subscription(() => Feed, {
    description:
      'Follows a board from a sequence: after+1, after+2 … and then live. Ends with ACCESS_LOST when the right to read ends.',
    subscribe: onlyOverTheSocket,
  })
  changes(
    @Root() feed: Feed,
    @Arg('boardId', () => ID, { description: 'The board.' }) _boardId: string,
    @Arg('after', () => Int, { description: 'The last sequence that you have; from a board state or from this feed.' })
    _after: number,
    @Arg('epoch', () => ID, { nullable: true, description: 'The epoch that you know. Another one gets a reset.' }) _epoch?: string,
  ): Feed {
    return feed
  }
}

/** Subscriptions are shared between followers, which only the gateway's socket can do: it never calls this. */
export function onlyOverTheSocket(): AsyncIterable<never> {
  throw new Failure('INVALID', 'Subscriptions are served over the WebSocket only.')
}

export function toBoard(board: BoardRow, items?: readonly Item[]): Board {
  const { id, kind, title, networkId, teamId, subjectId, visibility, sequence, epoch } = board
  return { id, kind, title, networkId, teamId, subjectId, visibility, sequence, epoch, ...(items ? { items } : {}) }
}
