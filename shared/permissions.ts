import type { Id } from './ids.js'

export const ROLES = ['COORDINATOR', 'PLANNER', 'TEAM_MEMBER', 'READER'] as const
export type Role = (typeof ROLES)[number]

export const VOICES = ['PROJECT_GROUP', 'EXPERT', 'MUNICIPALITY', 'USER_REPRESENTATIVE', 'NEXT_OF_KIN'] as const
export type Voice = (typeof VOICES)[number]

/** `USER_VOICES`: a draft that user representatives and next of kin are let in to, beside those who make it. */
export const VISIBILITIES = ['NETWORK', 'USER_VOICES', 'PRIVATE'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** A person's place in one network. No standing (null) means: no member, no right. */
export interface Standing {
  readonly role: Role
  readonly voice: Voice
  readonly teamId: Id | null
}

/** What decides about a board: whose it is, and who may see it. */
export interface BoardPlace {
  readonly teamId: Id | null
  readonly visibility: Visibility
}

const runsNetwork = (who: Standing): boolean => who.role === 'COORDINATOR' || who.role === 'PLANNER'
const isMine = (who: Standing, board: BoardPlace): boolean => board.teamId !== null && board.teamId === who.teamId
const isPrivateToTeam = (board: BoardPlace): boolean => board.visibility === 'PRIVATE' && board.teamId !== null
const speaksForUsers = (who: Standing): boolean => who.voice === 'USER_REPRESENTATIVE' || who.voice === 'NEXT_OF_KIN'
const editsTeam = (who: Standing): boolean => who.role === 'TEAM_MEMBER' || runsNetwork(who)

const readBoard = (who: Standing, board: BoardPlace): boolean => {
  if (board.visibility === 'NETWORK') return true
  if (board.visibility === 'USER_VOICES') return runsNetwork(who) || isMine(who, board) || speaksForUsers(who)
  return isPrivateToTeam(board) ? isMine(who, board) : runsNetwork(who)
}

/** The one table (DESIGN.md section 7). What is not in it is not allowed. */
const table = {
  readNetwork: () => true,
  runNetwork: (who: Standing) => who.role === 'COORDINATOR',
  createBoard: (who: Standing, board: BoardPlace) =>
    isPrivateToTeam(board) ? isMine(who, board) && editsTeam(who) : runsNetwork(who) || (isMine(who, board) && editsTeam(who)),
  readBoard,
  editBoard: (who: Standing, board: BoardPlace) =>
    readBoard(who, board) && ((runsNetwork(who) && !isPrivateToTeam(board)) || (isMine(who, board) && editsTeam(who))),
  commentBoard: (who: Standing, board: BoardPlace) => readBoard(who, board) && (who.role !== 'READER' || speaksForUsers(who)),
  runBoard: (who: Standing, board: BoardPlace) =>
    readBoard(who, board) && (isPrivateToTeam(board) ? isMine(who, board) && editsTeam(who) : runsNetwork(who)),
} satisfies Record<string, (who: Standing, board: BoardPlace) => boolean>

export type Action = keyof typeof table

/** The board place of questions that concern no board. */
export const NO_BOARD: BoardPlace = { teamId: null, visibility: 'NETWORK' }

/** May someone of this standing do this, here? No standing: never. */
export function may(action: Action, standing: Standing | null, board: BoardPlace = NO_BOARD): boolean {
  return standing !== null && table[action](standing, board)
}
