import type { BoardView } from '../../../client/live/board-view.js'
import type { Id } from '../../../shared/ids.js'
import type { BoardRules, Item } from '../../../shared/items.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import type { Dice } from '../dice.js'

/** What somebody does in one go. */
export interface Deed {
  readonly habit: string
  readonly changes: readonly ChangeInput[]
}

/** One kind of board as people use it: what they do on it, and how often. */
export interface Play {
  readonly rules: BoardRules
  /** The kind of item that most is done to, and its name. */
  readonly main: { readonly kind: string; readonly name: string }
  /** Kinds that the main items are hidden with. */
  readonly containers: readonly string[]
  /** What somebody does on the board as it shows on their page; null when there is nothing to do it to. */
  choose(view: BoardView, dice: Dice, word: () => string): Deed | null
  /** Do people take back what they did? Not on actor maps, whose kept seeds are older than undo. */
  readonly undoes: boolean
  /** Opens a private board to the network again. */
  share(boardId: Id): ChangeInput
  /** Changes that no rule lets pass, after one that made the item `made`. */
  breakers(made: Id, newId: () => Id): readonly ChangeInput[]
  /** Is the board locked, so that what I do may show without effect until the server has spoken? */
  isLocked(own: Item | undefined): boolean
}

/** A board as somebody sees it who is about to do something on it. */
export class Choice {
  constructor(
    readonly view: BoardView,
    readonly dice: Dice,
    readonly word: () => string,
  ) {}

  save(kind: string, fields: Omit<Item, 'id' | '__typename'>): readonly ChangeInput[] | null {
    const item = this.one(kind)
    return item ? [{ [`save${kind}`]: { ...fields, id: item.id } }] : null
  }

  all(kind: string): Item[] {
    return [...this.view.items.values()].filter((item) => item.__typename === kind)
  }

  one(kind: string): Item | undefined {
    return this.dice.pick(this.all(kind))
  }

  /** What people do on every kind of board. */
  common(habit: CommonHabit, kinds: readonly string[]): readonly ChangeInput[] | null {
    const { view, dice } = this
    switch (habit) {
      case 'comment':
        return [{ saveComment: { id: view.newId(), about: this.#anyItem(), text: this.word() } }]
      case 'change a comment':
        return this.save('Comment', { text: this.word() })
      case 'settle':
        return this.save('Comment', { resolved: dice.happens(0.7) })
      case 'hide':
        return this.save('Comment', { hidden: dice.happens(0.7) })
      case 'remove': {
        const item = this.one(dice.pick(kinds) ?? '')
        return item ? [{ remove: item.id }] : null
      }
      case 'restore': {
        const gone = dice.pick([...view.removed.keys()])
        return gone ? [{ restore: gone }] : null
      }
    }
  }

  #anyItem(): Id {
    return this.dice.pick([...this.view.items.keys()]) ?? this.view.board.id
  }
}

export const COMMON_HABITS = {
  comment: 10,
  'change a comment': 5,
  settle: 3,
  hide: 1,
  remove: 10,
  restore: 8,
} as const
export type CommonHabit = keyof typeof COMMON_HABITS

/** What those do who may not edit: their page offers nothing else. */
export const TALK = { comment: 10, 'change a comment': 5, settle: 2, remove: 1 } as const

/** Rights may be others than the page knows, so now and then somebody tries what is not theirs. */
export function mayTry(view: BoardView, dice: Dice): boolean {
  return view.rights.edit || dice.happens(0.15)
}

/** Above this many of the main items nobody makes more. */
export const CROWDED = 5
