import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardAuthor, Landing } from './board-view.js'

const MARK_MS = 2_000

/** Marks where others' changes landed, for a moment. */
export class Landed {
  #marks: ReadonlyMap<Id, Landing> = new Map()
  readonly #cancels = new Set<() => void>()

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  get marks(): ReadonlyMap<Id, Landing> {
    return this.#marks
  }

  mark(items: readonly Item[], by: BoardAuthor): void {
    if (items.length === 0) return
    const landing: Landing = { by, at: this.clock.now() }
    this.#marks = new Map([...this.#marks, ...items.map(({ id }) => [id, landing] as const)])
    const cancel = this.clock.after(MARK_MS, () => {
      this.#cancels.delete(cancel)
      this.#marks = new Map([...this.#marks].filter(([, mark]) => mark !== landing))
      this.changed()
    })
    this.#cancels.add(cancel)
  }

  close(): void {
    for (const cancel of this.#cancels) cancel()
  }
}
