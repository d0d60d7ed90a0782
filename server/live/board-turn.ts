import type { EntityManager } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import type { Effect, Entry } from '../../shared/merge.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'
import { Rows } from '../storage/rows.js'
import { BoardRow, ChangeRow, ChangeSetRow, ItemRow } from './board.entities.js'
import { hangsElsewhere, ownersOf } from './surfacing.js'
import { isByOthers, loadUndone, type Undone, undoing } from './undo.js'

const boardRows = new Rows(BoardRow)
const itemRows = new Rows(ItemRow)
const changeSetRows = new Rows(ChangeSetRow)
const changeRows = new Rows(ChangeRow)

/** What a commit asks for, as far as rows have to be loaded for it. */
interface Asked {
  readonly personId: Id
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
}

/**
 * One board in one turn of the writer: the rows that the group's commits may touch, with the effects of those that were
 * accepted so far. Refusals are decided against this, in memory; SQL writes once, at the end.
 */
export class BoardTurn {
  readonly #items = new Map<Id, ItemRow>()
  readonly #entries = new Map<ItemRow, Entry>()
  readonly #receipts = new Map<string, ChangeSetRow>()
  readonly #undone = new Map<string, Undone>()
  readonly #changedItems = new Map<Id, ItemRow>()
  readonly #changeSets: ChangeSetRow[] = []
  readonly #changes: ChangeRow[] = []

  private constructor(
    private readonly manager: EntityManager,
    readonly board: BoardRow,
    readonly rules: BoardRules,
  ) {}

  /** Null when there is no such board. */
  static async load(
    manager: EntityManager,
    boardId: Id,
    rulesOf: (kind: string) => BoardRules,
    requests: readonly Asked[],
  ): Promise<BoardTurn | null> {
    const [board] = await boardRows.find(manager, { id: boardId })
    if (!board) return null
    const turn = new BoardTurn(manager, board, rulesOf(board.kind))
    for (const { personId, mutationId } of requests)
      for (const row of await changeSetRows.find(manager, { boardId, authorId: personId, mutationId }))
        turn.#receipts.set(`${personId} ${mutationId}`, row)
    await turn.#loadItems(requests.flatMap(({ changes }) => changes))
    for (const request of requests) await turn.#loadUndone(request)
    return turn
  }

  async #loadItems(changes: readonly ChangeInput[]): Promise<void> {
    const wanted = new Set<Id>([this.board.id])
    collectIds(changes, wanted)
    await this.#find(wanted)
    // What shows again because of a change may hang on anything: then the whole board is looked at.
    if (changes.some((change) => this.#maySurface(change))) {
      for (const row of await itemRows.find(this.manager, { boardId: this.board.id })) this.#items.set(row.id, row)
      return
    }
    await this.#find(new Set([...wanted].flatMap((id) => ownersOf(this.rules, this.entry(id)?.item))))
  }

