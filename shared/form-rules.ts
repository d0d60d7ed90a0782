import { Failure } from './failure.js'
import { type Id, isId } from './ids.js'
import { MAX_NAME, MAX_SET, MAX_TEXT } from './limits.js'

/**
 * Rules for what plain forms save. Each gives the value back as it is kept, or throws the Failure that names the field.
 */

/** The id that the client made; null: the server is to make one. */
export function idField(id: Id | null | undefined): Id | null {
  const given = id ?? null
  if (given !== null && !isId(given)) throw new Failure('INVALID', 'An id is a UUID.', { field: 'id' })
  return given
}

/** A name or title: one line that must be there. */
export function nameField(field: string, value: string): string {
  const name = textField(field, value, MAX_NAME)
  if (name === '') throw new Failure('INVALID', `${field} is missing.`, { field })
  return name
}

/** A text that may be empty. */
export function textField(field: string, value: string, limit = MAX_TEXT): string {
  if (value.length > limit) throw new Failure('TOO_LARGE', `${field} holds at most ${limit} characters.`, { field, limit })
  return value.trim()
}

export function listField<Kept, Given>(field: string, values: readonly Given[], keep: (value: Given) => Kept): Kept[] {
  if (values.length > MAX_SET) throw new Failure('LIMIT_EXCEEDED', `${field} holds at most ${MAX_SET}.`, { field, limit: MAX_SET })
  return values.map(keep)
}

/** YYYY-MM-DD, a day that the calendar has. */
export function dayField(field: string, value: string): string {
  const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : Number.NaN)
  // JavaScript reads 30 February as 2 March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new Failure('INVALID', `${field} is no day: write it as YYYY-MM-DD.`, { field })
  return value
}

/** What has a beginning and an end, both days included; either may be open where the type says so. */
export function periodFields<Day extends string | null>(given: { startsOn: Day; endsOn: Day }): { startsOn: Day; endsOn: Day } {
  const { startsOn, endsOn } = given
  if (startsOn !== null) dayField('startsOn', startsOn)
  if (endsOn !== null) dayField('endsOn', endsOn)
  if (startsOn !== null && endsOn !== null && startsOn > endsOn)
    throw new Failure('INVALID', 'endsOn lies before startsOn.', { field: 'endsOn' })
  return { startsOn, endsOn }
}

/** What a save leaves: absent means unchanged, null means cleared, so as blank as on something new. */
export function savedFields<Row extends object>(
  blank: Row,
  before: Row | null,
  given: { readonly [Field in keyof Row]?: Row[Field] | null | undefined },
): Row {
  const row = { ...blank }
  for (const field of Object.keys(blank) as (keyof Row)[]) {
    const value = given[field]
    row[field] = value === undefined ? (before ?? blank)[field] : (value ?? blank[field])
  }
  return row
}
