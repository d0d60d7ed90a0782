import { type EntityManager, IsNull } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { BoardRules } from '../../shared/items.js'
import { applyChanges } from '../../shared/merge.js'
import { may, type Standing, type Visibility } from '../../shared/permissions.js'
import { BoardRow, ChangeRow, ChangeSetRow, ItemRow } from './board.entities.js'
import { inputHash } from './commit.js'
import type { Viewer } from './viewer.js'

export interface NewBoard {
  readonly id?: Id | null
  readonly networkId: Id
  readonly teamId?: Id | null
  readonly subjectId?: Id | null
  readonly kind: string
  readonly title: string
  readonly visibility?: Visibility | null
}

export interface Beginning {
  readonly given: NewBoard & { readonly id: Id }
  readonly rules: BoardRules
  readonly standing: Standing | null
  readonly viewer: Viewer
  readonly at: string
  readonly epoch: Id
}

/** Writes a new board: its row, and its own item as change set 1, so that the log folds to the rows from the very start. */
export async function beginBoard(manager: EntityManager, { given, rules, standing, viewer, at, epoch }: Beginning): Promise<void> {
  const { id } = given
  const there = await manager.findOneBy(BoardRow, { id })
  if (there) {
    if (there.networkId === given.networkId && there.kind === given.kind) return
    throw new Failure('INVALID', 'This id belongs to another board.', { field: 'id' })
  }
  const teamId = given.teamId ?? null
  const subjectId = given.subjectId ?? null
  if (rules.needsSubject && !subjectId)
    throw new Failure('INVALID', 'This kind of board is about something: say what.', { field: 'subjectId' })
  const { networkId, kind } = given
  const isTaken =
    rules.isSingle &&
    (await manager.existsBy(BoardRow, { networkId, kind, teamId: teamId ?? IsNull(), subjectId: subjectId ?? IsNull() }))
  if (isTaken) throw new Failure('INVALID', 'There is one of these already.', { field: 'kind' })
  const fields = rules.begin({ title: given.title, visibility: given.visibility ?? null, teamId })
  const change = { [`save${rules.own.kind}`]: { id, ...fields } }
  const author = { personId: viewer.personId, voice: standing?.voice ?? null, guest: viewer.guest, at }
  const { effects } = applyChanges(
    { rules, id, entry: () => undefined },
    [{ verb: 'save', kind: rules.own.kind, id, set: fields }],
    author,
    () => true,
  )
  const own = effects.get(id)
  if (!own) throw new Error('a board began without its own item')
  const place = { teamId, visibility: rules.visibility(own.item) }
  if (!may('createBoard', standing, place)) throw new Failure('FORBIDDEN', 'You may not make this board here.')

  const set = Object.keys(fields)
  await manager.insert(BoardRow, {
    id,
    kind: given.kind,
    networkId: given.networkId,
    ...place,
    subjectId,
    title: given.title,
    sharedAt: at,
    sequence: 1,
    epoch,
    accessVersion: 1,
    counts: { [rules.own.kind]: 1 },
    createdAt: at,
  })
  const body = JSON.stringify(own.item)
  const writes = Object.fromEntries(set.map((field) => [field, 1]))
  await manager.insert(ItemRow, { boardId: id, id, kind: rules.own.kind, body, writes, bornIn: 1, removedIn: null })
  await manager.insert(ChangeSetRow, {
    boardId: id,
    sequence: 1,
    mutationId: id,
    authorId: viewer.personId,
    voice: author.voice,
    guest: viewer.guest,
    at,
    hash: inputHash([change]),
    bytes: body.length,
    ignored: [],
    kept: [],
  })
  await manager.insert(ChangeRow, { boardId: id, sequence: 1, itemId: id, verb: 'SAVED', fields: set, after: body })
}
