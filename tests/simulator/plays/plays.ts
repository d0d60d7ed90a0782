import { actorMapPlay } from './actor-map.js'
import { goalsPlay } from './goals.js'
import type { Play } from './play.js'
import { programmePlay } from './programme.js'

const PLAYS: readonly Play[] = [actorMapPlay, programmePlay, goalsPlay]

/** Which kind of board a history is about follows from its seed, past the dice: half of them tell of actor maps. */
export function playOf(seed: number): Play {
  const [usual, ...others] = PLAYS as [Play, ...Play[]]
  return seed % 2 === 0 ? usual : (others[Math.floor(seed / 2) % others.length] ?? usual)
}
