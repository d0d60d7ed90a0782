import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type ChangeInput, type Receipt, readChange } from '../../shared/protocol.js'
import type { RefusedChangeSet } from './board-view.js'
import { KEPT_FORMAT, type KeptChangeSet } from './store.js'

/** A change set on its way: plain data, so that a store may keep it over a restart. */
export interface PendingChangeSet {
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
  /** When it was made, by this device's clock. */
  readonly at: string
  /** Once sent it is never rewritten (L4). */
  readonly sent: boolean
  /** Durable, though the replica has not reached it yet (L7). */
  readonly receipt: Receipt | null
}

export function keptPending({ mutationId, changes, at, receipt }: PendingChangeSet): KeptChangeSet {
  return { format: KEPT_FORMAT, mutationId, changes, at, receipt, refusal: null }
}

export function keptRefused({ mutationId, changes, reason }: RefusedChangeSet): KeptChangeSet {
  const { code, message, details } = reason
  return { format: KEPT_FORMAT, mutationId, changes, at: '', receipt: null, refusal: { code, message, details } }
}

/** Why this cannot be sent, if it cannot: refused before, or written by a client that knew more than this one. */
function refusalOf({ format, changes, refusal }: KeptChangeSet): Failure | null {
  if (refusal) return new Failure(refusal.code, refusal.message, refusal.details)
  if (format === KEPT_FORMAT && changes.every(isReadable)) return null
  return new Failure('INVALID', 'Kept by another version of this page.')
}

const VERBS = /^(?:save[A-Z]|(?:remove|restore|undo)$)/

function isReadable(change: ChangeInput): boolean {
  const [verb = '', ...others] = Object.keys(change)
  return VERBS.test(verb) && others.length === 0 && typeof readChange(change).id === 'string'
}

/** What was kept, as it goes on. Nobody knows whether it was sent, so it is not rewritten. */
export function takenUp(kept: readonly KeptChangeSet[]): {
  readonly pending: readonly PendingChangeSet[]
  readonly refused: readonly RefusedChangeSet[]
} {
  const pending: PendingChangeSet[] = []
  const refused: RefusedChangeSet[] = []
  for (const changeSet of kept) {
    const { mutationId, changes, at, receipt } = changeSet
    const reason = refusalOf(changeSet)
    if (reason) refused.push({ mutationId, changes, reason })
    else pending.push({ mutationId, changes, at, receipt, sent: true })
  }
  return { pending, refused }
}
