import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { formatClock, formatDuration } from '../../shared/programme/minutes.js'
import { SESSION_KINDS, type SessionKind } from '../../shared/programme/programme-board.js'
import type { DaySchedule } from '../../shared/programme/schedule.js'
import { textOf, wordOf } from '../board/item-fields.js'
import type { LateTexts } from '../locales/late-texts.js'

export type Words = LateTexts['programme']

export function kindOf(session: Item): SessionKind | null {
  return wordOf(SESSION_KINDS, session['sessionKind'])
}

export function kindWords(words: Words, session: Item): string {
  const kind = kindOf(session)
  return kind ? words.sessionKind[kind] : words.noKind
}

/** What a thing on a programme is called, wherever it is named. */
export function nameOf(words: Words, item: Item | undefined): string {
  if (!item) return words.gone
  if (item.__typename === 'Block') return textOf(item, 'title') || words.block
  if (item.__typename === 'Day') return textOf(item, 'label') || dateWords(words, textOf(item, 'date')) || words.someDay
  if (item.__typename === 'Room' || item.__typename === 'Speaker') return textOf(item, 'name') || words.unnamed
  return textOf(item, 'title') || words.untitled
}

export function dayName(words: Words, { day, number }: Pick<DaySchedule, 'day' | 'number'>): string {
  return textOf(day, 'label') || words.dayNumber(number)
}

/** «onsdag 17. september»; '' for no date. */
export function dateWords(words: Words, date: string): string {
  const at = date ? new Date(`${date}T00:00:00Z`) : null
  if (!at || Number.isNaN(at.getTime())) return ''
  return words.date(words.weekdays[at.getUTCDay()] ?? '', at.getUTCDate(), words.months[at.getUTCMonth()] ?? '')
}

export function roomName(words: Words, items: ReadonlyMap<Id, Item>, room: Id | null): string {
  return room === null ? '' : nameOf(words, items.get(room))
}

export function clock(words: Words, minutes: number): string {
  return formatClock(minutes, words.clockSeparator)
}

export function period(words: Words, { start, end }: { start: number; end: number }): string {
  return `${clock(words, start)}–${clock(words, end)}`
}

export function duration(words: Words, minutes: number): string {
  return formatDuration(minutes, words.short)
}
