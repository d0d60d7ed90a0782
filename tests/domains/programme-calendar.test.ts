import { afterEach, describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import { calendarOf } from '../../server/programme/calendar.js'
import type { Id } from '../../shared/ids.js'
import { idSource } from '../../shared/ids.js'
import type { Fields, Item } from '../../shared/items.js'

const newId = idSource()
const BOARD = newId()
const [DAY, ROOM, BLOCK] = [newId(), newId(), newId()]

const day = (date: string | null): Item => ({ __typename: 'Day', id: DAY, date, rank: 'a' })
const session = (title: string, fields: Fields = {}, id: Id = newId()): Item => ({
  duration: 60,
  sessionKind: 'PLENARY',
  sessionPlace: { day: DAY, block: null, room: null, rank: 'b' },
  cancelled: false,
  ...fields,
  __typename: 'Session',
  id,
  title,
})

function calendar(items: readonly Item[], more: Partial<Parameters<typeof calendarOf>[0]> = {}): string {
  const text = calendarOf({
    boardId: BOARD,
    title: 'Samling 1, Værnes',
    sequence: 7,
    items,
    removed: [],
    venue: 'Værnes',
    sessionId: null,
    at: new Date('2026-02-01T10:00:00Z'),
    ...more,
  })
  if (text === null) throw new Error('nothing has a date')
  return text
}

/** Reads as a calendar program does: by the file's own time zone. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as [])
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { root, events, starts: events.map(({ startDate }) => startDate.toJSDate().toISOString()) }
}
afterEach(() => ICAL.TimezoneService.reset())

describe('a calendar', () => {
  it.each([
    ['the day before summer time', '2026-03-28', 9 * 60, '2026-03-28T08:00:00.000Z'],
    ['the day that summer time begins', '2026-03-29', 9 * 60, '2026-03-29T07:00:00.000Z'],
    ['the hour before summer time', '2026-03-29', 58, '2026-03-28T23:58:00.000Z'],
    ['the hour that it begins', '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['the day before winter time', '2026-10-24', 9 * 60, '2026-10-24T07:00:00.000Z'],
    ['the day that winter time begins', '2026-10-25', 9 * 60, '2026-10-25T08:00:00.000Z'],
    ['the hour before winter time', '2026-10-25', 30, '2026-10-24T22:30:00.000Z'],
    ['the hour after it begins', '2026-10-25', 240, '2026-10-25T03:00:00.000Z'],
  ])('tells %s right', (_name, date, minutes, utc) => {
    const text = calendar([day(date), session('Plenum', { fixedStart: minutes })])
    const { starts, events } = read(text)
    expect(starts).toEqual([utc])
    expect(events[0]?.startDate.zone.tzid).toBe('Europe/Oslo')
    expect(events[0]?.duration.toSeconds()).toBe(3600)
    const begins = `${date.replaceAll('-', '')}T${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}00`
    expect(text).toContain(`DTSTART;TZID=Europe/Oslo:${begins}`)
  })

  it('is lines of at most 75 bytes that end as RFC 5545 wants, with all it needs to have', () => {
    const long = 'Å lære av hverandre, på tvers; «Hva er viktig for deg?» '.repeat(6)
    const text = calendar([day('2026-03-28'), session(long, { description: 'Linje 1\nLinje 2, med komma' })])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const { root, events } = read(text)
    expect(root.getFirstPropertyValue('version')).toBe('2.0')
    expect(root.getFirstPropertyValue('prodid')).toMatch(/Samlingspunkt/)
    expect(text).toContain('\r\nNAME:Samling 1\\, Værnes\r\n')
    expect(events[0]?.summary).toBe(long)
    expect(events[0]?.description).toBe('Linje 1\nLinje 2, med komma')
    expect(text).toContain('DTSTAMP:20260201T100000Z')
  })

  it('keeps a session’s id over versions, and lets the version grow', () => {
    const one = session('Plenum')
    const [first, second] = [7, 8].map((sequence) => read(calendar([day('2026-03-28'), one], { sequence })).events[0])
    expect(first?.uid).toBe(second?.uid)
    expect([first?.sequence, second?.sequence]).toEqual([7, 8])
  })

  it('tells what is called off, and what was taken off, as cancelled, with a time', () => {
    const [kept, off, gone] = [session('Plenum'), session('Foredrag', { cancelled: true }), session('Utgått')]
    const { events } = read(calendar([day('2026-03-28'), kept, off], { removed: [gone] }))
    const status = events.map((event) => [event.summary, event.component.getFirstPropertyValue('status')])
    expect(status).toEqual([
      ['Plenum', 'CONFIRMED'],
      ['Foredrag', 'CANCELLED'],
      ['Utgått', 'CANCELLED'],
    ])
    const wholeDay = read(
      calendar([{ ...day('2026-03-29'), id: newId() }, session('Et annet', {}, newId())].slice(0, 1), {
        removed: [day('2026-03-28'), gone],
      }),
    )
    expect(wholeDay.events.map(({ summary }) => summary)).toEqual(['Utgått'])
  })

  it('has the sessions of blocks with room, place and speakers, no breaks, or one session alone', () => {
    const inBlock = session('Verksted', { sessionPlace: { day: null, block: BLOCK, room: ROOM, rank: 'a' } })
    const items: Item[] = [
      day('2026-03-28'),
      { __typename: 'Room', id: ROOM, name: 'Salen', day: DAY, rank: 'a' },
      { __typename: 'Block', id: BLOCK, title: '', sessionPlace: { day: DAY, block: null, room: null, rank: 'a' } },
      inBlock,
      session('Pause', { sessionKind: 'BREAK' }),
      session('Plenum'),
      { __typename: 'Speaker', id: newId(), session: inBlock.id, name: 'Fagrådgiver', organisation: 'Havn kompetansesenter' },
    ]
    const { events } = read(calendar(items))
    expect(events.map(({ summary, location }) => [summary, location])).toEqual([
      ['Verksted', 'Salen, Værnes'],
      ['Plenum', 'Værnes'],
    ])
    expect(events[0]?.description).toBe('Fagrådgiver, Havn kompetansesenter')
    expect(read(calendar(items, { sessionId: inBlock.id })).events.map(({ summary }) => summary)).toEqual(['Verksted'])
  })

  it('is none while nothing has a date', () => {
    expect(() => calendar([day(null), session('Plenum')])).toThrow('nothing has a date')
  })
})
