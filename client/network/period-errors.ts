import type { Texts } from '../locales/texts.js'
import type { FieldErrors } from './form.js'

/** What is wrong with the name and the days of a gathering or a work period. */
export function periodErrors(entry: { title: string; startsOn: string; endsOn: string }, { ui, network }: Texts): FieldErrors {
  const { title, startsOn, endsOn } = entry
  return {
    title: title.trim() ? undefined : ui.required,
    startsOn: startsOn ? undefined : ui.required,
    endsOn: !endsOn ? ui.required : endsOn < startsOn ? network.lastBeforeFirst : undefined,
  }
}
