import type { Id } from '../../shared/ids.js'
import type { Item, Value } from '../../shared/items.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'

/** An item as the reference knows it: the fields that somebody has set, and nothing that rules fill in. */
interface Thing {
  readonly fields: Map<string, Value>
  removed: boolean
}

/**
 * L3 and L10 told once more in the plainest way, without a line of the rules that both sides share: what the log's change
 * sets, in order, must come to.
 */
export class Reference {
  readonly #things = new Map<Id, Thing>()

  /** Applies an accepted change set; the answer is what had no effect. */
  apply(changes: readonly ChangeInput[]): ReadonlySet<Id> {
    const ignored = new Set<Id>()
    for (const change of changes.map(readChange)) {
      const thing = this.#things.get(change.id)
      if (change.verb === 'save' && !thing?.removed) this.#save(change.id, change.set)
      else if (change.verb === 'remove' && thing && !thing.removed) thing.removed = true
      else if (change.verb === 'restore' && thing?.removed) thing.removed = false
      else ignored.add(change.id)
    }
    return ignored
  }

  isRemoved(id: Id): boolean {
    return this.#things.get(id)?.removed ?? false
  }

  /** The first field in which an item is not what it must be. */
  difference(item: Item): string | null {
    for (const [field, value] of this.#things.get(item.id)?.fields ?? [])
      if (plainly(value) !== plainly(item[field])) return `${field} is ${plainly(item[field])} instead of ${plainly(value)}`
    return null
  }

  #save(id: Id, set: Readonly<Record<string, Value>>): void {
    const thing = this.#things.get(id) ?? { fields: new Map<string, Value>(), removed: false }
    this.#things.set(id, thing)
    for (const [field, value] of Object.entries(set))
      thing.fields.set(field, isChangeOfSet(value) ? joined(thing.fields.get(field), value) : value)
  }
}

function isChangeOfSet(value: Value): boolean {
  return typeof value === 'object' && value !== null && ('add' in value || 'remove' in value)
}

function joined(before: Value | undefined, value: Value): Value {
  const { add = [], remove = [] } = value as { add?: readonly string[]; remove?: readonly string[] }
  const kept = ((before ?? []) as readonly string[]).filter((member) => !remove.includes(member) && !add.includes(member))
  return [...kept, ...add.filter((member, place) => add.indexOf(member) === place)].sort()
}

/** Cleared, empty and never filled in mean the same. */
function plainly(value: Value | undefined): string {
  return JSON.stringify(value === '' || value === undefined ? null : value)
}
