import type { Item } from '../../shared/items.js'
import { numberOf } from '../board/item-fields.js'
import { useTexts } from '../locales/use-texts.js'
import { fieldWords } from './actor-words.js'

const STEPS = [1, 2, 3, 4, 5]

/** Betydning as filled dots with its word: shape and word, not colour. */
export function Importance({ actor }: { actor: Item }) {
  const { actorMap } = useTexts()
  const importance = numberOf(actor, 'importance')
  if (importance === null) return <NotFilled />
  return (
    <span className="importance">
      <span className="importance-dots" aria-hidden="true">
        {STEPS.map((step) => (
          <i key={step} data-filled={step <= importance} />
        ))}
      </span>
      <span className="importance-word">{fieldWords(actorMap, actor, 'importance')}</span>
    </span>
  )
}

/** Calm words for what nobody has filled in. */
export function NotFilled({ field }: { field?: string }) {
  const { actorMap } = useTexts()
  return <span className="not-filled">{field === 'ring' || field === 'sector' ? actorMap.notPlaced : actorMap.notFilled}</span>
}
