const DAY_MS = 24 * 60 * 60 * 1000

/** So many days later, YYYY-MM-DD: dates have no clock and no zone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Every date from the first to the last, both included. */
export function datesFrom(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, Math.min(count, 14)) }, (_, index) => addDays(first, index))
}
