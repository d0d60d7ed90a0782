import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Clash } from '../../shared/programme/clashes.js'
import { Icon } from '../ui/icon.js'
import type { Plan } from './plan.js'
import { clock, duration, nameOf, type Words } from './programme-words.js'

/** What does not fit, told in words where it occurs, a line each. It stands in nobody's way. */
export function ClashNotes({ told }: { told: string }) {
  if (told === '') return null
  return (
    <ul className="clash-notes">
      {told.split('\n').map((line) => (
        <li key={line}>
          <Icon name="warning" />
          {line}
        </li>
      ))}
    </ul>
  )
}

/** All that does not fit at one place: one text, so that rows compare it by what it says. */
export function clashesTold(words: Words, id: Id, items: ReadonlyMap<Id, Item>, plan: Plan): string {
  const lines = (plan.clashes.get(id) ?? []).map((clash) => clashWords(words, clash, id, items, plan))
  return [...new Set(lines)].join('\n')
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
