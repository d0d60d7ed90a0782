import type { BoardView } from '../../../client/live/board-view.js'
import { actorMapBoard, SECTORS } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { Choice, CROWDED, mayTry, type Play, TALK } from './play.js'

/** How often people do what on a board. Few actors and many hands: so that they meet. */
const HABITS = {
  'make an actor': 10,
  rename: 14,
  'write the need': 6,
  move: 10,
  tag: 6,
  untag: 4,
  relate: 10,
  reconnect: 3,
  comment: 10,
  'change a comment': 5,
  settle: 3,
  hide: 1,
  remove: 10,
  restore: 8,
  'two at once': 5,
  'change the title': 2,
  lock: 1,
  'make private': 1,
} as const
type Habit = keyof typeof HABITS

export const actorMapPlay: Play = {
  rules: actorMapBoard,
  main: { kind: 'Actor', name: 'name' },
  undoes: false,
  containers: [],
  choose(view, dice, word) {
    const isLocked = view.items.get(view.board.id)?.['mapStatus'] === 'SNAPSHOT'
    if (isLocked && view.rights.edit && dice.happens(0.5)) return { habit: 'lock', changes: [setStatus(view, 'SHARED')] }
    const habit: Habit = mayTry(view, dice) ? dice.weighted(HABITS) : dice.weighted(TALK)
    const changes = changesOf(habit, new Choice(view, dice, word))
    return changes && { habit, changes }
  },
  share: (id) => ({ saveActorMap: { id, mapStatus: 'SHARED' } }),
  breakers: (made, newId) => [
    { saveActor: { id: made, importance: 9 } },
    { saveRelation: { id: newId(), ends: { from: made, to: newId() } } },
  ],
  isLocked: (own) => own?.['mapStatus'] === 'SNAPSHOT',
}

function setStatus({ board }: BoardView, mapStatus: string): ChangeInput {
  return { saveActorMap: { id: board.id, mapStatus } }
}

function changesOf(habit: Habit, choice: Choice): readonly ChangeInput[] | null {
  const { view, dice, word } = choice
  const tag = (): string => `t${dice.whole(1, 4)}`
  switch (habit) {
    case 'make an actor':
      return choice.all('Actor').length < CROWDED ? [newActor(choice)] : choice.save('Actor', { name: word() })
    case 'rename':
      return choice.save('Actor', { name: word() })
    case 'write the need':
      return choice.save('Actor', { need: dice.happens(0.2) ? null : word() })
    case 'move':
      return choice.save('Actor', {
        place: { ring: dice.whole(1, 4), sector: dice.pick(SECTORS) ?? 'OTHER', position: dice.random() },
      })
    case 'tag':
      return choice.save('Actor', { tags: { add: [tag()] } })
    case 'untag':
      return choice.save('Actor', { tags: { remove: [tag(), tag()], add: dice.happens(0.3) ? [tag()] : [] } })
    case 'relate':
      return relate(choice, view.newId(), { label: word() })
    case 'reconnect':
      return relate(choice, choice.one('Relation')?.id, {})
    case 'two at once': {
      const made = newActor(choice)
      const other = choice.save('Actor', { name: word() }) ?? []
      const to = choice.one('Actor')?.id ?? made.saveActor.id
      return [made, ...other, { saveRelation: { id: view.newId(), ends: { from: made.saveActor.id, to } } }]
    }
    case 'change the title':
      return [{ saveActorMap: { id: view.board.id, title: word() } }]
    case 'lock':
      return [setStatus(view, 'SNAPSHOT')]
    case 'make private':
      return [setStatus(view, 'DRAFT')]
    default:
      return choice.common(habit, ['Actor', 'Relation', 'Comment'])
  }
}

function newActor({ view, word }: Choice) {
  return { saveActor: { id: view.newId(), name: word(), tags: { add: ['new'] } } }
}

function relate(choice: Choice, id: Id | undefined, fields: Readonly<Record<string, string>>): readonly ChangeInput[] | null {
  const [from, to] = [choice.one('Actor'), choice.one('Actor')]
  return id && from && to ? [{ saveRelation: { id, ends: { from: from.id, to: to.id }, ...fields } }] : null
}
