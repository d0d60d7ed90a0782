import type { BoardView } from '../../client/live/board-view.js'
import { SECTORS } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import type { Dice } from './dice.js'

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
export type Habit = keyof typeof HABITS

/** What those do who may not edit: their page offers nothing else. */
const TALK = { comment: 10, 'change a comment': 5, settle: 2, remove: 1 } as const

/** Above this many actors nobody makes more. */
const CROWDED = 5

/** What somebody does on the board as it shows on their page: the change set, or null when there is nothing to do it to. */
export function choose(view: BoardView, dice: Dice, word: () => string): { habit: Habit; changes: readonly ChangeInput[] } | null {
  const isLocked = view.items.get(view.board.id)?.['mapStatus'] === 'SNAPSHOT'
  if (isLocked && view.rights.edit && dice.happens(0.5)) return { habit: 'lock', changes: [setStatus(view, 'SHARED')] }
  // Rights may be others than the page knows, so now and then somebody tries what is not theirs.
  const habit: Habit = view.rights.edit || dice.happens(0.15) ? dice.weighted(HABITS) : dice.weighted(TALK)
  const changes = new Choice(view, dice, word).of(habit)
  return changes && { habit, changes }
}

function setStatus({ board }: BoardView, mapStatus: string): ChangeInput {
  return { saveActorMap: { id: board.id, mapStatus } }
}

class Choice {
  constructor(
    private readonly view: BoardView,
    private readonly dice: Dice,
    private readonly word: () => string,
  ) {}

  of(habit: Habit): readonly ChangeInput[] | null {
    const { view, dice } = this
    switch (habit) {
      case 'make an actor':
        return this.#all('Actor').length < CROWDED ? [this.#newActor()] : this.#save('Actor', { name: this.word() })
      case 'rename':
        return this.#save('Actor', { name: this.word() })
      case 'write the need':
        return this.#save('Actor', { need: dice.happens(0.2) ? null : this.word() })
      case 'move':
        return this.#save('Actor', {
          place: { ring: dice.whole(1, 4), sector: dice.pick(SECTORS) ?? 'OTHER', position: dice.random() },
        })
      case 'tag':
        return this.#save('Actor', { tags: { add: [this.#tag()] } })
      case 'untag':
        return this.#save('Actor', { tags: { remove: [this.#tag(), this.#tag()], add: dice.happens(0.3) ? [this.#tag()] : [] } })
      case 'relate':
        return this.#relate(view.newId(), { label: this.word() })
      case 'reconnect':
        return this.#relate(this.#one('Relation')?.id, {})
      case 'comment':
        return [{ saveComment: { id: view.newId(), about: this.#anyItem(), text: this.word() } }]
      case 'change a comment':
        return this.#save('Comment', { text: this.word() })
      case 'settle':
        return this.#save('Comment', { resolved: dice.happens(0.7) })
      case 'hide':
        return this.#save('Comment', { hidden: dice.happens(0.7) })
      case 'remove': {
        const item = this.#one(dice.pick(['Actor', 'Relation', 'Comment']) ?? 'Actor')
        return item ? [{ remove: item.id }] : null
      }
      case 'restore': {
        const gone = dice.pick([...view.removed.keys()])
        return gone ? [{ restore: gone }] : null
      }
      case 'two at once': {
        const made = this.#newActor()
        const other = this.#save('Actor', { name: this.word() }) ?? []
        return [
          made,
          ...other,
          {
            saveRelation: { id: view.newId(), ends: { from: made.saveActor.id, to: this.#one('Actor')?.id ?? made.saveActor.id } },
          },
        ]
      }
      case 'change the title':
        return [{ saveActorMap: { id: view.board.id, title: this.word() } }]
      case 'lock':
        return [setStatus(view, 'SNAPSHOT')]
      case 'make private':
        return [setStatus(view, 'DRAFT')]
    }
  }

  #newActor() {
    return { saveActor: { id: this.view.newId(), name: this.word(), tags: { add: ['new'] } } }
  }

  #relate(id: Id | undefined, fields: Readonly<Record<string, string>>): readonly ChangeInput[] | null {
    const [from, to] = [this.#one('Actor'), this.#one('Actor')]
    return id && from && to ? [{ saveRelation: { id, ends: { from: from.id, to: to.id }, ...fields } }] : null
  }

  #save(kind: string, fields: Omit<Item, 'id' | '__typename'>): readonly ChangeInput[] | null {
    const item = this.#one(kind)
    return item ? [{ [`save${kind}`]: { ...fields, id: item.id } }] : null
  }

  #all(kind: string): Item[] {
    return [...this.view.items.values()].filter((item) => item.__typename === kind)
  }

  #one(kind: string): Item | undefined {
    return this.dice.pick(this.#all(kind))
  }

  #anyItem(): Id {
    return this.dice.pick([...this.view.items.keys()]) ?? this.view.board.id
  }

  #tag(): string {
    return `t${this.dice.whole(1, 4)}`
  }
}
