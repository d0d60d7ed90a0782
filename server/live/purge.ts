import type { EntityManager } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type Authorship, type BoardRules, type Item, rulesByKind, type Value } from '../../shared/items.js'
import { Rows } from '../storage/rows.js'
import { BoardRow, ChangeRow, ChangeSetRow, ItemRow } from './board.entities.js'
import { inputHash } from './commit.js'

/** A value to erase, wherever the board keeps it. */
export interface Purge {
  readonly boardId: Id
  readonly mutationId: Id
  readonly itemId: Id
  readonly field: string
}

const boardRows = new Rows(BoardRow)
const itemRows = new Rows(ItemRow)
const changeRows = new Rows(ChangeRow)
const changeSetRows = new Rows(ChangeSetRow)

/**
 * L12: rewrites the log in place so that no row holds any value of this field of this item, and logs that it was done.
 * The log has another epoch from then on: whoever follows starts over. Answers the board as it is then.
 */
export async function purgeValue(
  manager: EntityManager,
  { boardId, mutationId, itemId, field }: Purge,
  board: BoardRow,
  rules: BoardRules,
  by: Authorship,
  epoch: Id,
): Promise<BoardRow> {
  const [row] = await itemRows.find(manager, { boardId, id: itemId })
  const itemRules = row && rulesByKind(rules).get(row.kind)
  if (!row || !itemRules) throw new Failure('NOT_FOUND', 'There is no such item on this board.', { field: 'itemId' })
  const blank: Value = itemRules.sets?.includes(field) ? [] : (itemRules.blank?.[field] ?? null)
  const changes = await changeRows.find(manager, { boardId, itemId })
  const images = changes.map((change) => JSON.parse(change.after) as Item)
  if (!images.some((image) => field in image) || !isFree(itemRules.hangsOn, images, field))
    throw new Failure('INVALID', 'This field cannot be erased.', { field: 'field' })

  const without = (item: Item): string => JSON.stringify(field in item ? { ...item, [field]: blank } : item)
  for (const [index, change] of changes.entries()) change.after = without(images[index] as Item)
  await changeRows.write(manager, changes, ['after'])

  const sequence = board.sequence + 1
  const body = without(JSON.parse(row.body) as Item)
  await itemRows.write(manager, [{ ...row, body, writes: { ...row.writes, [field]: sequence } }], ['body', 'writes'])
  const { personId, voice, guest, at } = by
  const hash = inputHash([{ purge: { id: itemId, field } }])
  const changeSet = {
    boardId,
    sequence,
    mutationId,
    authorId: personId,
    voice,
    guest,
    at,
    hash,
    bytes: body.length,
    ignored: [],
    kept: [],
  }
  await changeSetRows.write(manager, [changeSet])
  const verb = row.removedIn === null ? 'SAVED' : 'IGNORED'
  await changeRows.write(manager, [{ boardId, sequence, itemId, verb, fields: [field], after: body }])
  const title = itemId === boardId && field === 'title' ? '' : board.title
  const after = { ...board, sequence, epoch, title }
  await boardRows.write(manager, [after], ['sequence', 'epoch', 'title'])
  return after
}

/** What an item hangs on is no value that can be taken out: the item would hang in the air. */
function isFree(hangsOn: ((item: Item) => readonly Id[]) | undefined, images: readonly Item[], field: string): boolean {
  return images.every((image) => {
    const owners = hangsOn?.(image) ?? []
    return !owners.some((owner) => JSON.stringify(image[field] ?? null).includes(owner))
  })
}
