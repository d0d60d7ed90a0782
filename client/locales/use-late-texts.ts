import { use } from 'react'
import { type LateRoom, type LateTexts, loadLateTexts } from './late-texts.js'
import { useLocale } from './use-texts.js'

/** The words of a room; suspends until they are there. */
export function useLateTexts<Room extends LateRoom>(room: Room): LateTexts[Room] {
  const { locale } = useLocale()
  // Asked each time, also when they are there: React draws what has waited again, and wants the same hooks in the same order.
  return use(loadLateTexts(locale, room)) as LateTexts[Room]
}
