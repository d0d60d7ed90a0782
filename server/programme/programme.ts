import { GraphQLDateTimeISO } from 'graphql-scalars'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  blockRules,
  DRAFT_AUDIENCES,
  dayRules,
  programmeRules,
  publishedProgrammeRules,
  roomRules,
  SESSION_KINDS,
  SESSION_STATUSES,
  sessionRules,
  speakerRules,
} from '../../shared/programme/programme-board.js'
import { Author, VoiceEnum } from '../live/author.js'
import { collection, field, textSet, vocabulary } from '../live/collection.js'

const SessionKind = vocabulary(
  'SessionKind',
  'What happens in a session. Own talks, external talks, and group work with plenary, team work and exchange of experience are the three groups of the balance; breaks, meals and practical parts count in none.',
  SESSION_KINDS,
)
const SessionStatus = vocabulary('SessionStatus', 'How far a session has come: an idea, a draft, or confirmed.', SESSION_STATUSES)
const DraftAudience = vocabulary(
  'DraftAudience',
  'Who may open the draft: those who run the network, the voices of users and next of kin as well, or all members.',
  DRAFT_AUDIENCES,
)

const PLACE = 'Where a session or a block lies in the programme. One value: saved whole.'

@ObjectType({ description: PLACE, simpleResolvers: true })
@InputType('SessionPlaceInput', { description: PLACE })
class SessionPlace {
  @Field(() => ID, { nullable: true, description: 'The day. Null: on the idea list, or in a block, which knows its day.' })
  day!: string | null
  @Field(() => ID, { nullable: true, description: 'The parallel block that it lies in. Null: in none.' }) block!: string | null
  @Field(() => ID, { nullable: true, description: 'The room; in a block, also the track. Null: not decided.' }) room!: string | null
  @Field(() => String, { description: 'Its place in the order: by rank, then id.' }) rank!: string
}

const place = field(() => SessionPlace, 'Where it lies in the programme. Without: on the idea list.', { input: () => SessionPlace })
const fixedStart = field(() => Int, 'When it must begin, in minutes after midnight; else it begins when what is before it ends.')
const rank = field(() => String, 'Its place in the order: by rank, then id.', { always: true })

const programme = collection(
  programmeRules,
  'A programme’s own fields. Its id is the board’s; its gathering is the board’s subject.',
  {
    title: field(() => String, 'The title of the programme and of its board.', { always: true }),
    groupWorkTarget: field(
      () => Int,
      'The share of group work and plenary that the planners want, in per cent of all that counts.',
    ),
    draftAudience: field(() => DraftAudience, 'Who may open the draft.', { always: true }),
    note: field(() => String, 'A note among those who plan.'),
  },
)

const publishedProgramme = collection(
  publishedProgrammeRules,
  'What is published of a programme: its own fields. `publishProgramme` alone writes it.',
  {
    title: field(() => String, 'The title of the programme and of its board.', { always: true }),
    version: field(() => Int, 'How many times it was published; 0: never.', { always: true }),
    publishedAt: field(() => GraphQLDateTimeISO, 'When it was published last.'),
    publicationNote: field(() => String, 'What is new, in the words of whoever published it.'),
  },
)

const day = collection(dayRules, 'A day of a gathering.', {
  date: field(() => String, 'The date, YYYY-MM-DD.'),
  label: field(() => String, 'What it is called, where that is not its number.'),
  startsAt: field(() => Int, 'When it begins, in minutes after midnight. Null: 09.00.'),
  rank,
})

const room = collection(roomRules, 'A room that there is on a day. It is hidden while the day is removed.', {
  name: field(() => String, 'What it is called.', { always: true }),
  day: field(() => ID, 'The day.', { always: true }),
  rank,
})

const block = collection(
  blockRules,
  'A parallel block: several sessions side by side, each in its room. They are hidden while it is removed. It lasts as long as its longest room.',
  {
    title: field(() => String, 'What it is called; may be empty.', { always: true }),
    sessionPlace: place,
    fixedStart,
  },
)

const session = collection(sessionRules, 'A session: an item of the programme (programpost), or an idea for one.', {
  title: field(() => String, 'The title.', { always: true }),
  sessionKind: field(() => SessionKind, 'What happens in it.'),
  duration: field(() => Int, 'How long it lasts, in minutes.', { always: true }),
  fixedStart,
  sessionPlace: place,
  sessionStatus: field(() => SessionStatus, 'How far it has come.', { always: true }),
  cancelled: field(() => Boolean, 'Whether it is called off: it keeps its place, and calendars say so.', { always: true }),
  description: field(() => String, 'What participants should know of it.'),
  purpose: field(() => String, 'What it is to bring about.'),
  responsible: field(() => String, 'Who is responsible, among those who plan.'),
  equipment: field(() => String, 'What is needed.'),
  origin: field(() => String, 'Where it comes from: which goal, input of a rådslag or answer of an evaluation.'),
  originLinks: textSet('Links to where it comes from: web addresses, or «board id/item id».'),
  note: field(() => String, 'A note among those who plan.'),
  author: field(() => Author, 'Who added it.', { always: true, input: null }),
})

const speaker = collection(speakerRules, 'A speaker at a session. Hidden while the session is.', {
  name: field(() => String, 'The name.', { always: true }),
  session: field(() => ID, 'The session.', { always: true }),
  organisation: field(() => String, 'Where the speaker comes from.'),
  voice: field(() => VoiceEnum, 'Whom the speaker speaks for.'),
  confirmed: field(() => Boolean, 'Whether the speaker has said yes.', { always: true }),
})

/** What lies on programmes, drafts and published ones, beside comments; the rules are in shared/programme. */
export const programmeCollections = [programme, publishedProgramme, day, room, block, session, speaker]
