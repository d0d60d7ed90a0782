import type { ReactNode } from 'react'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { type Day, dayOf, daysBetween, formatDays } from './dates.js'
import type { Gathering, TimelineContent } from './network.operations.js'
import { nextGathering, ofCohort } from './timeline.js'

interface NextGatheringProps {
  content: TimelineContent
  cohort: string | null
  today?: Day
  /** What can be done about the gathering that comes. */
  step?: (gathering: Gathering) => ReactNode
}

/** «Neste: Samling 2, Værnes · 21.–22. januar 2015 · 12 dager igjen» */
export function NextGathering({ content, cohort, today = dayOf(new Date()), step }: NextGatheringProps) {
  const words = useLateTexts('network')
  const { locale } = useLocale()
  const { gatherings } = ofCohort(content, cohort)
  if (gatherings.length === 0) return null
  const next = nextGathering(gatherings, today)
  if (!next) return <p className="next-gathering">{words.allDone}</p>
  const on = next.startsOn <= today
  return (
    <div className="next-gathering">
      <strong>{on ? words.now(next.title, next.place) : words.next(next.title, next.place)}</strong>
      <span>{formatDays(locale, next.startsOn, next.endsOn)}</span>
      {!on && <span>{words.daysLeft(daysBetween(today, next.startsOn))}</span>}
      {step?.(next)}
    </div>
  )
}
