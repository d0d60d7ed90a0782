import type { Id } from '../../shared/ids.js'
import type { Item, Value } from '../../shared/items.js'
import { type Change, type ChangeInput, readChange } from '../../shared/protocol.js'
import { ownersOf } from './fold.js'

/** Which change set it is, and whose. */
export interface Given {
  readonly sequence: number
  readonly authorId: Id
  readonly mutationId: Id
}

/** An item as the reference knows it: the fields that somebody has set, and nothing that rules fill in. */
interface Thing {
  readonly kind: string
  readonly bornIn: number
  readonly author: Id
  readonly fields: Map<string, { readonly value: Value; readonly sequence: number }>
  removed: boolean
  /** The sequence that last removed or restored it. */
  markedIn: number
  /** Who has done something to it, and when. */
  readonly hands: Given[]
}

/** What a change set did to a thing, to be taken back. */
interface Deed {
  readonly wasThere: boolean
  readonly wasRemoved: boolean
  isRemoved: boolean
  readonly before: Map<string, Value>
}

interface Record {
  readonly sequence: number
  readonly deeds: Map<Id, Deed>
}

/** What had no effect, and what an undo left alone. */
interface Without {
  readonly ignored: ReadonlySet<Id>
  readonly kept: ReadonlySet<Id>
}

/**
 * L3, L10 and L11 told once more in the plainest way, without a line of the rules that both sides share: what the log's
 * change sets, in order, must come to.
 */
export class Reference {
  readonly #things = new Map<Id, Thing>()
  readonly #records = new Map<string, Record>()

  /** The board's own item, as the board began with it. */
  constructor({ id, __typename: kind, ...fields }: Item, authorId: Id) {
    const begun = Object.entries(fields).map(([field, value]) => [field, { value, sequence: 1 }] as const)
    const hands = [{ sequence: 1, authorId, mutationId: id }]
    this.#things.set(id, { kind, bornIn: 1, author: authorId, fields: new Map(begun), removed: false, markedIn: 0, hands })
  }

  /** Applies an accepted change set. */
  apply(changes: readonly ChangeInput[], given: Given): Without {
    const record: Record = { sequence: given.sequence, deeds: new Map() }
    this.#records.set(`${given.authorId} ${given.mutationId}`, record)
    const kept = new Set<Id>()
    const plain = changes
      .map(readChange)
      .flatMap((change) => (change.verb === 'undo' ? this.#takingBack(change.id, given, kept) : change))
    const ignored = new Set<Id>()
    for (const change of plain) if (!this.#do(change, given, record)) ignored.add(change.id)
    return { ignored, kept }
  }

  isRemoved(id: Id): boolean {
    return this.#things.get(id)?.removed ?? false
  }

  /** The first field in which an item is not what it must be. */
  difference(item: Item): string | null {
    for (const [field, { value }] of this.#things.get(item.id)?.fields ?? [])
      if (plainly(value ?? BLANK[field]) !== plainly(item[field]))
        return `${field} is ${plainly(item[field])} instead of ${plainly(value)}`
    return null
  }

  /** False: it had no effect. */
  #do(change: Change, given: Given, record: Record): boolean {
    const thing = this.#things.get(change.id)
    if (change.verb === 'save') {
      if (thing?.removed) return false
      this.#save(change, given, record)
      return true
    }
    const isRemoval = change.verb === 'remove'
    if (!thing || thing.removed === isRemoval) return false
    this.#deed(change.id, record).isRemoved = isRemoval
    thing.removed = isRemoval
    thing.markedIn = given.sequence
    thing.hands.push(given)
    return true
  }

  #save({ id, kind, set }: Extract<Change, { verb: 'save' }>, given: Given, record: Record): void {
    const deed = this.#deed(id, record)
    const { sequence, authorId } = given
    const thing: Thing = this.#things.get(id) ?? {
      kind,
      bornIn: sequence,
      author: authorId,
      fields: new Map(),
      removed: false,
      markedIn: 0,
      hands: [],
    }
    this.#things.set(id, thing)
    thing.hands.push(given)
    for (const [field, value] of Object.entries(set)) {
      const before = thing.fields.get(field)?.value ?? null
      if (!deed.before.has(field)) deed.before.set(field, before)
      thing.fields.set(field, { value: isChangeOfSet(value) ? joined(before, value) : value, sequence })
    }
  }

  #deed(id: Id, { deeds }: Record): Deed {
    const known = deeds.get(id)
    if (known) return known
    const thing = this.#things.get(id)
    const removed = thing?.removed ?? false
    const deed = { wasThere: thing !== undefined, wasRemoved: removed, isRemoved: removed, before: new Map() }
    deeds.set(id, deed)
    return deed
  }

  /** L11 in plain words. */
  #takingBack(mutationId: Id, { authorId }: Given, kept: Set<Id>): Change[] {
    const record = this.#records.get(`${authorId} ${mutationId}`)
    const back: Change[] = []
    for (const [id, deed] of record?.deeds ?? []) {
      const thing = this.#things.get(id)
      if (!record || !thing) continue
      const theirs = this.#isTheirsToo(id, thing, record.sequence, authorId)
      if (!deed.wasThere) {
        if (deed.isRemoved || thing.removed) continue
        if (theirs) kept.add(id)
        else back.push({ verb: 'remove', id })
        continue
      }
      const isAsLeft = thing.markedIn === record.sequence
      if (!deed.wasRemoved && deed.isRemoved) {
        if (isAsLeft) back.push({ verb: 'restore', id })
        else kept.add(id)
      }
      const set: { [field: string]: Value } = {}
      for (const [field, before] of deed.before)
        if (thing.fields.get(field)?.sequence === record.sequence) set[field] = wholeSet(before, thing.fields.get(field)?.value)
        else kept.add(id)
      if (Object.keys(set).length > 0) back.push({ verb: 'save', kind: thing.kind, id, set })
      if (deed.wasRemoved && !deed.isRemoved) {
        if (isAsLeft && !theirs) back.push({ verb: 'remove', id })
        else kept.add(id)
      }
    }
    return back
  }

  /** Somebody else has written to it since, or something of theirs hangs on it since. */
  #isTheirsToo(id: Id, thing: Thing, since: number, authorId: Id): boolean {
    if (thing.hands.some((hand) => hand.sequence > since && hand.authorId !== authorId)) return true
    return [...this.#things].some(([hangerId, hanger]) => {
      if (hanger.removed || hanger.bornIn <= since || hanger.author === authorId) return false
      const fields = Object.fromEntries([...hanger.fields].map(([field, { value }]) => [field, value]))
      return ownersOf({ ...fields, __typename: hanger.kind, id: hangerId }).includes(id)
    })
  }
}

/** What a field says that nobody has filled in, where that is something. */
const BLANK: Readonly<{ [field: string]: Value }> = {
  resolved: false,
  hidden: false,
  duration: 30,
  goalStatus: 'PROPOSED',
  shared: true,
  draftAudience: 'USER_VOICES',
}

/** A set is put back by naming what joins and what leaves it. */
function wholeSet(before: Value, now: Value | undefined): Value {
  if (!Array.isArray(now)) return before
  const [had, has] = [(before ?? []) as readonly Value[], now as readonly Value[]]
  return { add: had.filter((one) => !has.includes(one)), remove: has.filter((one) => !had.includes(one)) }
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
