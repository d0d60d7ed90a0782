import { useMemo } from 'react'
import type { Id } from '../../shared/ids.js'
import { placeValue, rankAtEnd, save } from '../../shared/programme/moves.js'
import { rankOf } from '../../shared/programme/schedule.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { rankBetween } from '../../shared/rank.js'
import { useBoardActions } from '../board/board-actions.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { planOf } from './plan.js'
import { say } from './said.js'

export interface NewThings {
  /** A session at the end of a day (null: of the idea list). Its id, or null when it was refused. */
  addSession(title: string, day: Id | null): Id | null
  addBlock(day: Id): void
  /** Days after all others, one for each date (null: without one). The id of the first, or null when it was refused. */
  addDays(dates: readonly (string | null)[]): Id | null
  addRoom(day: Id, name: string): boolean
  addSpeaker(session: Id, name: string): boolean
}

/** A side-by-side block is of no use without two rooms. */
const ROOMS_OF_BLOCK = 2
const DURATION = 30

export function useNewThings(): NewThings {
  const { attempt, items, newId } = useBoardActions()
  const words = useLateTexts('programme')
  return useMemo(() => {
    const newRoom = (day: Id, name: string, after: string | null): { rank: string; change: ChangeInput } => {
      const rank = rankBetween(after, null, Math.random)
      return { rank, change: save({ __typename: 'Room', id: newId() }, { day, name, rank }) }
    }
    const lastRoom = (day: Id): string | null => {
      const last = planOf(items()).rooms.get(day)?.at(-1)
      return last ? rankOf(last) : null
    }
    return {
      addSession(title, day) {
        const id = newId()
        const at = { day, block: null, room: null }
        const set = {
          title,
          duration: DURATION,
          sessionStatus: day === null ? 'IDEA' : 'DRAFT',
          sessionPlace: placeValue({ ...at, rank: rankAtEnd(items(), at, Math.random) }),
        }
        return attempt([save({ __typename: 'Session', id }, set)]) ? id : null
      },
      addBlock(day) {
        const at = { day, block: null, room: null }
        const sessionPlace = placeValue({ ...at, rank: rankAtEnd(items(), at, Math.random) })
        const there = planOf(items()).rooms.get(day)?.length ?? 0
        const changes = [save({ __typename: 'Block', id: newId() }, { title: '', sessionPlace })]
        let after = lastRoom(day)
        for (let number = there; number < ROOMS_OF_BLOCK; number += 1) {
          const { rank, change } = newRoom(day, words.newRoom(number + 1), after)
          after = rank
          changes.push(change)
        }
        if (attempt(changes)) say(words.blockAdded)
      },
      addDays(dates) {
        const last = planOf(items()).schedule.days.at(-1)?.day
        let rank = last ? rankOf(last) : null
        const days = dates.map((date) => {
          rank = rankBetween(rank, null, Math.random)
          return { id: newId(), rank, ...(date && { date }) }
        })
        const changes = days.map(({ id, ...set }) => save({ __typename: 'Day', id }, set))
        return attempt(changes) ? (days[0]?.id ?? null) : null
      },
      addRoom: (day, name) => attempt([newRoom(day, name, lastRoom(day)).change]),
      addSpeaker: (session, name) => attempt([save({ __typename: 'Speaker', id: newId() }, { session, name })]),
    }
  }, [attempt, items, newId, words])
}
