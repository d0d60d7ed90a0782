import type { EntityManager } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import { type BoardRules, type Item, rulesByKind } from '../../shared/items.js'
import type { Entry } from '../../shared/merge.js'
import type { Change } from '../../shared/protocol.js'
import { setChange } from '../../shared/set-change.js'
import { Rows } from '../storage/rows.js'
import { ChangeRow, ChangeSetRow, type ItemRow } from './board.entities.js'

const changeSetRows = new Rows(ChangeSetRow)
const changeRows = new Rows(ChangeRow)

/** What a change set did to one item, and what the log knows of the item around it. */
export interface UndoneChange {
  readonly itemId: Id
  readonly verb: string
  readonly fields: readonly string[]
  /** The item as it was before; null where the change set made it. */
  readonly before: Item | null
  /** Has anybody else written to it since? */
  readonly isOthersToo: boolean
}

export interface Undone {
  readonly sequence: number
  readonly changes: readonly UndoneChange[]
}

/** Reads what an undo is about, in the writer's transaction. Null: this person has no such change set on this board. */
export async function loadUndone(manager: EntityManager, boardId: Id, authorId: Id, mutationId: Id): Promise<Undone | null> {
  const [changeSet] = await changeSetRows.find(manager, { boardId, authorId, mutationId })
  if (!changeSet) return null
  const { sequence } = changeSet
  const changed = await changeRows.find(manager, { boardId, sequence })
  const changes: UndoneChange[] = []
  for (const { itemId, verb, fields } of changed) {
    if (verb === 'IGNORED' || verb === 'RETURNED') continue
    const history = (await changeRows.find(manager, { boardId, itemId })).filter((change) => change.verb !== 'IGNORED')
    const before = history.filter((change) => change.sequence < sequence).sort((one, other) => other.sequence - one.sequence)[0]
    const since = history.filter((change) => change.sequence > sequence && change.verb !== 'RETURNED')
    changes.push({
      itemId,
      verb,
      fields,
      before: before ? (JSON.parse(before.after) as Item) : null,
      isOthersToo: await isByOthers(
        manager,
        boardId,
        authorId,
        since.map((change) => change.sequence),
      ),
    })
  }
  return { sequence, changes }
}

/** Was any of these change sets made by somebody else? */
export async function isByOthers(manager: EntityManager, boardId: Id, authorId: Id, sequences: Iterable<number>): Promise<boolean> {
  for (const sequence of new Set(sequences)) {
    const [changeSet] = await changeSetRows.find(manager, { boardId, sequence })
    if (changeSet && changeSet.authorId !== authorId) return true
  }
  return false
}

/** The board as the writer's turn knows it by now. */
interface Known {
  readonly rules: BoardRules
  readonly row: (id: Id) => ItemRow | undefined
  readonly entry: (id: Id) => Entry | undefined
  /** Does something of somebody else's hang on this item, or has somebody else written to it in this very turn? */
  readonly isOthersToo: (id: Id) => boolean
}

/**
 * L11: what takes a change set back. A field is put back only where that change set is still the last that wrote it, and
 * what it made goes only if nobody else has made it theirs as well; what is left alone is `kept`.
 */
export function undoing({ sequence, changes }: Undone, known: Known): { changes: Change[]; kept: Id[] } {
  const kinds = rulesByKind(known.rules)
  const kept: Id[] = []
  const back: Change[] = []
  for (const { itemId: id, verb, fields, before, isOthersToo } of changes) {
    const row = known.row(id)
    const entry = known.entry(id)
    if (!row || !entry) continue
    const isTheirs = isOthersToo || known.isOthersToo(id)
    const isStillAsLeft = row.writes['*'] === sequence
    // Made here, and removed here or since: there is nothing to take back.
    if (row.bornIn === sequence && (verb === 'REMOVED' || entry.removed)) continue
    if (row.bornIn === sequence && verb === 'SAVED') {
      if (isTheirs) kept.push(id)
      else back.push({ verb: 'remove', id })
      continue
    }
    if (verb === 'REMOVED') {
      if (isStillAsLeft) back.push({ verb: 'restore', id })
      else kept.push(id)
    }
    const mine = fields.filter((field) => row.writes[field] === sequence)
    const sets = kinds.get(row.kind)?.sets ?? []
    if (mine.length < fields.length) kept.push(id)
    if (mine.length > 0) {
      const set = mine.map((field) => [
        field,
        sets.includes(field) ? setChange(entry.item[field], before?.[field]) : (before?.[field] ?? null),
      ])
      back.push({ verb: 'save', kind: row.kind, id, set: Object.fromEntries(set) })
    }
    if (verb === 'RESTORED') {
      if (isStillAsLeft && !isTheirs) back.push({ verb: 'remove', id })
      else kept.push(id)
    }
  }
  return { changes: back, kept: [...new Set(kept)] }
}
