import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { MAX_CHANGES, MAX_ITEMS } from '../../shared/limits.js'
import { applyChanges, type Outcome } from '../../shared/merge.js'
import { may } from '../../shared/permissions.js'
import { type Change, type ChangeInput, type ChangeSet, type Receipt, readChange } from '../../shared/protocol.js'
import type { Access, Membership } from './access.js'
import type { BoardRow, ChangeSetRow } from './board.entities.js'
import { BoardTurn } from './board-turn.js'
import { surfacedBy } from './surfacing.js'

/** One commit, authenticated and waiting for the writer's turn. */
export interface CommitRequest {
  readonly boardId: Id
  readonly mutationId: Id
  readonly personId: Id
  readonly guest: boolean
  readonly changes: readonly ChangeInput[]
  readonly at: string
  /** The server writes for the person. */
  readonly onBehalf?: OnBehalf
}

/** What follows on one board from what a person asked for on another. */
export interface OnBehalf {
  /** What was asked: a repeat of the same gets the first receipt, whatever would follow from it by now. */
  readonly asked: readonly ChangeInput[]
  /** The state that the changes follow from. Refused as UNAVAILABLE when the board has gone on since. */
  readonly sequence: number
}

/** What came of it: the receipt, and what the feed tells. A repeat has no change set of its own. */
export interface Committed {
  readonly receipt: Receipt
  readonly changeSet: ChangeSet | null
  /** About how large the change set is, in bytes of items. */
  readonly bytes: number
  readonly access: number
}

interface CommitDeps {
  readonly access: Access
  readonly rulesOf: (kind: string) => BoardRules
}

/**
 * Decides and writes one group of commits inside the writer's transaction: every refusal is decided in memory before any
 * SQL writes, against what was loaded and the effects of the group's earlier commits.
 */
export async function commitGroup(
  { access, rulesOf }: CommitDeps,
  manager: EntityManager,
  requests: readonly CommitRequest[],
): Promise<(Committed | Failure)[]> {
  const turns = new Map<Id, BoardTurn | null>()
  const standings = new Map<string, Membership | null>()
  for (const { boardId, personId } of requests) {
    if (!turns.has(boardId))
      turns.set(
        boardId,
        await BoardTurn.load(
          manager,
          boardId,
          rulesOf,
          requests.filter((request) => request.boardId === boardId),
        ),
      )
    const networkId = turns.get(boardId)?.board.networkId
    const key = `${personId} ${networkId}`
    if (networkId && !standings.has(key)) standings.set(key, await access.standing(manager, personId, networkId))
  }
  const results = requests.map((request) => {
    const turn = turns.get(request.boardId)
    const standing = standings.get(`${request.personId} ${turn?.board.networkId}`) ?? null
    try {
      return turn ? decide(turn, standing, request) : new Failure('NOT_FOUND', 'There is no such board.')
    } catch (error) {
      if (error instanceof Failure) return error
      throw error
    }
  })
  for (const turn of turns.values()) await turn?.write()
  return results
}

/** Permit, apply, append. Throws a Failure and leaves no trace when any of it is refused. */
function decide(turn: BoardTurn, standing: Membership | null, request: CommitRequest): Committed {
  const { board, rules } = turn
  const { personId, guest, at, mutationId } = request
  const { onBehalf } = request
  const hash = inputHash(onBehalf?.asked ?? request.changes)
  // L4 comes before rights: a repeat gets its receipt also after they have changed.
  const earlier = turn.receipt(personId, mutationId)
  if (earlier) return repeat(board, earlier, hash)

  if (!may('readBoard', standing, board)) throw new Failure('FORBIDDEN', 'You may not open this board.')
  if (!may('editBoard', standing, board) && !may('commentBoard', standing, board))
    throw new Failure('FORBIDDEN', 'You may read this board, not write on it.')
  if (onBehalf && onBehalf.sequence !== board.sequence) throw new Failure('UNAVAILABLE', 'The board has gone on meanwhile.')
  if (request.changes.length === 0) throw new Failure('INVALID', 'A commit holds at least one change.')

  const voice = standing?.voice ?? null
  const { changes, kept } = asked(turn, request)
  const mostChanges = onBehalf || changes.length > request.changes.length ? MAX_ITEMS : MAX_CHANGES
  const outcome = applyChanges(
    { rules, id: board.id, entry: turn.entry, mostChanges },
    changes,
    { personId, voice, guest, at },
    (itemRules, { before, set }) =>
      itemRules.mayWrite({ standing, personId, board, before, set, onBehalf: onBehalf !== undefined }),
  )
  const counts = countsAfter(turn, outcome)
  refuseTooMany(turn, counts)
  const surfaced = surfacedBy(rules, outcome, turn.entry, turn.present)

  // From here nothing refuses: what follows is the change set's effect on the turn.
  const effects = [...outcome.effects.values()]
  const ignored = [...outcome.ignored]
  board.counts = counts
  const row = turn.append({ mutationId, authorId: personId, voice, guest, at, hash, ignored, kept }, effects, surfaced)
  const own = outcome.effects.get(board.id)
  if (own) followOwnItem(board, rules, own.item, at)
  const saved = effects.flatMap(({ verb, item }) => (verb === 'REMOVED' || verb === 'IGNORED' ? [] : item))
  const changeSet: ChangeSet = {
    sequence: row.sequence,
    mutationId,
    at,
    author: { id: personId, voice, guest },
    // By id, as the database gives them: the feed says the same from memory and from the log.
    saved: [...saved, ...surfaced].sort((one, other) => (one.id < other.id ? -1 : 1)),
    removed: effects.flatMap(({ verb, item }) => (verb === 'REMOVED' ? item.id : [])).sort(),
  }
  return { receipt: receiptOf(board, row), changeSet, bytes: row.bytes, access: board.accessVersion }
}

