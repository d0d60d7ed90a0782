import { commentRules } from '../comments.js'
import { Failure } from '../failure.js'
import type { Id } from '../ids.js'
import type { BoardRules, Fields, Item, ItemRules, Permission } from '../items.js'
import { MAX_COMMENTS } from '../limits.js'
import { may } from '../permissions.js'

/** Vocabularies of the programme (DOMAIN.md sections 5 and 7). The words people see are in client/locales. */
export const SESSION_KINDS = [
  'OWN_TALK', // foredrag fra prosjektgruppa
  'EXTERNAL_TALK', // eksternt foredrag
  'GROUP_WORK', // gruppearbeid
  'PLENARY', // plenum
  'TEAM_WORK', // teamarbeid
  'EXPERIENCE_EXCHANGE', // erfaringsutveksling
  'BREAK', // pause
  'MEAL', // måltid
  'PRACTICAL', // praktisk
] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const SESSION_STATUSES = ['IDEA', 'DRAFT', 'CONFIRMED'] as const
/** Who is let in to a draft: those who run the network alone, users' and next of kin's voices as well, or all members. */
export const DRAFT_AUDIENCES = ['PLANNERS', 'USER_VOICES', 'MEMBERS'] as const
export type DraftAudience = (typeof DRAFT_AUDIENCES)[number]

/**
 * Where a session or a block lies: one value, saved whole (L3). `day` and `block` null: on the idea list. In a block, `room`
 * tells the track, and `day` is null: the block knows its day.
 */
export interface SessionPlace {
  readonly day: Id | null
  readonly block: Id | null
  readonly room: Id | null
  readonly rank: string
}

export const MAX_DURATION = 12 * 60
const LAST_MINUTE = 24 * 60 - 1

export function placeOf(item: Item): SessionPlace | null {
  return (item['sessionPlace'] as SessionPlace | null | undefined) ?? null
}

function isOnIdeaList(place: SessionPlace | null): boolean {
  return place === null || (place.day === null && place.block === null)
}

function requireMinutes(set: Fields, field: string, low: number, high: number): void {
  const value = set[field]
  if (value === null || value === undefined) return
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
    throw new Failure('INVALID', `${field} is a whole number of minutes from ${low} to ${high}.`, { field })
}

const editsBoard = ({ standing, board }: Permission): boolean => may('editBoard', standing, board)

export const programmeRules: ItemRules = {
  kind: 'Programme',
  blank: { title: '', draftAudience: 'USER_VOICES' },
  names: ['title'],
  mayWrite: ({ standing, board, set }) =>
    set !== null && 'draftAudience' in set ? may('runBoard', standing, board) : may('editBoard', standing, board),
  check({ set }) {
    const target = set['groupWorkTarget']
    if (target !== null && target !== undefined && !(typeof target === 'number' && target >= 0 && target <= 100))
      throw new Failure('INVALID', 'A target is a share from 0 to 100 per cent.', { field: 'groupWorkTarget' })
  },
}

export const dayRules: ItemRules = {
  kind: 'Day',
  blank: { rank: '' },
  names: ['label'],
  mayWrite: editsBoard,
  check: ({ set }) => requireMinutes(set, 'startsAt', 0, LAST_MINUTE),
}

export const roomRules: ItemRules = {
  kind: 'Room',
  blank: { name: '', rank: '' },
  names: ['name'],
  hangsOn: (room) => [room['day'] as Id],
  mayWrite: editsBoard,
}

function hangsOnPlace(item: Item): Id[] {
  const place = placeOf(item)
  return place ? [place.day, place.block].filter((id) => id !== null) : []
}

function checkPlace(set: Fields): void {
  const place = set['sessionPlace'] as SessionPlace | null | undefined
  if (!place) return
  if (place.rank === '' || place.rank.length > 100)
    throw new Failure('INVALID', 'A rank has 1 to 100 characters.', { field: 'sessionPlace' })
  if (place.day !== null && place.block !== null)
    throw new Failure('INVALID', 'What lies in a block has the block’s day: give one of the two.', { field: 'sessionPlace' })
}

