import { Link } from 'react-router'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { formatDay, formatDays } from './dates.js'
import type { Gathering, Phase, TimelineContent, WorkPeriod } from './network.operations.js'
import type { ProgrammeOf } from './programme-link.js'

type Entry = { at: string; gathering: Gathering } | { at: string; period: WorkPeriod }

interface TimelineWordsProps {
  content: TimelineContent
  programmes?: (gathering: Gathering) => ProgrammeOf | null
}

/** The timeline as sentences, for those who would rather read or listen. */
export function TimelineWords({ content, programmes }: TimelineWordsProps) {
  const words = useLateTexts('network')
  const { locale } = useLocale()
  const entries: Entry[] = [
    ...content.gatherings.map((gathering) => ({ at: gathering.startsOn, gathering })),
    ...content.workPeriods.map((period) => ({ at: period.startsOn, period })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))

  const phaseDays = ({ startsOn, endsOn }: Phase): string => {
    if (startsOn && endsOn) return formatDays(locale, startsOn, endsOn)
    if (startsOn) return words.from(formatDay(locale, startsOn))
    return endsOn ? words.until(formatDay(locale, endsOn)) : ''
  }
  return (
    <details className="in-words">
      <summary>{words.inWords}</summary>
      <ul>
        {content.phases.map((phase) => (
          <li key={phase.name}>{words.phaseSentence(phase.name, phaseDays(phase))}</li>
        ))}
      </ul>
      <ol>
        {entries.map((entry) =>
          'gathering' in entry ? (
            <li key={entry.gathering.id}>
              <strong>
                {words.gatheringSentence(
                  entry.gathering.title,
                  entry.gathering.place,
                  formatDays(locale, entry.gathering.startsOn, entry.gathering.endsOn),
                )}
              </strong>{' '}
              {entry.gathering.topics.length > 0 && words.topics(entry.gathering.topics.join(', '))}{' '}
              <ProgrammeInWords title={entry.gathering.title} programme={programmes?.(entry.gathering) ?? null} />
            </li>
          ) : (
            <li key={entry.period.id}>
              <strong>
                {words.periodSentence(entry.period.title, formatDays(locale, entry.period.startsOn, entry.period.endsOn))}
              </strong>{' '}
              {entry.period.tasks.length > 0 && words.tasks(entry.period.tasks.join('; '))}
            </li>
          ),
        )}
      </ol>
    </details>
  )
}

function ProgrammeInWords({ title, programme }: { title: string; programme: ProgrammeOf | null }) {
  const words = useLateTexts('network')
  if (!programme) return null
  return (
    <Link className="ds-link" to={programme.path}>
      {words.programmeOf(title)}
    </Link>
  )
}
