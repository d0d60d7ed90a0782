import { use } from 'react'
import { type LateRoom, type LateTexts, lateTexts, loadLateTexts } from './late-texts.js'
import { useLocale } from './use-texts.js'

/** The words of a room; suspends until they are there. */
export function useLateTexts<Room extends LateRoom>(room: Room): LateTexts[Room] {
  const { locale } = useLocale()
  return (lateTexts(locale, room) ?? use(loadLateTexts(locale, room))) as LateTexts[Room]
}
