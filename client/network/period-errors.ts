import type { LateTexts } from '../locales/late-texts.js'
import type { Texts } from '../locales/texts.js'
import type { FieldErrors } from './form.js'

/** What is wrong with the name and the days of a gathering or a work period. */
interface Words extends Pick<Texts, 'ui'>, Pick<LateTexts, 'network'> {}

export function periodErrors(entry: { title: string; startsOn: string; endsOn: string }, { ui, network }: Words): FieldErrors {
  const { title, startsOn, endsOn } = entry
  return {
    title: title.trim() ? undefined : ui.required,
    startsOn: startsOn ? undefined : ui.required,
    endsOn: !endsOn ? ui.required : endsOn < startsOn ? network.lastBeforeFirst : undefined,
  }
}
