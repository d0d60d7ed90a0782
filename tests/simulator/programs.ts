import type { Id } from '../../shared/ids.js'
import { MAX_TEXT } from '../../shared/limits.js'
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
  else if (known) send(known[0], [makeMain(client, newId(), word)])
}

/** A good change followed by one that no rule lets pass: neither may leave a trace. */
function ruleBreaker(client: SimulatedClient, dice: Dice, word: () => string): readonly ChangeInput[] {
  const { newId, cast } = client.parts
  const made = newId()
  const bad: readonly ChangeInput[] = [
    ...cast.play.breakers(made, newId),
    { [`save${cast.play.main.kind}`]: { id: made, [cast.play.main.name]: 'x'.repeat(MAX_TEXT + 1) } },
    { saveComment: { id: newId(), about: newId(), text: word() } },
    { saveComment: { id: made, about: cast.boardId, text: word() } },
    { remove: cast.boardId },
  ]
  return [makeMain(client, made, word), dice.pick(bad) ?? { remove: 'nonsense' }]
}

function makeMain({ parts: { cast } }: SimulatedClient, id: Id, word: () => string): ChangeInput {
  const { kind, name } = cast.play.main
  return { [`save${kind}`]: { id, [name]: word() } }
}
