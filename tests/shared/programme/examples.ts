import type { Id } from '../../../shared/ids.js'
import type { Fields, Item } from '../../../shared/items.js'
import type { SessionKind } from '../../../shared/programme/programme-board.js'
import { DAYS, idOf } from './programmes.js'

/** A programme of one day, written as a list: [kind, minutes, more]. Ranks and ids follow from the order. */
export function dayOfSessions(sessions: readonly (readonly [SessionKind | null, number, Fields?])[]): Map<Id, Item> {
  const day = DAYS[0] as Id
  const items = sessions.map(([sessionKind, duration, more = {}], index): Item => {
    const sessionPlace = { day, block: null, room: null, rank: String.fromCharCode(97 + index) }
    return { title: '', cancelled: false, sessionKind, duration, sessionPlace, ...more, __typename: 'Session', id: session(index) }
  })
  return new Map<Id, Item>([[day, { __typename: 'Day', id: day, rank: 'a' }], ...items.map((item) => [item.id, item] as const)])
}

export const session = (count: number): Id => idOf('5e550000', count)

/** Figure 2 of the note: minutes of own talks, external talks, and group work with plenary, of four gatherings. */
export const FIGURE_2 = [
  [180, 225, 330],
  [180, 150, 210],
  [150, 210, 180],
  [105, 255, 75],
] as const
