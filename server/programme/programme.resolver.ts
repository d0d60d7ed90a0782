import { Arg, Ctx, Field, Float, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Failure } from '../../shared/failure.js'
import { textField } from '../../shared/form-rules.js'
import { MAX_TEXT } from '../../shared/limits.js'
import type { Live } from '../live/live.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { Directory } from '../network/directory.js'
import type { Storage } from '../storage/storage.js'
import { Balances } from './balances.js'
import { calendarOf } from './calendar.js'
import { type Published, publish } from './publish.js'

@ObjectType({ description: 'What publishing a programme came to.', simpleResolvers: true })
class Publication implements Published {
  @Field(() => ID, { description: 'The gathering’s published board.' }) boardId!: string
  @Field(() => Int, {
    description: 'The change set’s number in the published board’s log; of the last one, when nothing differed.',
  })
  sequence!: number
  @Field(() => Int, { description: 'The version that stands there: 1, 2, 3 …' }) version!: number
  @Field(() => Boolean, {
    description: 'True: this made the version. False: nothing differed from what is published, so nothing was written.',
  })
  isNew!: boolean
}

@ObjectType({
  description: 'How the hours of a gathering’s programme are shared. Minutes are one participant’s, and may be fractions.',
  simpleResolvers: true,
})
class ProgrammeBalance {
  @Field(() => ID, { description: 'The gathering.' }) gatheringId!: string
  @Field(() => ID, { description: 'The board that was counted.' }) boardId!: string
  @Field(() => Boolean, { description: 'True: the draft. False: what is published.' }) isDraft!: boolean
  @Field(() => Float, { description: 'Minutes of talks by the project group.' }) own!: number
  @Field(() => Float, { description: 'Minutes of external talks.' }) external!: number
  @Field(() => Float, { description: 'Minutes of group work, plenary, team work and exchange of experience.' }) group!: number
  @Field(() => Float, { description: 'Minutes that count in none: breaks, meals, practical parts, and what has no kind yet.' })
  uncounted!: number
  @Field(() => Int, { nullable: true, description: 'The share of group work that the planners want, in per cent. Null: none.' })
  target!: number | null
}

export interface ProgrammeDeps {
  readonly live: Live<unknown>
  readonly storage: Storage
  readonly clock: { now(): number }
  readonly directory: Directory
}

/** What programmes offer beyond their boards: publishing, balances over gatherings, calendars. */
@Resolver()
export class ProgrammeResolver {
  readonly #balances: Balances

  constructor(private readonly deps: ProgrammeDeps) {
    this.#balances = new Balances(deps.live, deps.directory)
  }

  @Mutation(() => Publication, {
    description:
      'Publishes a programme as it stands: one change set on the gathering’s published board, which is made the first time. For those who may edit the draft. The same mutationId gets the first answer; where nothing differed, nothing is written or remembered.',
  })
  publishProgramme(
    @Arg('boardId', () => ID, { description: 'The draft.' }) boardId: string,
    @Arg('mutationId', () => ID, { description: 'Made by the client, a UUID; never used for anything else.' }) mutationId: string,
    @Arg('note', () => String, { nullable: true, description: 'What is new, in words for participants.' }) note: string | null,
    @Ctx() context: Context,
  ): Promise<Publication> {
    const said = textField('note', note ?? '', MAX_TEXT)
    return publish(this.deps, signedIn(context), { boardId, mutationId, note: said === '' ? null : said })
  }

  @Query(() => [ProgrammeBalance], {
    description:
      'The balance of each gathering that has a programme, by date: of the draft for those who may open it, else of what is published.',
  })
  async programmeBalances(
    @Arg('networkId', () => ID, { description: 'The network.' }) networkId: string,
    @Ctx() context: Context,
  ): Promise<ProgrammeBalance[]> {
    const balances = await this.#balances.of(signedIn(context), networkId)
    return balances.map(({ balance: { minutes, uncounted }, ...rest }) => ({
      ...rest,
      own: minutes.OWN,
      external: minutes.EXTERNAL,
      group: minutes.GROUP,
      uncounted,
    }))
  }

  @Query(() => String, {
    description:
      'A programme, draft or published, as an iCalendar file (RFC 5545) in Norwegian time; what was taken off is told as cancelled. INVALID while nothing of it has a date.',
  })
  async programmeCalendar(
    @Arg('boardId', () => ID, { description: 'The programme.' }) boardId: string,
    @Arg('sessionId', () => ID, { nullable: true, description: 'One session alone. Absent: all but breaks.' })
    sessionId: string | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const viewer = signedIn(context)
    const { live, clock, directory } = this.deps
    const { board, items } = await live.state(viewer, boardId)
    if (board.kind !== 'PROGRAMME' && board.kind !== 'PUBLISHED_PROGRAMME')
      throw new Failure('NOT_FOUND', 'There is no such programme.')
    const gathering = board.subjectId === null ? null : await directory.gathering(viewer, board.subjectId)
    const removed = (await live.log.removed(boardId)).map(({ item }) => item)
    const { title, sequence } = board
    const calendar = calendarOf({
      boardId,
      title,
      sequence,
      items,
      removed,
      venue: gathering?.place ?? '',
      sessionId: sessionId ?? null,
      at: new Date(clock.now()),
    })
    if (calendar === null) throw new Failure('INVALID', 'Nothing of this has a date yet.', { field: 'date' })
    return calendar
  }
}
