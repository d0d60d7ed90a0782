import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { visibleItems } from '../../shared/merge.js'
import type { Author, ChangeSet } from '../../shared/protocol.js'
import { Rows } from '../storage/rows.js'
import type { Row, Storage } from '../storage/storage.js'
import { BoardRow, ChangeRow, ChangeSetRow, ItemRow } from './board.entities.js'

const boardRows = new Rows(BoardRow)

/** A board as the database has it at one moment. */
export interface BoardHead {
  readonly board: BoardRow
}

/** A board state: items that show, and the sequence they are at. */
export interface BoardState extends BoardHead {
  readonly items: readonly Item[]
}

/** A stretch of the log after some sequence, with the board's rights version read in the same moment (L8). */
export interface Stretch {
  readonly changeSets: readonly ChangeSet[]
  readonly head: number
  readonly epoch: Id
  readonly access: number
}

export interface RemovedItem {
  readonly item: Item
  readonly at: string
  readonly by: Author
}

/** At most so many change sets, and about so many bytes of items, in one message. */
const STRETCH_LENGTH = 500
const STRETCH_BYTES = 1024 * 1024

/** Reads boards and their logs, each answer from one moment of the database. */
export class Log {
  constructor(private readonly storage: Storage) {}

  async board(id: Id): Promise<BoardRow | null> {
    const [board] = await boardRows.find(this.storage.reader, { id })
    return board ?? null
  }

  async state(id: Id, rulesOf: (kind: string) => BoardRules): Promise<BoardState | null> {
    const { reader } = this.storage
    const items = reader
      .createQueryBuilder(ItemRow, 'item')
      .select('item.body', 'body')
      .where('item.boardId = :id AND item.removedIn IS NULL', { id })
      .orderBy('item.bornIn')
      .addOrderBy('item.id')
    const [boards = [], bodies = []] = await this.storage.snapshot([this.#boardSelect(id), items])
    const board = readBoard(boards[0])
    if (!board) return null
    const all = new Map<Id, Item>()
    for (const row of bodies) {
      const item = JSON.parse(String(row['body'])) as Item
      all.set(item.id, item)
    }
    return { board, items: [...visibleItems(rulesOf(board.kind), all).values()] }
  }

  /** What came after a sequence, oldest first, as much as fits one message. */
  async after(id: Id, sequence: number): Promise<Stretch | null> {
    const setRows = await this.#setsThatFit(id, sequence)
    const last = Number(setRows.at(-1)?.['sequence'] ?? sequence)
    const changes = this.storage.reader
      .createQueryBuilder(ChangeRow, 'change')
      .select(['change.sequence AS sequence', 'change.itemId AS "itemId"', 'change.verb AS verb', 'change.after AS after'])
      .where('change.boardId = :id AND change.sequence > :sequence AND change.sequence <= :last', { id, sequence, last })
      .andWhere("change.verb != 'IGNORED'")
      .orderBy('change.sequence')
      .addOrderBy('change.itemId')
    // Change sets never change, so they may be read before; the rights are read together with what they are told of.
    const [boards = [], changeRows = []] = await this.storage.snapshot([this.#boardSelect(id), changes])
    const board = readBoard(boards[0])
    if (!board) return null
    return { changeSets: assemble(setRows, changeRows), head: board.sequence, epoch: board.epoch, access: board.accessVersion }
  }

  /** As many of the next change sets as one message holds; one always fits, or nobody could ever pass it. */
  async #setsThatFit(id: Id, sequence: number): Promise<readonly Row[]> {
    const select = this.storage.reader
      .createQueryBuilder(ChangeSetRow, 'set')
      .select(['set.sequence AS sequence', 'set.mutationId AS "mutationId"', 'set.at AS at', 'set.bytes AS bytes'])
      .addSelect(['set.authorId AS "authorId"', 'set.voice AS voice', 'set.guest AS guest'])
      .where('set.boardId = :id AND set.sequence > :sequence AND set.sequence <= :last', {
        id,
        sequence,
        last: sequence + STRETCH_LENGTH,
      })
      .orderBy('set.sequence')
    const [rows = []] = await this.storage.snapshot([select])
    let bytes = 0
    const tooMuch = rows.findIndex((row, index) => {
      bytes += Number(row['bytes'])
      return index > 0 && bytes > STRETCH_BYTES
    })
    return tooMuch === -1 ? rows : rows.slice(0, tooMuch)
  }

  /** When the change set after this sequence was made, or null when there is none. */
  async momentAfter(boardId: Id, sequence: number): Promise<string | null> {
    const row = await this.storage.reader.findOne(ChangeSetRow, {
      where: { boardId, sequence: sequence + 1 },
      select: { boardId: true, sequence: true, at: true },
    })
    return row?.at ?? null
  }

  /** When each board of a network was last written. */
  async lastWrites(networkId: Id): Promise<ReadonlyMap<Id, string>> {
    const select = this.storage.reader
      .createQueryBuilder(BoardRow, 'board')
      .innerJoin(ChangeSetRow, 'set', 'set.boardId = board.id AND set.sequence = board.sequence')
      .select(['board.id AS id', 'set.at AS at'])
      .where('board.networkId = :networkId', { networkId })
    const [rows = []] = await this.storage.snapshot([select])
    return new Map(rows.map(({ id, at }) => [String(id), String(at)]))
  }

  async removed(boardId: Id): Promise<RemovedItem[]> {
    const select = this.storage.reader
      .createQueryBuilder(ItemRow, 'item')
      .innerJoin(ChangeSetRow, 'set', 'set.boardId = item.boardId AND set.sequence = item.removedIn')
      .select(['item.body AS body', 'set.at AS at', 'set.authorId AS "authorId"', 'set.voice AS voice', 'set.guest AS guest'])
      .where('item.boardId = :boardId AND item.removedIn IS NOT NULL', { boardId })
      .orderBy('item.removedIn', 'DESC')
    const [rows = []] = await this.storage.snapshot([select])
    return rows.map((row) => ({ item: JSON.parse(String(row['body'])) as Item, at: String(row['at']), by: readAuthor(row) }))
  }

  #boardSelect(id: Id) {
    return this.storage.reader.createQueryBuilder(BoardRow, 'board').select('board.*').where('board.id = :id', { id })
  }
}

function readBoard(row: Row | undefined): BoardRow | null {
  if (!row) return null
  return Object.assign(new BoardRow(), row, { counts: JSON.parse(String(row['counts'])) })
}

export function readAuthor(row: Row): Author {
  return { id: String(row['authorId']), voice: (row['voice'] ?? null) as Author['voice'], guest: Boolean(row['guest']) }
}

function assemble(setRows: readonly Row[], changeRows: readonly Row[]): ChangeSet[] {
  let next = 0
  return setRows.map((row) => {
    const saved: Item[] = []
    const removed: Id[] = []
    for (; next < changeRows.length && changeRows[next]?.['sequence'] === row['sequence']; next += 1) {
      const change = changeRows[next] as Row
      if (change['verb'] === 'REMOVED') removed.push(String(change['itemId']))
      else if (change['verb'] !== 'IGNORED') saved.push(JSON.parse(String(change['after'])) as Item)
    }
    const { sequence, mutationId, at } = row
    return { sequence: Number(sequence), mutationId: String(mutationId), at: String(at), author: readAuthor(row), saved, removed }
  })
}
