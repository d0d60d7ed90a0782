import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Clash } from '../../shared/programme/clashes.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Icon } from '../ui/icon.js'
import type { Plan } from './plan.js'
import { clock, duration, nameOf, type Words } from './programme-words.js'

interface ClashNotesProps {
  id: Id
  items: ReadonlyMap<Id, Item>
  plan: Plan
}

/** What does not fit, told in words where it occurs. It stands in nobody's way. */
export function ClashNotes({ id, items, plan }: ClashNotesProps) {
  const words = useLateTexts('programme')
  const clashes = plan.clashes.get(id) ?? []
  if (clashes.length === 0) return null
  return (
    <ul className="clash-notes">
      {clashes.map((clash) => (
        <li key={`${clash.kind} ${clash.at.join()} ${clash.speaker ?? ''}`}>
          <Icon name="warning" />
          {clashWords(words, clash, id, items, plan)}
        </li>
      ))}
    </ul>
  )
}

/** A clash as it is said at one of the places where it occurs. */
export function clashWords(words: Words, clash: Clash, at: Id, items: ReadonlyMap<Id, Item>, plan: Plan): string {
  const other = nameOf(words, items.get(clash.at.find((one) => one !== at) ?? at))
  const minutes = duration(words, clash.minutes)
  if (clash.kind === 'SPEAKER') return words.clash.speaker(clash.speaker ?? '', other, minutes)
  if (clash.kind === 'ROOM') return words.clash.room(nameOf(words, items.get(clash.room ?? '')), other, minutes)
  if (clash.kind === 'NO_BREAK') return words.clash.noBreak(minutes)
  return words.clash.overrun(other, minutes, clock(words, plan.where.get(at)?.start ?? 0))
}
