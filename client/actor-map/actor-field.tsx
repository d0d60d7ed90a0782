import { LiveChoice } from '../board/live-choice.js'
import { LiveDegree } from '../board/live-degree.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { useTexts } from '../locales/use-texts.js'
import { type ActorChoiceField as ChoiceName, useActorChoice } from './actor-choices.js'
import { type DegreeField, degreeWords, type Words } from './actor-words.js'

/*
 * An actor's fields by their names alone: label, words and options stand in the texts under the same name.
 */

export function ActorLines({ of, field }: { of: LiveItem; field: keyof Words['field'] }) {
  const { actorMap } = useTexts()
  return <LiveText of={of} field={field} label={actorMap.field[field]} lines />
}

export function ActorDegree({ of, field }: { of: LiveItem; field: Exclude<DegreeField, 'strength'> }) {
  const { actorMap } = useTexts()
  return <LiveDegree of={of} field={field} label={actorMap.field[field]} words={degreeWords(actorMap, field)} />
}

type NamedChoice = Extract<ChoiceName, keyof Words['field']>

export function ActorChoiceField({
  of,
  field,
  description,
}: {
  of: LiveItem
  field: NamedChoice
  description?: string | undefined
}) {
  const { actorMap } = useTexts()
  const choice = useActorChoice()(of.item, field)
  return <LiveChoice of={of} field={field} label={actorMap.field[field]} description={description} {...choice} />
}
