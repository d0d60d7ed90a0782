import { type BoardRules, rulesByKind } from '../../shared/items.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'

/**
 * Is the later change set the earlier one typed on: one save of the same fields of the same item, so that only the later
 * needs to be sent? Not where a field is a set, for adding and removing build on each other.
 */
export function typesOn(rules: BoardRules, later: readonly ChangeInput[], earlier: readonly ChangeInput[]): boolean {
  const [one, ...others] = later.map(readChange)
  const [before, ...more] = earlier.map(readChange)
  if (one?.verb !== 'save' || before?.verb !== 'save' || others.length > 0 || more.length > 0) return false
  if (one.id !== before.id || one.kind !== before.kind) return false
  const sets = rulesByKind(rules).get(one.kind)?.sets ?? []
  const fields = Object.keys(one.set)
  return fields.length === Object.keys(before.set).length && fields.every((field) => field in before.set && !sets.includes(field))
}
