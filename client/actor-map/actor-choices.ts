import { SECTORS } from '../../shared/actor-map.js'
import type { Fields, Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { itemsOf, numberOf, textOf, wordOf } from '../board/item-fields.js'
import type { Choice } from '../board/live-choice.js'
import { useTexts } from '../locales/use-texts.js'
import { CHOICES, type ChoiceField, choiceOptions, type DegreeField, degreeWords, ringWords, type Words } from './actor-words.js'
import { movedPlace, placeOf, RINGS } from './place.js'

/** A field of an actor as a list to choose from: what stands, what can be chosen, and what a choice saves. */
export interface ActorChoice {
  readonly value: string
  readonly options: readonly Choice[]
  readonly save: (chosen: string) => Fields
}

export type ActorChoiceField = ChoiceField | DegreeField | 'ring' | 'sector'

export function useActorChoice(): (actor: Item, field: ActorChoiceField) => ActorChoice {
  const { actorMap } = useTexts()
  const { items } = useBoardActions()
  return (actor, field) => {
    if (field === 'ring' || field === 'sector') return placeChoice(actorMap, actor, field, () => itemsOf(items(), 'Actor'))
    const empty = { value: '', label: actorMap.notFilled }
    if (field in CHOICES) {
      const options = [empty, ...choiceOptions(actorMap, field as ChoiceField)]
      return {
        value: textOf(actor, field),
        options,
        save: (chosen) => ({ [field]: chosen || null }),
      }
    }
    const steps = Object.entries(degreeWords(actorMap, field as DegreeField)).map(([value, word]) => ({
      value,
      label: `${value} ${word}`,
    }))
    return {
      value: String(numberOf(actor, field) ?? ''),
      options: [empty, ...steps],
      save: (chosen) => ({ [field]: chosen === '' ? null : Number(chosen) }),
    }
  }
}

function placeChoice(words: Words, actor: Item, half: 'ring' | 'sector', actors: () => readonly Item[]): ActorChoice {
  const place = placeOf(actor)
  const move = (to: { ring: number } | { sector: (typeof SECTORS)[number] }): Fields => ({
    place: { ...movedPlace(actors(), actor, to) },
  })
  const options =
    half === 'ring'
      ? RINGS.map((ring) => ({
          value: String(ring),
          label: ringWords(words, ring),
        }))
      : SECTORS.map((sector) => ({
          value: sector,
          label: words.sector[sector],
        }))
  return {
    value: place ? String(place[half]) : '',
    options: [{ value: '', label: words.notPlaced }, ...options],
    save(chosen) {
      const sector = wordOf(SECTORS, chosen)
      if (chosen === '') return { place: null }
      return half === 'sector' && sector ? move({ sector }) : move({ ring: Number(chosen) })
    },
  }
}
