import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type Balance, balanceOf } from '../../shared/programme/balance.js'
import { scheduleOf } from '../../shared/programme/schedule.js'
import type { BoardRow } from '../live/board.entities.js'
import type { Live } from '../live/live.js'
import type { Viewer } from '../live/viewer.js'
import type { Directory } from '../network/directory.js'

export interface GatheringBalance {
  readonly gatheringId: Id
  readonly boardId: Id
  readonly isDraft: boolean
  readonly balance: Balance
  readonly target: number | null
}

type Counted = Pick<GatheringBalance, 'balance' | 'target'> & Pick<BoardRow, 'sequence' | 'epoch'>

/** The balances of a network's programmes; each is counted anew only when its board has gone on. */
export class Balances {
  readonly #counted = new Map<Id, Counted>()

  constructor(
    private readonly live: Live<unknown>,
    private readonly directory: Pick<Directory, 'boards' | 'gatherings' | 'may'>,
  ) {}

  /** By gathering, in the order of their dates: of the draft where the viewer may open it, else of what is published. */
  async of(viewer: Viewer, networkId: Id): Promise<GatheringBalance[]> {
    if (!(await this.directory.may('readNetwork', viewer, networkId)))
      throw new Failure('FORBIDDEN', 'You are no member of this network.')
    const [gatherings, boards] = await Promise.all([this.directory.gatherings(networkId), this.directory.boards(viewer, networkId)])
    const about = (kind: string) => new Map(boards.filter((board) => board.kind === kind).map((board) => [board.subjectId, board]))
    const [drafts, published] = [about('PROGRAMME'), about('PUBLISHED_PROGRAMME')]
    const balances = gatherings.map(async ({ id }): Promise<GatheringBalance[]> => {
      const board = drafts.get(id) ?? published.get(id)
      const counted = board && (await this.#count(board))
      if (!counted) return []
      const { balance, target } = counted
      return [{ gatheringId: id, boardId: board.id, isDraft: drafts.has(id), balance, target }]
    })
    return (await Promise.all(balances)).flat()
  }

  async #count({ id, sequence, epoch }: BoardRow): Promise<Counted | null> {
    const known = this.#counted.get(id)
    if (known && known.sequence >= sequence && known.epoch === epoch) return known
    const state = await this.live.log.state(id, this.live.rulesOf)
    if (!state) return null
    const items = new Map(state.items.map((item) => [item.id, item]))
    const target = (items.get(id)?.['groupWorkTarget'] ?? null) as number | null
    const { board } = state
    const counted = { balance: balanceOf(scheduleOf(items)), target, sequence: board.sequence, epoch: board.epoch }
    this.#counted.set(id, counted)
    return counted
  }
}