  /** The log behind an undo. The whole board is loaded by then, so what hangs on an item is known. */
  async #loadUndone({ personId, changes }: Asked): Promise<void> {
    for (const change of changes.map(readChange)) {
      if (change.verb !== 'undo') continue
      const undone = await loadUndone(this.manager, this.board.id, personId, change.id)
      if (undone) this.#undone.set(`${personId} ${change.id}`, await this.#withHangers(undone, personId))
    }
  }

  async #withHangers({ sequence, changes }: Undone, personId: Id): Promise<Undone> {
    const known = changes.map(async (change) => {
      const born = this.#hangers(change.itemId).flatMap(({ bornIn }) => (bornIn > sequence ? bornIn : []))
      const isOthersToo = change.isOthersToo || (await isByOthers(this.manager, this.board.id, personId, born))
      return { ...change, isOthersToo }
    })
    return { sequence, changes: await Promise.all(known) }
  }

  /** What is there and hangs on an item. */
  #hangers(id: Id): ItemRow[] {
    return [...this.#items.values()].filter(
      (row) => row.removedIn === null && ownersOf(this.rules, this.entry(row.id)?.item).includes(id),
    )
  }

  /** L11: the changes that take back a change set of this person's. Null: the log has no such change set of theirs. */
  undoing(personId: Id, mutationId: Id): ReturnType<typeof undoing> | null {
    const undone = this.#undone.get(`${personId} ${mutationId}`)
    if (!undone) return null
    const others = new Set(this.#changeSets.filter(({ authorId }) => authorId !== personId).map(({ sequence }) => sequence))
    const touched = new Set(this.#changes.filter(({ sequence }) => others.has(sequence)).map(({ itemId }) => itemId))
    return undoing(undone, {
      rules: this.rules,
      row: (id) => this.#items.get(id),
      entry: this.entry,
      isOthersToo: (id) => touched.has(id) || this.#hangers(id).some((row) => touched.has(row.id)),
    })
  }

  /** A restoration, or a save that makes an item hang on something else. */
  #maySurface(input: ChangeInput): boolean {
    const change = readChange(input)
    if (change.verb !== 'save') return change.verb === 'restore' || change.verb === 'undo'
    const item = this.entry(change.id)?.item
    return item !== undefined && hangsElsewhere(this.rules, item, { ...item, ...change.set })
  }

  async #find(ids: ReadonlySet<Id>): Promise<void> {
    for (const id of ids) {
      if (this.#items.has(id)) continue
      for (const row of await itemRows.find(this.manager, { boardId: this.board.id, id })) this.#items.set(id, row)
    }
  }

  /** What the board knows under this id by now. */
  readonly entry = (id: Id): Entry | undefined => {
    const row = this.#items.get(id)
    if (!row) return undefined
    const known = this.#entries.get(row)
    if (known) return known
    const entry = { item: JSON.parse(row.body) as Item, removed: row.removedIn !== null }
    this.#entries.set(row, entry)
    return entry
  }

  /** All that is not removed, of what was loaded. */
  readonly present = (): Map<Id, Item> => {
    const present = new Map<Id, Item>()
    for (const id of this.#items.keys()) {
      const entry = this.entry(id)
      if (entry && !entry.removed) present.set(id, entry.item)
    }
    return present
  }

  receipt(personId: Id, mutationId: Id): ChangeSetRow | undefined {
    return this.#receipts.get(`${personId} ${mutationId}`)
  }

  /** Takes the next sequence for a change set and everything it changed. */
  append(
    given: Omit<ChangeSetRow, 'boardId' | 'sequence' | 'bytes'>,
    effects: readonly Effect[],
    surfaced: readonly Item[],
  ): ChangeSetRow {
    const boardId = this.board.id
    this.board.sequence += 1
    const { sequence } = this.board
    let bytes = 0
    for (const effect of effects) {
      const after = JSON.stringify(effect.item)
      this.#changes.push({ boardId, sequence, itemId: effect.item.id, verb: effect.verb, fields: [...effect.fields], after })
      if (effect.verb === 'IGNORED') continue
      bytes += after.length
      this.#store(effect, after)
    }
    for (const item of surfaced) {
      const after = JSON.stringify(item)
      bytes += after.length
      this.#changes.push({ boardId, sequence, itemId: item.id, verb: 'RETURNED', fields: [], after })
    }
    const row: ChangeSetRow = { ...given, boardId, sequence, bytes }
    this.#changeSets.push(row)
    this.#receipts.set(`${row.authorId} ${row.mutationId}`, row)
    return row
  }

  #store({ verb, item, fields }: Effect, body: string): void {
    const { id, sequence } = this.board
    const before = this.#items.get(item.id)
    const writes = { ...before?.writes }
    for (const field of fields) writes[field] = sequence
    if (verb !== 'SAVED') writes['*'] = sequence
    const removed = verb === 'REMOVED'
    const row: ItemRow = {
      boardId: id,
      id: item.id,
      kind: item.__typename,
      body,
      writes,
      bornIn: before?.bornIn ?? sequence,
      removedIn: removed ? sequence : null,
    }
    this.#items.set(item.id, row)
    this.#entries.set(row, { item, removed })
    this.#changedItems.set(item.id, row)
  }

  async write(): Promise<void> {
    if (this.#changeSets.length === 0) return
    const { manager } = this
    await boardRows.write(manager, [this.board], ['sequence', 'title', 'visibility', 'sharedAt', 'accessVersion', 'counts'])
    await itemRows.write(manager, [...this.#changedItems.values()], ['body', 'writes', 'removedIn'])
    await changeSetRows.write(manager, this.#changeSets)
    await changeRows.write(manager, this.#changes)
  }
}

const ID = /^[0-9a-f-]{36}$/i

/** Every id that the input names, wherever it stands: what may have to be looked up. */
function collectIds(value: unknown, into: Set<Id>): void {
  if (typeof value === 'string') {
    if (ID.test(value)) into.add(value)
  } else if (value && typeof value === 'object') {
    for (const inner of Object.values(value)) collectIds(inner, into)
  }
}
