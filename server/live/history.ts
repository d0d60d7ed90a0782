import type { Id } from '../../shared/ids.js'
import type { BoardRules, Item } from '../../shared/items.js'
import { visibleItems } from '../../shared/merge.js'
import type { Author } from '../../shared/protocol.js'
import type { Row, Storage } from '../storage/storage.js'
import { ChangeRow, ChangeSetRow, ItemRow } from './board.entities.js'
import { readAuthor } from './log.js'

/** What is asked of the history: of one item, of one person, before a sequence. */
export interface HistoryQuestion {
  readonly boardId: Id
  readonly itemId: Id | null
  readonly personId: Id | null
  /** Only change sets before this sequence; null: from the newest on. */
  readonly before: number | null
  readonly most: number
}

/** What a change set did to one item. */
export interface HistoryChange {
  readonly verb: string
  readonly fields: readonly string[]
  readonly before: Item | null
  readonly after: Item
}

/** One change set, told: who, when, and from what to what. */
export interface HistoryEntry {
  readonly sequence: number
  readonly mutationId: Id
  readonly at: string
  readonly author: Author
  /** How many items it changed; `changes` holds the first of them. */
  readonly changeCount: number
  readonly changes: readonly HistoryChange[]
}

/** So many changes of one change set are told; a copied programme has hundreds. */
const MOST_CHANGES_TOLD = 30

/** L12: the log, told backwards in pages. Every question walks an index, however long the log is. */
export class History {
  constructor(private readonly storage: Storage) {}

  /** Newest first. */
  async entries(question: HistoryQuestion): Promise<HistoryEntry[]> {
    const [rows = []] = await this.storage.snapshot([this.#changeSets(question)])
    return Promise.all(rows.map((row) => this.#entry(question, row)))
  }

  /** The items that showed at a sequence. Looks each item up in its own history, so its cost follows the board, not the log. */
  async stateAt(boardId: Id, sequence: number, rules: BoardRules): Promise<readonly Item[]> {
    const latest = this.#manager
      .createQueryBuilder(ChangeRow, 'past')
      .select('MAX(past.sequence)')
      .where('past.boardId = item.boardId AND past.itemId = item.id AND past.sequence <= :sequence')
      .andWhere("past.verb != 'IGNORED'")
    const select = this.#manager
      .createQueryBuilder(ItemRow, 'item')
      .innerJoin(
        ChangeRow,
        'change',
        `change.boardId = item.boardId AND change.itemId = item.id AND change.sequence = (${latest.getQuery()})`,
      )
      .select(['change.verb AS verb', 'change.after AS after'])
      .where('item.boardId = :boardId AND item.bornIn <= :sequence', { boardId, sequence })
      .orderBy('item.bornIn')
      .addOrderBy('item.id')
    const [rows = []] = await this.storage.snapshot([select])
    const there = rows.filter((row) => row['verb'] !== 'REMOVED').map((row) => JSON.parse(String(row['after'])) as Item)
    return [...visibleItems(rules, new Map(there.map((item) => [item.id, item]))).values()]
  }

  get #manager() {
    return this.storage.reader
  }

  #changeSets({ boardId, itemId, personId, before, most }: HistoryQuestion) {
    const select = this.#manager
      .createQueryBuilder(ChangeSetRow, 'set')
      .select(['set.sequence AS sequence', 'set.mutationId AS "mutationId"', 'set.at AS at'])
      .addSelect(['set.authorId AS "authorId"', 'set.voice AS voice', 'set.guest AS guest'])
      .where('set.boardId = :boardId', { boardId })
      .orderBy('set.sequence', 'DESC')
      .limit(most)
    if (before !== null) select.andWhere('set.sequence < :before', { before })
    if (personId !== null) select.andWhere('set.authorId = :personId', { personId })
    if (itemId !== null)
      select.innerJoin(
        ChangeRow,
        'touch',
        'touch.boardId = set.boardId AND touch.sequence = set.sequence AND touch.itemId = :itemId',
        {
          itemId,
        },
      )
    return select
  }

  async #entry({ boardId, itemId }: HistoryQuestion, row: Row): Promise<HistoryEntry> {
    const sequence = Number(row['sequence'])
    const changes = this.#manager
      .createQueryBuilder(ChangeRow, 'change')
      .select(['change.itemId AS "itemId"', 'change.verb AS verb', 'change.fields AS fields', 'change.after AS after'])
      .where("change.boardId = :boardId AND change.sequence = :sequence AND change.verb != 'RETURNED'", { boardId, sequence })
      .orderBy('change.itemId')
    if (itemId !== null) changes.andWhere('change.itemId = :itemId', { itemId })
    const [all = []] = await this.storage.snapshot([changes])
    const told = all.slice(0, MOST_CHANGES_TOLD)
    const befores = await this.storage.snapshot(
      told.map((change) => this.#imageBefore(boardId, String(change['itemId']), sequence)),
    )
    return {
      sequence,
      mutationId: String(row['mutationId']),
      at: String(row['at']),
      author: readAuthor(row),
      changeCount: all.length,
      changes: told.map((change, index) => {
        const before = befores[index]?.[0]
        return {
          verb: String(change['verb']),
          fields: JSON.parse(String(change['fields'])) as string[],
          before: before ? (JSON.parse(String(before['after'])) as Item) : null,
          after: JSON.parse(String(change['after'])) as Item,
        }
      }),
    }
  }

  #imageBefore(boardId: Id, itemId: Id, sequence: number) {
    return this.#manager
      .createQueryBuilder(ChangeRow, 'change')
      .select('change.after', 'after')
      .where('change.boardId = :boardId AND change.itemId = :itemId AND change.sequence < :sequence', { boardId, itemId, sequence })
      .andWhere("change.verb != 'IGNORED'")
      .orderBy('change.sequence', 'DESC')
      .limit(1)
  }
}
