import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { type Day, formatDays } from './dates.js'
import type { Gathering, TimelineContent } from './network.operations.js'
import type { ProgrammeOf } from './programme-link.js'
import { layOutTimeline, type TimelineColumn } from './timeline.js'

interface TimelineFigureProps {
  content: TimelineContent
  today: Day
  /** The programme of a gathering that I may open. */
  programmes?: (gathering: Gathering) => ProgrammeOf | null
}

/** Figure 1: the phases above, a diamond for each gathering, the work at home between them, and where we are today. */
export function TimelineFigure({ content, today, programmes }: TimelineFigureProps) {
  const words = useLateTexts('network')
  const { columns, phases, today: now } = layOutTimeline(content, today)
  // The last column also holds the very end.
  const currentColumn = Math.min(columns.length - 1, Math.floor(now * columns.length))
  const frame = useRef<HTMLElement>(null)

  // Where the figure is wider than the page, today is what one came for.
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = now * frame.current.scrollWidth - frame.current.clientWidth / 2
  }, [now])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section ref={frame} className="timeline-scroll" aria-label={words.scrollTimeline} tabIndex={0}>
      <div className="timeline" style={variables({ '--columns': columns.length })}>
        <ol className="timeline-phases">
          {phases.map((phase) => (
            <li key={`${phase.name} ${phase.from}`} style={variables({ '--from': phase.from, '--length': phase.to - phase.from })}>
              {phase.name}
            </li>
          ))}
        </ol>
        <ol className="timeline-columns">
          {columns.map((column, index) => (
            <Column
              key={column.gathering?.id ?? index}
              column={column}
              done={Math.min(1, Math.max(0, now * columns.length - index))}
              isCurrent={index === currentColumn}
              programme={(column.gathering && programmes?.(column.gathering)) ?? null}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}

interface ColumnProps {
  column: TimelineColumn
  /** How much of the column's time has passed, 0 to 1. */
  done: number
  isCurrent: boolean
  programme: ProgrammeOf | null
}

function Column({ column, done, isCurrent, programme }: ColumnProps) {
  const words = useLateTexts('network')
  const { locale } = useLocale()
  const { gathering, state, work } = column
  return (
    <li>
      {gathering && (
        <div className="timeline-gathering" data-state={state}>
          <h3>{gathering.title}</h3>
          <p>
            {formatDays(locale, gathering.startsOn, gathering.endsOn)}
            {gathering.place && (
              <>
                <br />
                {gathering.place}
              </>
            )}
          </p>
          <Entries entries={gathering.topics} />
          {programme && (
            <Link className="ds-link timeline-programme" to={programme.path} aria-label={words.programmeOf(gathering.title)}>
              {words.programme}
            </Link>
          )}
        </div>
      )}
      <div className="timeline-line" style={variables({ '--done': done, '--at': done })}>
        {gathering && <span className="timeline-diamond" data-state={state} />}
        {isCurrent && <span className="timeline-today">{words.today}</span>}
      </div>
      <div className="timeline-work">
        {work.map((period) => (
          <div key={period.id}>
            <h3>{period.title}</h3>
            <Entries entries={period.tasks} />
          </div>
        ))}
      </div>
    </li>
  )
}

function Entries({ entries }: { entries: readonly string[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="timeline-entries">
      {entries.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  )
}

/** CSSProperties knows no custom properties. */
function variables(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return values as CSSProperties
}
