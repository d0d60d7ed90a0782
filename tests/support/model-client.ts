import type { BoardAuthor, BoardView } from '../../client/live/board-view.js'
import { OpenBoards } from '../../client/live/open-boards.js'
import type { Store } from '../../client/live/store.js'
import { seededRandom } from '../../shared/chance.js'
import type { BoardRules } from '../../shared/items.js'
import type { ModelBoard } from './model-board.js'
import { ModelWire } from './model-wire.js'
import { settled, type VirtualClock } from './virtual-clock.js'

/** An id that says who made it, and which it was. */
export function countedId(maker: string, count: number): string {
  return `${maker}-0000-4000-8000-${count.toString().padStart(12, '0')}`
}

interface ModelClientOptions {
  readonly seed?: number
  readonly boardKinds?: ReadonlyMap<string, BoardRules>
  readonly store?: Store | null
  /** Ids made before on this device. */
  readonly madeIds?: number
}

/** A person with a page open on the model board. Ids are counted, so that a failing case reads well. */
export class ModelClient {
  readonly wire: ModelWire
  readonly boards: OpenBoards
  readonly close: () => void
  /** Every view that the page was given, in order. */
  readonly views: BoardView[] = []
  #ids: number

  constructor(
    private readonly server: ModelBoard,
    readonly me: BoardAuthor,
    private readonly clock: VirtualClock,
    { seed = 1, boardKinds = new Map([[server.rules.kind, server.rules]]), store = null, madeIds = 0 }: ModelClientOptions = {},
  ) {
    this.#ids = madeIds
    this.wire = new ModelWire(server, me)
    this.boards = new OpenBoards({
      wire: this.wire,
      boardKinds,
      clock,
      random: seededRandom(seed),
      newId: () => this.newId(),
      tabId: `tab-${me.name}`,
      store,
    })
    this.close = this.boards.watch(server.id, () => {
      if (this.opening.state === 'open') this.views.push(this.opening.view)
    })
  }

  newId(): string {
    this.#ids += 1
    return countedId(this.me.id.slice(0, 8), this.#ids)
  }

  get opening() {
    return this.boards.opening(this.server.id)
  }

  get view(): BoardView {
    if (this.opening.state !== 'open') throw new Error(`the board is ${this.opening.state}`)
    return this.opening.view
  }

  /** Lets everything that is on its way arrive, and whatever waits have its time, until nothing moves. */
  async catchUp(): Promise<void> {
    for (let turn = 0; turn < 500; turn += 1) {
      this.wire.arrive()
      this.wire.answer()
      this.wire.hear()
      await settled()
      if (!this.wire.isQuiet) continue
      if (this.wire.isFollowing && this.view.save.pending === 0) return
      await this.clock.advance(100)
    }
    throw new Error('the client never comes to rest')
  }
}
