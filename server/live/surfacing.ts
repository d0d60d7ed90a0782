import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { type Entry, type Outcome, visibleItems } from '../../shared/merge.js'

/** The ids that an item is hidden with. */
export function ownersOf(rules: BoardRules, item: Item | undefined): readonly Id[] {
  return (item && [rules.own, ...rules.items].find(({ kind }) => kind === item.__typename)?.hangsOn?.(item)) ?? []
}

export function hangsElsewhere(rules: BoardRules, before: Item, after: Item): boolean {
  return ownersOf(rules, before).join() !== ownersOf(rules, after).join()
}

/**
 * What shows again because of a change set that did not touch it: something that it hangs on was restored, or shows again
 * itself. Who loaded the board meanwhile does not have it, so the change set tells it (L10). `present` is the whole board.
 */
export function surfacedBy(
  rules: BoardRules,
  outcome: Outcome,
  entry: (id: Id) => Entry | undefined,
  present: () => Map<Id, Item>,
): readonly Item[] {
  const surfaces = [...outcome.effects].some(([id, { verb, item }]) => {
    const before = entry(id)?.item
    return verb === 'RESTORED' || (before !== undefined && hangsElsewhere(rules, before, item))
  })
  if (!surfaces) return []
  const before = present()
  const after = new Map(before)
  for (const [id, { verb, item }] of outcome.effects) {
    if (verb === 'REMOVED') after.delete(id)
    else if (verb !== 'IGNORED') after.set(id, item)
  }
  const shown = visibleItems(rules, before)
  return [...visibleItems(rules, after).values()].filter(({ id }) => !shown.has(id) && !outcome.effects.has(id))
}
