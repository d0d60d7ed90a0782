import { Failure } from './failure.js'
import { type Id, isId } from './ids.js'
import type { Authorship, BoardRules, Fields, Item, ItemRules, Permission, Value } from './items.js'
import { rulesByKind } from './items.js'
import { MAX_CHANGES, MAX_ITEM_BYTES, MAX_NAME, MAX_SET, MAX_TEXT } from './limits.js'
import type { Change } from './protocol.js'

const utf8 = new TextEncoder()

/** An item as a board knows it: there, or removed with its tombstone (L10). */
export interface Entry {
  readonly item: Item
  readonly removed: boolean
}

/** How an item came out of a change set. `RETURNED`: unchanged, but visible again because what it hangs on was restored. */
export type Verb = 'SAVED' | 'REMOVED' | 'RESTORED' | 'RETURNED' | 'IGNORED'

export interface Effect {
  readonly verb: Verb
  readonly item: Item
  /** Names of the fields that this change set sets on the item. */
  readonly fields: readonly string[]
}

export interface Outcome {
  /** One effect an id, in the order in which the change set first touched it. */
  readonly effects: ReadonlyMap<Id, Effect>
  readonly ignored: readonly Id[]
}

export interface Board {
  readonly rules: BoardRules
  readonly id: Id
  /** What the board knows under this id, before the change set. */
  readonly entry: (id: Id) => Entry | undefined
  /** How many changes one change set holds, where it is not MAX_CHANGES. */
  readonly mostChanges?: number
}

/** May this be written? Handed in by the server, which knows the author's standing; a client asks its own rights first. */
export type Allow = (rules: ItemRules, permission: Pick<Permission, 'before' | 'set'>) => boolean

/**
 * Applies a change set to a board, all of it or (by throwing a Failure) none: the one place where both sides decide what
 * changes do. Nothing is written to; the outcome is the net effect, with no id twice (L1).
 */
export function applyChanges(board: Board, changes: readonly Change[], by: Authorship, allow: Allow): Outcome {
  const limit = board.mostChanges ?? MAX_CHANGES
  if (changes.length > limit) throw new Failure('LIMIT_EXCEEDED', `A commit holds at most ${limit} changes.`, { limit })
  const kinds = rulesByKind(board.rules)
  const touched = new Map<Id, Entry>()
  const effects = new Map<Id, Effect>()
  const ignored = new Set<Id>()
  const current = (id: Id): Entry | undefined => touched.get(id) ?? board.entry(id)
  const own = (): Item => current(board.id)?.item ?? { __typename: board.rules.own.kind, id: board.id }

  const permit = (rules: ItemRules, before: Item | null, set: Fields | null): void => {
    if (!allow(rules, { before, set })) throw new Failure('FORBIDDEN', 'You may not change this.', { kind: rules.kind })
  }
  /** Removing and restoring set nothing, yet the domain may refuse them: a locked snapshot does. */
  const check = (rules: ItemRules | undefined, item: Item): void => {
    rules?.check?.({ before: item, set: {}, after: item, own: own() })
  }
  const record = (verb: Verb, item: Item, fields: readonly string[]): void => {
    const earlier = effects.get(item.id)
    // What was ignored before the item was restored was not set; ignored saves add up among themselves.
    const joins = earlier && (earlier.verb !== 'IGNORED' || verb === 'IGNORED')
    const all = new Set([...(joins ? earlier.fields : []), ...fields])
    // Saved and restored in one change set is a restoration: the item was not visible before.
    const net = verb === 'SAVED' && earlier?.verb === 'RESTORED' ? 'RESTORED' : verb
    effects.set(item.id, { verb: net, item, fields: [...all] })
    if (net !== 'IGNORED') touched.set(item.id, { item, removed: net === 'REMOVED' })
  }

  for (const change of changes) {
    if (!isId(change.id)) throw new Failure('INVALID', 'An id is a UUID.', { field: 'id' })
    // What an undo comes to is decided by the server's log, before this.
    if (change.verb === 'undo') continue
    const entry = current(change.id)
    const rules = kinds.get(change.verb === 'save' ? change.kind : (entry?.item.__typename ?? ''))
    if (change.verb === 'save') {
      if (!rules) throw new Failure('INVALID', `This kind of board has no ${change.kind}.`, { kind: change.kind })
      if (entry && entry.item.__typename !== change.kind) throw new Failure('INVALID', 'This id belongs to another kind of item.')
      if ((rules === board.rules.own) !== (change.id === board.id))
        throw new Failure('INVALID', "The board's own item has the board's id.")
      permit(rules, entry?.item ?? null, change.set)
      if (entry?.removed) {
        ignored.add(change.id)
        // A late save stands in the history (L10), unless this change set has more to tell of the item.
        const late = effects.get(change.id)
        if (!late || late.verb === 'IGNORED')
          record('IGNORED', merge(rules, late?.item ?? entry.item, change, by, own()), Object.keys(change.set))
      } else {
        const item = merge(rules, entry?.item ?? null, change, by, own())
        for (const id of rules.hangsOn?.(item) ?? []) requireId(id)
        record('SAVED', item, Object.keys(change.set))
      }
    } else if (change.verb === 'remove') {
      if (change.id === board.id) throw new Failure('INVALID', "The board's own item cannot be removed.")
      if (entry && rules) permit(rules, entry.item, null)
      if (!entry || entry.removed) ignored.add(change.id)
      else {
        check(rules, entry.item)
        record('REMOVED', entry.item, [])
      }
    } else {
      if (entry && rules) permit(rules, entry.item, null)
      if (!entry?.removed) ignored.add(change.id)
      else {
        check(rules, entry.item)
        record('RESTORED', entry.item, [])
      }
    }
  }

  for (const { item, verb } of effects.values()) {
    refuseTooLarge(item)
    if (verb === 'IGNORED') continue
    for (const id of kinds.get(item.__typename)?.hangsOn?.(item) ?? [])
      if (!current(id))
        throw new Failure('NOT_FOUND', 'This points to something that is not on the board.', { kind: item.__typename })
  }
  return { effects, ignored: [...ignored] }
}

