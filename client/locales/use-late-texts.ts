import { use } from 'react'
import { type LateRoom, type LateTexts, loadLateTexts } from './late-texts.js'
import { useLocale } from './use-texts.js'

/**
 * The words of a room; suspends until they are there. `use` is called every time: React takes a component that suspended here up
 * again at this very call, and without it holds the hooks after it for those of an earlier drawing (its error 467).
 */
export function useLateTexts<Room extends LateRoom>(room: Room): LateTexts[Room] {
  const { locale } = useLocale()
  return use(loadLateTexts(locale, room)) as LateTexts[Room]
}
