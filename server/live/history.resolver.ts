import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql'
import { Failure } from '../../shared/failure.js'
import type { Item } from '../../shared/items.js'
import { Author } from './author.js'
import { ItemUnion } from './collection.js'
import type { HistoryEntry } from './history.js'
import type { Live } from './live.js'
import { Board, Receipt, toBoard } from './live.resolver.js'
import { type Context, signedIn } from './viewer.js'

const MOST = 100

const HistoryVerb = { SAVED: 'SAVED', REMOVED: 'REMOVED', RESTORED: 'RESTORED', IGNORED: 'IGNORED' }
registerEnumType(HistoryVerb, {
  name: 'HistoryVerb',
  description:
    'What was done to an item: saved (made or changed), removed, restored. IGNORED: a save that came after the removal and had no effect.',
})

@ObjectType('HistoryChange', { description: 'What a change set did to one item.', simpleResolvers: true })
class HistoryChangeType {
  @Field(() => HistoryVerb, { description: 'What was done.' }) verb!: string
  @Field(() => [String], { description: 'The fields that were set.' }) fields!: readonly string[]
  @Field(() => ItemUnion, { nullable: true, description: 'The item before. Null: it was made here.' }) before!: Item | null
  @Field(() => ItemUnion, { description: 'The item afterwards, or as it was removed.' }) after!: Item
}

@ObjectType('HistoryEntry', { description: 'One change set, as the history tells it.', simpleResolvers: true })
class HistoryEntryType {
  @Field(() => Int, { description: 'Its number in the board’s log.' }) sequence!: number
  @Field(() => ID, { description: 'The id that its author’s client gave: what an undo names.' }) mutationId!: string
  @Field(() => GraphQLDateTimeISO, { description: 'When it was committed.' }) at!: string
  @Field(() => Author, { description: 'Who did it.' }) author!: Author
  @Field(() => Int, { description: 'How many items it changed.' }) changeCount!: number
  @Field(() => [HistoryChangeType], { description: 'The first 30 of them.' }) changes!: readonly HistoryChangeType[]
}

@ObjectType({ description: 'A page of the history, newest first.', simpleResolvers: true })
class HistoryPage {
  @Field(() => [HistoryEntryType], { description: 'The change sets of this page.' }) entries!: readonly HistoryEntry[]
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page. Null: there is none.' })
  endCursor!: string | null
}

/** L12: who changed what and when, and the board as it was. For those who may edit the board. */
@Resolver()
export class HistoryResolver {
  constructor(private readonly live: Live<unknown>) {}

  @Query(() => HistoryPage, {
    description:
      'Who changed what, when, from what to what, on a board or of one item, newest first; for those who may edit the board.',
  })
  async history(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('itemId', () => ID, { nullable: true, description: 'One item alone. Absent: all.' }) itemId: string | null,
    @Arg('personId', () => ID, { nullable: true, description: 'What one person did. Absent: everybody.' }) personId: string | null,
    @Arg('first', () => Int, { defaultValue: 30, description: 'At most so many change sets, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before. Absent: the newest.' })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<HistoryPage> {
    await this.#permit(context, boardId)
    const most = Math.max(1, Math.min(first, MOST))
    const question = { boardId, itemId: itemId ?? null, personId: personId ?? null, before: cursor(after ?? null), most: most + 1 }
    const entries = await this.live.history.entries(question)
    const page = entries.slice(0, most)
    return { entries: page, endCursor: entries.length > most ? String(page.at(-1)?.sequence) : null }
  }

  @Query(() => Board, {
    description: 'The board as it was after a change set: items and title of that moment. For those who may edit the board.',
  })
  async boardAt(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('sequence', () => Int, { description: 'The change set’s number, from 1.' }) sequence: number,
    @Ctx() context: Context,
  ): Promise<Board> {
    const board = await this.#permit(context, boardId)
    if (sequence < 1 || sequence > board.sequence)
      throw new Failure('NOT_FOUND', 'The board has no such change set.', { field: 'sequence' })
    const items = await this.live.history.stateAt(boardId, sequence, this.live.rulesOf(board.kind))
    const own = items.find(({ id }) => id === boardId)
    return { ...toBoard(board, items), sequence, title: String(own?.['title'] ?? board.title) }
  }

  @Mutation(() => Receipt, {
    description:
      'Erases all values of one field of one item from the board and its log, for good; for those who run the board. That it was done stays in the log. The log gets a new epoch: whoever follows the board starts over.',
  })
  purge(
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('mutationId', () => ID, { description: 'Made by the client, a UUID; never used for anything else.' }) mutationId: string,
    @Arg('itemId', () => ID, { description: 'The item, removed ones too.' }) itemId: string,
    @Arg('field', () => String, { description: 'The field. Not one that the item hangs on something by.' }) field: string,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return this.live.purge(signedIn(context), { boardId, mutationId, itemId, field }) as Promise<Receipt>
  }

  async #permit(context: Context, boardId: string) {
    const viewer = signedIn(context)
    const board = await this.live.log.board(boardId)
    if (!board) throw new Failure('NOT_FOUND', 'There is no such board.')
    await this.live.permit('editBoard', viewer, board)
    return board
  }
}

function cursor(after: string | null): number | null {
  if (after === null) return null
  const sequence = Number(after)
  if (!Number.isInteger(sequence)) throw new Failure('INVALID', 'This is no cursor of the history.', { field: 'after' })
  return sequence
}
