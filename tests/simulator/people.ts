import type { BoardAuthor } from '../../client/live/board-view.js'
import type { Id } from '../../shared/ids.js'
import type { Standing } from '../../shared/permissions.js'
import type { Play } from './plays/play.js'

export interface Person {
  readonly id: Id
  readonly name: string
  readonly standing: Standing
}

/** The network, its people and the one board that a history is about. */
export interface Cast {
  /** What kind of board it is, and what people do on it. */
  readonly play: Play
  readonly networkId: Id
  readonly boardId: Id
  readonly teamId: Id
  /** Made the board, keeps the right to it, and has no page open: shares the board again after others made it private. */
  readonly keeper: Person
  readonly people: readonly Person[]
}

export function makeCast(play: Play, newId: () => Id): Cast {
  const [networkId, boardId, teamId, otherTeamId] = [newId(), newId(), newId(), newId()]
  const person = (name: string, standing: Standing): Person => ({ id: newId(), name, standing })
  return {
    play,
    networkId,
    boardId,
    teamId,
    keeper: person('keeper', { role: 'TEAM_MEMBER', voice: 'MUNICIPALITY', teamId }),
    people: [
      person('alice', { role: 'COORDINATOR', voice: 'PROJECT_GROUP', teamId: null }),
      person('bob', { role: 'TEAM_MEMBER', voice: 'MUNICIPALITY', teamId }),
      person('carol', { role: 'TEAM_MEMBER', voice: 'NEXT_OF_KIN', teamId: otherTeamId }),
      person('dave', { role: 'READER', voice: 'USER_REPRESENTATIVE', teamId: null }),
      person('erin', { role: 'READER', voice: 'EXPERT', teamId: null }),
    ],
  }
}

export function authorOf({ id, name }: Person, standing: Standing | null): BoardAuthor {
  return { id, name, voice: standing?.voice ?? null, guest: false }
}
