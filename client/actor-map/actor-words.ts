import {
  ACTOR_KINDS,
  CANONICAL_TYPES,
  CONFIDENCES,
  CONTACT_FREQUENCIES,
  DIRECTIONS,
  ENGAGEMENTS,
  IMPROVEMENT_PHASES,
  LINKAGES,
  MAP_STATUSES,
  PERSPECTIVES,
  QUALITIES,
  RELATION_TYPES,
  STANCES,
} from '../../shared/actor-map.js'
import type { Item } from '../../shared/items.js'
import { numberOf, textOf } from '../board/item-fields.js'
import type { Texts } from '../locales/texts.js'
import { placeOf } from './place.js'

export type Words = Texts['actorMap']

/** Fields that hold one word of a vocabulary. The words people see stand under the same name in the texts. */
export const CHOICES = {
  perspective: PERSPECTIVES,
  mapStatus: MAP_STATUSES,
  phase: IMPROVEMENT_PHASES,
  actorKind: ACTOR_KINDS,
  canonicalType: CANONICAL_TYPES,
  linkage: LINKAGES,
  quality: QUALITIES,
  direction: DIRECTIONS,
  contactFrequency: CONTACT_FREQUENCIES,
  stance: STANCES,
  engagement: ENGAGEMENTS,
  confidence: CONFIDENCES,
  relationType: RELATION_TYPES,
} as const

export type ChoiceField = keyof typeof CHOICES

const isChoice = (field: string): field is ChoiceField => field in CHOICES

/** Fields that hold a degree, and the words for its steps. */
const DEGREES = {
  importance: 'importance',
  influence: 'degree',
  interest: 'degree',
  strength: 'strength',
} as const

export type DegreeField = keyof typeof DEGREES

const isDegree = (field: string): field is DegreeField => field in DEGREES

export function choiceOptions(words: Words, field: ChoiceField): readonly { value: string; label: string }[] {
  const labels: Readonly<Record<string, string>> = words[field]
  return CHOICES[field].map((value) => ({
    value,
    label: labels[value] ?? value,
  }))
}

export function degreeWords(words: Words, field: DegreeField): Readonly<Record<number, string>> {
  return words[DEGREES[field]]
}

/** What a field says, in words; '' when nobody has filled it in. */
export function fieldWords(words: Words, item: Item, field: string): string {
  const text = textOf(item, field)
  if (isChoice(field)) return (words[field] as Readonly<Record<string, string>>)[text] ?? text
  const degree = numberOf(item, field)
  if (isDegree(field)) return degree === null ? '' : `${degree} ${degreeWords(words, field)[degree] ?? ''}`.trim()
  const place = placeOf(item)
  if (field === 'ring') return place ? ringWords(words, place.ring) : ''
  if (field === 'sector') return place ? words.sector[place.sector] : ''
  return text
}

export function ringWords(words: Words, ring: number): string {
  const named: Readonly<Record<number, string>> = words.ring
  return `${ring} ${named[ring] ?? ''}`.trim()
}

/** What to call an actor, also before anybody has named it. */
export function actorName(words: Words, actor: Item | undefined): string {
  return (actor && textOf(actor, 'name')) || words.unnamed
}
