import type { Id } from '../../shared/ids.js'
import { MAX_NAME } from '../../shared/limits.js'
import type { ChangeInput } from '../../shared/protocol.js'
import type { SimulatedClient } from './client.js'
import type { Dice } from './dice.js'

/** What other programs send with somebody's sign-in, past the rules that our own client keeps. */
const TRICKS = { repeat: 5, 'reuse the mutationId': 3, 'break a rule': 4 } as const

export function playTrick(client: SimulatedClient, dice: Dice, word: () => string): void {
  const { chronicle, newId } = client.parts
  const { posted, name } = client
  const trick = dice.weighted(TRICKS)
  const known = dice.pick([...posted.contents].filter(([mutationId]) => posted.acknowledged.has(mutationId)))
  const send = (mutationId: Id, changes: readonly ChangeInput[]): void => {
    chronicle.note(`${name}'s program: ${trick} ${mutationId}`)
    client.post(mutationId, changes)
  }
  if (trick === 'break a rule') send(newId(), ruleBreaker(client, dice, word))
  else if (known && trick === 'repeat') send(known[0], JSON.parse(known[1]) as ChangeInput[])
  else if (known) send(known[0], [{ saveActor: { id: newId(), name: word() } }])
}

/** A good change followed by one that no rule lets pass: neither may leave a trace. */
function ruleBreaker({ parts: { newId, cast } }: SimulatedClient, dice: Dice, word: () => string): readonly ChangeInput[] {
  const actor = newId()
  const bad: readonly ChangeInput[] = [
    { saveActor: { id: actor, importance: 9 } },
    { saveActor: { id: actor, name: 'x'.repeat(MAX_NAME + 1) } },
    { saveRelation: { id: newId(), ends: { from: actor, to: newId() } } },
    { saveComment: { id: newId(), about: newId(), text: word() } },
    { saveComment: { id: actor, about: cast.boardId, text: word() } },
    { remove: cast.boardId },
  ]
  return [{ saveActor: { id: actor, name: word() } }, dice.pick(bad) ?? { remove: 'nonsense' }]
}
