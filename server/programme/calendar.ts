import ical, { escape as escapeText, ICalEventStatus } from 'ical-generator'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import { scheduleOf, type TimedSession } from '../../shared/programme/schedule.js'
import { OSLO, osloTimezone } from './oslo-time.js'

export interface CalendarOf {
  readonly boardId: Id
  readonly title: string
  /** Grows with every change of the board, so that calendars take the later version. */
  readonly sequence: number
  readonly items: readonly Item[]
  /** Sessions that were taken off, with the days and blocks that went with them: calendars that have them hear that they are off. */
  readonly removed: readonly Item[]
  /** Where the gathering is held. */
  readonly venue: string
  /** One session alone; null: all but breaks. */
  readonly sessionId: Id | null
  readonly at: Date
}

interface Entry extends TimedSession {
  readonly date: string
  readonly isOff: boolean
}

/** A programme as an iCalendar file (RFC 5545), in Norwegian time. Null: nothing of it has a date yet. */
export function calendarOf({ boardId, title, sequence, items, removed, venue, sessionId, at }: CalendarOf): string | null {
  const visible = new Map(items.map((item) => [item.id, item]))
  const entries = [...entriesOf(visible), ...entriesTakenOff(visible, removed)].filter(({ item }) =>
    sessionId === null ? item['sessionKind'] !== 'BREAK' : item.id === sessionId,
  )
  if (entries.length === 0) return null
  // The library writes names as they are. Its own zone stays empty: else it writes DTSTAMP in local time, without a zone.
  const calendar = ical({
    name: escapeText(title.replaceAll(/[\r\n]+/g, ' '), false),
    prodId: { company: 'Samlingspunkt', product: 'Samlingspunkt', language: 'NO' },
    timezone: { name: null, generator: osloTimezone },
  })
  for (const { item, date, start, end, isOff } of entries) {
    const room = visible.get(placeOf(item)?.room ?? '')?.['name'] as string | undefined
    const location = [room, venue].filter((part) => part).join(', ')
    const description = [speakersOf(visible, item.id), item['description']].filter((part) => part).join('\n\n')
    calendar.createEvent({
      id: `${item.id}@${boardId}`,
      sequence,
      stamp: at,
      timezone: OSLO,
      start: wallClock(date, start),
      end: wallClock(date, end),
      summary: String(item['title'] ?? ''),
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(location ? { location } : {}),
      ...(description ? { description } : {}),
    })
  }
  return `${calendar.toString()}\r\n`
}

/** All sessions on days with a date, those in blocks too. */
function entriesOf(items: ReadonlyMap<Id, Item>): Entry[] {
  return scheduleOf(items).days.flatMap(({ day, timed }) => {
    const date = day['date']
    if (typeof date !== 'string') return []
    return timed
      .flatMap(({ item, start, end, tracks }) => [{ item, start, end }, ...tracks.flatMap(({ sessions }) => sessions)])
      .filter(({ item }) => item.__typename === 'Session')
      .map((one) => ({ ...one, date, isOff: one.item['cancelled'] === true }))
  })
}

/** What was taken off, at the time that it would have if it were back alone. */
function entriesTakenOff(visible: ReadonlyMap<Id, Item>, removed: readonly Item[]): Entry[] {
  const around = removed.filter(({ __typename }) => __typename === 'Day' || __typename === 'Block')
  const frame = new Map([...around.map((item) => [item.id, item] as const), ...visible])
  return removed
    .filter(({ __typename, id }) => __typename === 'Session' && !visible.has(id))
    .flatMap((session) => entriesOf(new Map(frame).set(session.id, session)).filter(({ item }) => item.id === session.id))
    .map((entry) => ({ ...entry, isOff: true }))
}

function speakersOf(items: ReadonlyMap<Id, Item>, sessionId: Id): string {
  return [...items.values()]
    .filter((item) => item.__typename === 'Speaker' && item['session'] === sessionId)
    .map(({ name, organisation }) => (organisation ? `${name}, ${organisation}` : String(name)))
    .join('\n')
}

/** The library writes a Date's local parts: these are the wall clock's, whatever zone the server is in. */
function wallClock(date: string, minutes: number): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 0, minutes)
}
