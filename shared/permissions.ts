import type { Id } from './ids.js'

export const ROLES = ['COORDINATOR', 'PLANNER', 'TEAM_MEMBER', 'READER'] as const
export type Role = (typeof ROLES)[number]

export const VOICES = ['PROJECT_GROUP', 'EXPERT', 'MUNICIPALITY', 'USER_REPRESENTATIVE', 'NEXT_OF_KIN'] as const
export type Voice = (typeof VOICES)[number]

/**
 * `NETWORK`: all members, and the guests of a link to it. `MEMBERS`: all members, and never a guest: a map from a user's
 * side, a draft. `USER_VOICES`: a draft that user representatives and next of kin are let in to, beside those who make it.
 */
export const VISIBILITIES = ['NETWORK', 'MEMBERS', 'USER_VOICES', 'PRIVATE'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** A member's place in one network. */
export interface MemberStanding {
  readonly role: Role
  readonly voice: Voice
  readonly teamId: Id | null
}

/** What a link gives its guests: the link alone, whatever the network's members may. */
export interface GuestStanding {
  readonly role: 'GUEST'
  /** What the guest says; it never counts as agreement. */
  readonly voice: Voice
  /** The link's boards. Of these, those that are open to guests. */
  readonly boards: readonly Id[]
  readonly mayComment: boolean
}

/** Somebody's place in one network. No standing (null) means: no member, no guest, no right. */
export type Standing = MemberStanding | GuestStanding

/** What decides about a board: whose it is, and who may see it. */
export interface BoardPlace {
  /** Absent: a board that is not there yet, or none in particular. */
  readonly id?: Id
  readonly teamId: Id | null
  readonly visibility: Visibility
}

const runsNetwork = (who: MemberStanding): boolean => who.role === 'COORDINATOR' || who.role === 'PLANNER'
const isMine = (who: MemberStanding, board: BoardPlace): boolean => board.teamId !== null && board.teamId === who.teamId
const isPrivateToTeam = (board: BoardPlace): boolean => board.visibility === 'PRIVATE' && board.teamId !== null
const speaksForUsers = (who: MemberStanding): boolean => who.voice === 'USER_REPRESENTATIVE' || who.voice === 'NEXT_OF_KIN'
const editsTeam = (who: MemberStanding): boolean => who.role === 'TEAM_MEMBER' || runsNetwork(who)

const readBoard = (who: MemberStanding, board: BoardPlace): boolean => {
  if (board.visibility === 'NETWORK' || board.visibility === 'MEMBERS') return true
  if (board.visibility === 'USER_VOICES') return runsNetwork(who) || isMine(who, board) || speaksForUsers(who)
  return isPrivateToTeam(board) ? isMine(who, board) : runsNetwork(who)
}

const commentBoard = (who: MemberStanding, board: BoardPlace): boolean =>
  readBoard(who, board) && (who.role !== 'READER' || speaksForUsers(who))

/** The one table (DESIGN.md section 7). What is not in it is not allowed. */
const table = {
  readNetwork: () => true,
  runNetwork: (who: MemberStanding) => who.role === 'COORDINATOR',
  createBoard: (who: MemberStanding, board: BoardPlace) =>
    isPrivateToTeam(board) ? isMine(who, board) && editsTeam(who) : runsNetwork(who) || (isMine(who, board) && editsTeam(who)),
  readBoard,
  editBoard: (who: MemberStanding, board: BoardPlace) =>
    readBoard(who, board) && ((runsNetwork(who) && !isPrivateToTeam(board)) || (isMine(who, board) && editsTeam(who))),
  commentBoard,
  /** Votes on goals, and ideas for the programme: what only members say. */
  takePart: commentBoard,
  runBoard: (who: MemberStanding, board: BoardPlace) =>
    readBoard(who, board) && (isPrivateToTeam(board) ? isMine(who, board) && editsTeam(who) : runsNetwork(who)),
  /** Makes and ends links that let guests in. */
  inviteGuests: (who: MemberStanding) => runsNetwork(who),
} satisfies Record<string, (who: MemberStanding, board: BoardPlace) => boolean>

export type Action = keyof typeof table

const isOpenTo = (who: GuestStanding, board: BoardPlace): boolean =>
  board.visibility === 'NETWORK' && board.id !== undefined && who.boards.includes(board.id)

/** All that a guest may ever do. */
const guestTable: Partial<Record<Action, (who: GuestStanding, board: BoardPlace) => boolean>> = {
  readBoard: isOpenTo,
  commentBoard: (who, board) => who.mayComment && isOpenTo(who, board),
}

/** The board place of questions that concern no board. */
export const NO_BOARD: BoardPlace = { teamId: null, visibility: 'NETWORK' }

/** May someone of this standing do this, here? No standing: never. */
export function may(action: Action, standing: Standing | null, board: BoardPlace = NO_BOARD): boolean {
  if (standing === null) return false
  return standing.role === 'GUEST' ? (guestTable[action]?.(standing, board) ?? false) : table[action](standing, board)
}
