import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardRow } from '../live/board.entities.js'
import type { Live } from '../live/live.js'

/** What counting wants of a goal board, and the rights that it had at that moment. */
export interface GoalBoardState {
  readonly board: BoardRow
  readonly items: ReadonlyMap<string, readonly Item[]>
}

/** More boards than the largest network has; who has even more reads some of them anew. */
const MOST_KEPT = 2_000
const COUNTED = ['Goal', 'Vote', 'Action', 'MergedGoal', 'MergedGoalPart']

/**
 * Boards' items by kind, read once for each sequence: asking again costs only the boards that moved in between. What is kept
 * is the same for all; whoever asks decides what of it a viewer may see.
 */
export class GoalBoards {
  readonly #kept = new Map<Id, GoalBoardState>()

  constructor(private readonly live: Pick<Live<unknown>, 'log' | 'rulesOf'>) {}

  async states(boards: readonly BoardRow[]): Promise<GoalBoardState[]> {
    const states = await Promise.all(boards.map((board) => this.#state(board)))
    return states.filter((state) => state !== null)
  }

  async #state(board: BoardRow): Promise<GoalBoardState | null> {
    const kept = this.#kept.get(board.id)
    if (kept && kept.board.epoch === board.epoch && kept.board.sequence >= board.sequence) return kept
    const read = await this.live.log.state(board.id, this.live.rulesOf)
    if (!read) return null
    const items = new Map(COUNTED.map((kind): [string, Item[]] => [kind, []]))
    for (const item of read.items) items.get(item.__typename)?.push(item)
    const state = { board: read.board, items }
    this.#keep(state)
    return state
  }

  #keep(state: GoalBoardState): void {
    this.#kept.delete(state.board.id)
    this.#kept.set(state.board.id, state)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest) this.#kept.delete(oldest)
  }
}
