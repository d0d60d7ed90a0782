import type { Item } from '../items.js'
import type { BoardPlace, Standing, Voice } from '../permissions.js'
import { agreementOf } from './agreement.js'

/** How far a team has come with one thing. NO means not done yet, and that is no fault. */
export const PROGRESSES = ['YES', 'PARTLY', 'NO'] as const
export type Progress = (typeof PROGRESSES)[number]

/** An actor map as a list of boards tells of it. */
export interface MapFacts extends Pick<BoardPlace, 'visibility'> {
  readonly actors: number
}

/** YES: a map with actors that the network may read. PARTLY: one that is empty, or a draft still. */
export function actorMapProgress(maps: readonly MapFacts[]): Progress {
  if (maps.some(({ visibility, actors }) => visibility === 'NETWORK' && actors > 0)) return 'YES'
  return maps.length > 0 ? 'PARTLY' : 'NO'
}

/** YES: all goals are agreed, or stand by a written reason. PARTLY: there are goals. Goals that were dropped ask for nothing. */
export function agreementProgress(goals: readonly Item[], votes: readonly Item[], voicesOnTeam: readonly Voice[]): Progress {
  const kept = goals.filter((goal) => goal['goalStatus'] !== 'DROPPED')
  if (kept.length === 0) return 'NO'
  return kept.every((goal) => agreementOf(goal, votes, voicesOnTeam).state !== 'OPEN') ? 'YES' : 'PARTLY'
}

/** YES: a measure (tiltak) is under way or done. PARTLY: some are planned. */
export function measuresProgress(actions: readonly Item[]): Progress {
  const statuses = actions.map((action) => action['actionStatus'])
  if (statuses.some((status) => status === 'UNDER_WAY' || status === 'DONE')) return 'YES'
  return statuses.includes('NOT_STARTED') ? 'PARTLY' : 'NO'
}

/** YES: a user representative is in the team. PARTLY: somebody who speaks for next of kin is. */
export function userVoiceProgress(members: readonly Pick<Standing, 'voice'>[]): Progress {
  if (members.some(({ voice }) => voice === 'USER_REPRESENTATIVE')) return 'YES'
  return members.some(({ voice }) => voice === 'NEXT_OF_KIN') ? 'PARTLY' : 'NO'
}
