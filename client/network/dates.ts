import type { Locale } from '../locales/texts.js'

/** A calendar day, YYYY-MM-DD, as the API has it: no clock, no zone. Days compare as strings. */
export type Day = string

// Bokmål and nynorsk write dates alike, and few browsers know nynorsk.
const DATE_LOCALES: Readonly<Record<Locale, string>> = { nb: 'nb', nn: 'nb', en: 'en-GB' }
const DAY_MS = 24 * 60 * 60 * 1000

/** The day it is where the person sits. */
export function dayOf(moment: Date): Day {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

export function formatDay(locale: Locale, day: Day): string {
  return formatter(locale).format(new Date(day))
}

/** «17.–18. september 2014»; one day alone when both are the same. */
export function formatDays(locale: Locale, first: Day, last: Day): string {
  if (last <= first) return formatDay(locale, first)
  // Chromium sets thin spaces around the dash in English; plain ones read better aloud and in a search.
  return formatter(locale).formatRange(new Date(first), new Date(last)).replaceAll('\u2009', ' ')
}

function formatter(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(DATE_LOCALES[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
