import { useMemo } from 'react'
import type { Id } from '../../shared/ids.js'
import { copyDay, copySession } from '../../shared/programme/copies.js'
import { type Destination, moveChanges, save, stepChanges } from '../../shared/programme/moves.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { useBoardActions } from '../board/board-actions.js'
import { openerId } from '../board/chosen-panel.js'
import { numberOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { stepped } from './duration-field.js'
import { planOf } from './plan.js'
import { clock, duration, nameOf } from './programme-words.js'
import { say } from './said.js'

/** Moving, copying and lengthening: by dragging, by menu or by keys, each is one change set, and is said aloud. */
export interface Moves {
  to(id: Id, destination: Destination): void
  step(id: Id, direction: 'UP' | 'DOWN'): void
  lengthen(id: Id, direction: 1 | -1): void
  last(id: Id, minutes: number): void
  copy(id: Id): void
  copyDay(id: Id): void
  remove(id: Id): void
}

export function useMoves(): Moves {
  const { attempt, items, newId } = useBoardActions()
  const words = useLateTexts('programme')
  return useMemo(() => {
    const name = (id: Id): string => nameOf(words, items().get(id))
    const tell = (id: Id): void => {
      const at = planOf(items()).where.get(id)
      say(at ? words.nowAt(name(id), words.dayNumber(at.dayNumber), clock(words, at.start)) : words.nowIdea(name(id)))
      refocus(id)
    }
    const move = (id: Id, changes: readonly ChangeInput[]): void => {
      // What shows is drawn after this: then it is told where it came to lie.
      if (changes.length > 0 && attempt(changes)) requestAnimationFrame(() => tell(id))
    }
    const last = (id: Id, minutes: number): void => {
      const session = items().get(id)
      if (!session || numberOf(session, 'duration') === minutes) return
      if (attempt([save(session, { duration: minutes })])) say(words.nowLasts(name(id), duration(words, minutes)))
    }
    return {
      to: (id, destination) => move(id, moveChanges(items(), id, destination, Math.random)),
      step: (id, direction) => move(id, stepChanges(items(), id, direction, Math.random)),
      last,
      lengthen(id, direction) {
        const session = items().get(id)
        if (session) last(id, stepped(numberOf(session, 'duration') ?? 0, direction))
      },
      copy(id) {
        const changes = copySession(items(), id, { newId, random: Math.random })
        if (changes.length > 0 && attempt(changes)) say(words.copied(name(id)))
      },
      copyDay(id) {
        const changes = copyDay(items(), id, { newId, random: Math.random })
        if (changes.length > 0 && attempt(changes)) say(words.copied(name(id)))
      },
      remove: (id) => attempt([{ remove: id }]),
    }
  }, [attempt, items, newId, words])
}

/** Whoever moved it by keys goes on from where it stands now; a pointer has its own place. */
function refocus(id: Id): void {
  const opener = document.getElementById(openerId(id))
  if (opener && opener !== document.activeElement && !document.activeElement?.closest('.side-panel'))
    opener.focus({ preventScroll: false })
}
