import type { Id } from '../../shared/ids.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'

/** Something of mine that can be taken back, or made again: the change set to name, and what it was about. */
export interface UndoStep {
  readonly mutationId: Id
  /** What I did at first: undoing and redoing are told in its words. */
  readonly changes: readonly ChangeInput[]
}

/** How many steps are remembered; older ones are still in the history. */
const MOST = 100

/** My change sets since the page was opened, in the order in which undo and redo walk them (L11). */
export class UndoStack {
  #done: readonly UndoStep[] = []
  #undone: readonly UndoStep[] = []

  get undo(): UndoStep | null {
    return this.#done.at(-1) ?? null
  }

  get redo(): UndoStep | null {
    return this.#undone.at(-1) ?? null
  }

  /** I did something new. Typing on keeps its change set, and is one step. */
  did(mutationId: Id, changes: readonly ChangeInput[]): void {
    const earlier = this.#done.filter((step) => step.mutationId !== mutationId)
    this.#done = [...earlier, { mutationId, changes }].slice(-MOST)
    this.#undone = []
  }

  /** The last step is taken back by this change set. */
  undid(mutationId: Id): void {
    const step = this.undo
    if (!step) return
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, { ...step, mutationId }]
  }

  /** What was taken back is made again by this change set: redo is undo of the undo. */
  redid(mutationId: Id): void {
    const step = this.redo
    if (!step) return
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, { ...step, mutationId }]
  }

  /** What did not get through cannot be taken back. */
  forget(mutationIds: ReadonlySet<Id>): void {
    if (![...this.#done, ...this.#undone].some(({ mutationId }) => mutationIds.has(mutationId))) return
    this.#done = this.#done.filter(({ mutationId }) => !mutationIds.has(mutationId))
    this.#undone = this.#undone.filter(({ mutationId }) => !mutationIds.has(mutationId))
  }
}

/** The change sets that these take back. */
export function undoneBy(changeSets: readonly { readonly changes: readonly ChangeInput[] }[]): ReadonlySet<Id> {
  const undoing = changeSets.flatMap(({ changes }) => changes.map(readChange)).filter(({ verb }) => verb === 'undo')
  return new Set(undoing.map(({ id }) => id))
}