function refuseTooLarge(item: Item): void {
  const bytes = utf8.encode(JSON.stringify(item)).length
  if (bytes > MAX_ITEM_BYTES)
    throw new Failure('TOO_LARGE', `An item holds at most ${MAX_ITEM_BYTES} bytes.`, { limit: MAX_ITEM_BYTES, bytes })
}

function refuseLongTexts(rules: ItemRules, set: Fields): void {
  for (const [field, value] of Object.entries(set)) {
    const limit = rules.names?.includes(field) ? MAX_NAME : MAX_TEXT
    if (typeof value === 'string' && value.length > limit)
      throw new Failure('TOO_LARGE', `${field} holds at most ${limit} characters.`, { field, limit })
  }
}

function requireId(id: unknown): void {
  if (!isId(id)) throw new Failure('INVALID', 'A pointer is a UUID.')
}

type SaveChange = Extract<Change, { verb: 'save' }>

/** L3: named fields are set, null clears, absent stays; sets take what is added and leave what is removed. */
function merge(rules: ItemRules, before: Item | null, change: SaveChange, by: Authorship, own: Item): Item {
  refuseLongTexts(rules, change.set)
  const fields: Record<string, Value> = { ...(before ?? rules.blank) }
  for (const name of rules.sets ?? []) fields[name] ??= []
  for (const [name, value] of Object.entries(change.set)) {
    if (rules.sets?.includes(name)) fields[name] = value === null ? [] : mergeSet(fields[name], value, name)
    else fields[name] = value ?? rules.blank?.[name] ?? null
  }
  const merged: Item = { ...fields, __typename: rules.kind, id: change.id }
  const stamped = rules.stamp ? { ...merged, ...rules.stamp({ before, set: change.set, after: merged, own }, by) } : merged
  rules.check?.({ before, set: change.set, after: stamped, own })
  return stamped
}

function mergeSet(before: Value | undefined, value: Value, field: string): readonly Value[] {
  const { add, remove } = value as { add?: readonly Value[] | null; remove?: readonly Value[] | null }
  const gone = new Set(remove ?? [])
  const kept = ((before ?? []) as readonly Value[]).filter((member) => !gone.has(member))
  if ((add ?? []).some((member) => String(member).length > MAX_NAME))
    throw new Failure('TOO_LARGE', `A member of ${field} holds at most ${MAX_NAME} characters.`, { field, limit: MAX_NAME })
  const members = [...new Set([...kept, ...(add ?? [])])].sort()
  if (members.length > MAX_SET) throw new Failure('LIMIT_EXCEEDED', `${field} holds at most ${MAX_SET}.`, { field, limit: MAX_SET })
  return members
}

/**
 * L10's one rule: an item shows unless something that it hangs on is removed, unknown or hidden itself. `items` holds what
 * is not removed; a loop of pointers hides nobody.
 */
export function visibleItems(board: BoardRules, items: ReadonlyMap<Id, Item>): Map<Id, Item> {
  const kinds = rulesByKind(board)
  const hangers = new Map<Id, Id[]>()
  const hidden = new Set<Id>()
  for (const item of items.values()) {
    for (const owner of kinds.get(item.__typename)?.hangsOn?.(item) ?? []) {
      if (!items.has(owner)) hidden.add(item.id)
      const others = hangers.get(owner)
      if (others) others.push(item.id)
      else hangers.set(owner, [item.id])
    }
  }
  // A Set's iteration also visits what is added on the way: this hides what hangs on the hidden.
  for (const id of hidden) for (const hanger of hangers.get(id) ?? []) hidden.add(hanger)
  return new Map([...items].filter(([id]) => !hidden.has(id)))
}