/** A container of sessions side by side, each in its room; it has no kind of its own. */
export const blockRules: ItemRules = {
  kind: 'Block',
  blank: { title: '' },
  names: ['title'],
  hangsOn: hangsOnPlace,
  mayWrite: editsBoard,
  check({ set, after }) {
    checkPlace(set)
    if (placeOf(after)?.block) throw new Failure('INVALID', 'A block lies in no other block.', { field: 'sessionPlace' })
    requireMinutes(set, 'fixedStart', 0, LAST_MINUTE)
  },
}

/** What whoever may only comment says of an idea of their own. */
const IDEA_FIELDS = ['title', 'sessionKind', 'duration', 'description', 'purpose', 'origin', 'sessionPlace', 'sessionStatus']

function mayWriteIdea({ standing, personId, board, before, set }: Permission): boolean {
  if (!may('takePart', standing, board)) return false
  if (before && ((before['author'] as { id: Id } | null)?.id !== personId || !isOnIdeaList(placeOf(before)))) return false
  if (set === null) return true
  const place = set['sessionPlace'] as unknown as SessionPlace | null | undefined
  const isIdea = (set['sessionStatus'] ?? 'IDEA') === 'IDEA' && isOnIdeaList(place ?? null)
  return isIdea && Object.keys(set).every((field) => IDEA_FIELDS.includes(field))
}

export const sessionRules: ItemRules = {
  kind: 'Session',
  blank: { title: '', duration: 30, sessionStatus: 'IDEA', cancelled: false },
  names: ['title', 'responsible'],
  sets: ['originLinks'],
  hangsOn: hangsOnPlace,
  mayWrite: (permission) => editsBoard(permission) || mayWriteIdea(permission),
  stamp: ({ before }, by) => ({
    author: before ? (before['author'] ?? null) : { id: by.personId, voice: by.voice, guest: by.guest },
  }),
  check({ set }) {
    checkPlace(set)
    requireMinutes(set, 'duration', 1, MAX_DURATION)
    requireMinutes(set, 'fixedStart', 0, LAST_MINUTE)
  },
}

export const speakerRules: ItemRules = {
  kind: 'Speaker',
  blank: { name: '', confirmed: false },
  names: ['name', 'organisation'],
  hangsOn: (speaker) => [speaker['session'] as Id],
  mayWrite: editsBoard,
}

/** A draft is never open to guests, whichever members are let in to it. */
const VISIBILITY = { PLANNERS: 'PRIVATE', USER_VOICES: 'USER_VOICES', MEMBERS: 'MEMBERS' } as const
const AUDIENCE = { PRIVATE: 'PLANNERS', USER_VOICES: 'USER_VOICES', MEMBERS: 'MEMBERS', NETWORK: 'MEMBERS' } as const

const programmeItems = [dayRules, roomRules, blockRules, sessionRules, speakerRules] as const

/** The board kind PROGRAMME: the draft of one gathering's programme. */
export const programmeBoard: BoardRules = {
  kind: 'PROGRAMME',
  own: programmeRules,
  items: [...programmeItems, commentRules],
  begin: ({ title, visibility }) => ({ title, draftAudience: AUDIENCE[visibility ?? 'USER_VOICES'] }),
  visibility: (own) => VISIBILITY[own['draftAudience'] as DraftAudience],
  needsSubject: true,
  isSingle: true,
  most: { Comment: MAX_COMMENTS },
}

const published = (rules: ItemRules): ItemRules => ({
  ...rules,
  mayWrite: (permission) => permission.onBehalf && editsBoard(permission),
})

export const publishedProgrammeRules: ItemRules = published({
  kind: 'PublishedProgramme',
  blank: { title: '', version: 0 },
  names: ['title'],
  mayWrite: () => false,
})

/** The board kind PUBLISHED_PROGRAMME: what participants see. Publishing alone writes on it; its comments are its own. */
export const publishedProgrammeBoard: BoardRules = {
  kind: 'PUBLISHED_PROGRAMME',
  own: publishedProgrammeRules,
  items: [...programmeItems.map(published), commentRules],
  begin: ({ title }) => ({ title }),
  visibility: () => 'NETWORK',
  needsSubject: true,
  isSingle: true,
  most: { Comment: MAX_COMMENTS },
}