/** What the request comes to: an undo is worked out against the board and its log as they are in this turn (L11). */
function asked(turn: BoardTurn, { personId, changes: given }: CommitRequest): { changes: Change[]; kept: Id[] } {
  const changes = given.map(readChange)
  const undo = changes.find(({ verb }) => verb === 'undo')
  if (!undo) return { changes, kept: [] }
  if (changes.length > 1) throw new Failure('INVALID', 'An undo is the only change of its commit.', { field: 'undo' })
  const undoing = turn.undoing(personId, undo.id)
  if (undoing) return undoing
  if (turn.receipt(personId, undo.id)) throw new Failure('UNAVAILABLE', 'That change set is just being written.')
  throw new Failure('NOT_FOUND', 'You have made no such change set on this board.', { field: 'undo' })
}

/** SHA-256 of the input with sorted keys: the same content gives the same hash, whoever ordered its keys. */
export function inputHash(changes: readonly ChangeInput[]): string {
  const canonical = JSON.stringify(changes, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(canonical).digest('base64')
}

function repeat(board: BoardRow, earlier: ChangeSetRow, hash: string): Committed {
  if (earlier.hash !== hash) throw new Failure('MUTATION_ID_REUSED', 'This mutationId was used for something else.')
  return { receipt: receiptOf(board, earlier), changeSet: null, bytes: 0, access: board.accessVersion }
}

export function receiptOf(board: BoardRow, { mutationId, sequence, ignored, kept }: ChangeSetRow): Receipt {
  return { mutationId, sequence, epoch: board.epoch, ignored, kept }
}

function countsAfter({ board, entry }: BoardTurn, outcome: Outcome): Record<string, number> {
  const counts = { ...board.counts }
  for (const [id, { verb, item }] of outcome.effects) {
    if (verb === 'IGNORED') continue
    const known = entry(id)
    const was = known && !known.removed ? 1 : 0
    const is = verb === 'REMOVED' ? 0 : 1
    if (was !== is) counts[item.__typename] = (counts[item.__typename] ?? 0) + is - was
  }
  return counts
}

/** A board that is over a limit already (an imported one) may still shrink and be edited. */
function refuseTooMany({ board, rules }: BoardTurn, counts: Readonly<Record<string, number>>): void {
  for (const [kind, limit] of Object.entries(rules.most ?? {})) {
    if ((counts[kind] ?? 0) > Math.max(limit, board.counts[kind] ?? 0))
      throw new Failure('LIMIT_EXCEEDED', `A board holds at most ${limit} of ${kind}.`, { limit, kind })
  }
  const total = (of: Readonly<Record<string, number>>): number =>
    Object.entries(of).reduce((sum, [kind, count]) => (rules.most?.[kind] === undefined ? sum + count : sum), 0)
  if (total(counts) > Math.max(MAX_ITEMS, total(board.counts)))
    throw new Failure('LIMIT_EXCEEDED', `A board holds at most ${MAX_ITEMS} items.`, { limit: MAX_ITEMS })
}

/** The board's title and visibility are fields of its own item; a change of visibility is a change of rights (L8). */
function followOwnItem(board: BoardRow, rules: BoardRules, own: Item, at: string): void {
  board.title = String(own['title'] ?? '')
  const visibility = rules.visibility(own)
  if (visibility === board.visibility) return
  board.visibility = visibility
  board.accessVersion += 1
  if (visibility !== 'PRIVATE') board.sharedAt = at
}
