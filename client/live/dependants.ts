import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { rulesByKind } from '../../shared/items.js'
import { type Change, readChange } from '../../shared/protocol.js'
import type { PendingChangeSet } from './change-sets.js'

/**
 * Which later change sets cannot stand without a refused one: those on the same items, those that hang something on an
 * item that it would have created, and what in turn depends on them (O1).
 */
export function dependants(
  rules: BoardRules,
  isKnown: (id: Id) => boolean,
  refused: PendingChangeSet,
  later: readonly PendingChangeSet[],
): readonly PendingChangeSet[] {
  const kinds = rulesByKind(rules)
  // An undo of it is about its mutationId.
  const touched = new Set<Id>([refused.mutationId])
  const take = (changes: readonly Change[]) => {
    for (const { id } of changes) touched.add(id)
  }
  const leansOn = (change: Change): boolean => {
    if (touched.has(change.id)) return true
    if (change.verb !== 'save') return false
    const item: Item = { ...change.set, __typename: change.kind, id: change.id }
    return (kinds.get(change.kind)?.hangsOn?.(item) ?? []).some((owner) => touched.has(owner) && !isKnown(owner))
  }

  take(refused.changes.map(readChange))
  const depending: PendingChangeSet[] = []
  for (const changeSet of later) {
    const changes = changeSet.changes.map(readChange)
    if (!changes.some(leansOn)) continue
    take(changes)
    depending.push(changeSet)
  }
  return depending
}
