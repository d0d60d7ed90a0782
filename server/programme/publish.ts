import { IsNull } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { publicationOf, publishingChanges } from '../../shared/programme/difference.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { BoardRow, ChangeRow, ChangeSetRow } from '../live/board.entities.js'
import type { Live } from '../live/live.js'
import type { Viewer } from '../live/viewer.js'
import type { Storage } from '../storage/storage.js'

export interface PublishDeps {
  readonly live: Live<unknown>
  readonly storage: Storage
  readonly clock: { now(): number }
}

export interface Publishing {
  readonly boardId: Id
  readonly mutationId: Id
  readonly note: string | null
}

/** What publishing came to: which version stands on which board, and whether this made it. */
export interface Published {
  readonly boardId: Id
  readonly sequence: number
  readonly version: number
  readonly isNew: boolean
}

const TRIES = 5

/**
 * Writes a draft, as it stands, to its gathering's published board: one change set, on behalf of whoever may edit the draft. The
 * board is made the first time. The same mutationId gets the first answer (L4); where nothing differs there is no new version, and
 * nothing is remembered, as of a refusal.
 */
export async function publish(deps: PublishDeps, viewer: Viewer, asked: Publishing): Promise<Published> {
  const { live } = deps
  const draftRow = await live.log.board(asked.boardId)
  if (draftRow?.kind !== 'PROGRAMME') throw new Failure('NOT_FOUND', 'There is no such programme.')
  const earlier = await publishedBoard(deps, draftRow)
  if (earlier && (await isRepeat(deps, viewer, earlier.id, asked.mutationId))) return commit(deps, viewer, asked, earlier.id, [], 0)

  await live.permit('editBoard', viewer, draftRow)
  const boardId = earlier?.id ?? (await beginPublished(deps, viewer, draftRow))
  for (let left = TRIES; ; left -= 1) {
    const draft = await live.state(viewer, asked.boardId)
    const { board, items } = await live.state(viewer, boardId)
    const own = items.find(({ id }) => id === boardId)
    const version = Number(own?.['version'] ?? 0)
    const removed = await live.log.removed(boardId)
    const changes = publishingChanges(publicationOf(byId(draft.items)), byId(items), new Set(removed.map(({ item }) => item.id)))
    if (changes.length === 0 && own?.['title'] === draft.board.title && version > 0)
      return { boardId, sequence: board.sequence, version, isNew: false }
    const publication: ChangeInput = {
      savePublishedProgramme: {
        id: boardId,
        title: draft.board.title,
        version: version + 1,
        publishedAt: new Date(deps.clock.now()).toISOString(),
        publicationNote: asked.note,
      },
    }
    try {
      return await commit(deps, viewer, asked, boardId, [publication, ...changes], board.sequence)
    } catch (error) {
      // Somebody commented, or published, meanwhile: what differs is asked anew.
      if (!(error instanceof Failure && error.code === 'UNAVAILABLE') || left === 1) throw error
    }
  }
}

async function commit(
  { live, storage }: PublishDeps,
  viewer: Viewer,
  { mutationId, note, boardId: draftId }: Publishing,
  boardId: Id,
  changes: readonly ChangeInput[],
  read: number,
): Promise<Published> {
  const question: ChangeInput = { publishProgramme: { id: draftId, note } }
  const { sequence } = await live.commit(viewer, boardId, mutationId, changes, { asked: [question], sequence: read })
  const change = await storage.reader.findOneByOrFail(ChangeRow, { boardId, sequence, itemId: boardId })
  return { boardId, sequence, version: Number((JSON.parse(change.after) as Item)['version']), isNew: true }
}

function publishedBoard({ storage }: PublishDeps, { networkId, teamId, subjectId }: BoardRow): Promise<BoardRow | null> {
  return storage.reader.findOneBy(BoardRow, {
    networkId,
    kind: 'PUBLISHED_PROGRAMME',
    teamId: teamId ?? IsNull(),
    subjectId: subjectId ?? IsNull(),
  })
}

async function beginPublished(deps: PublishDeps, viewer: Viewer, draft: BoardRow): Promise<Id> {
  const { networkId, teamId, subjectId, title } = draft
  try {
    return (await deps.live.createBoard(viewer, { networkId, teamId, subjectId, kind: 'PUBLISHED_PROGRAMME', title })).board.id
  } catch (error) {
    // Two publish for the first time at once: the other one's board is the board.
    const there = await publishedBoard(deps, draft)
    if (there) return there.id
    throw error
  }
}

/** L4 holds for what is written on behalf, too: a repeat is told by its id, before rights and before what differs by now. */
function isRepeat({ storage }: PublishDeps, { personId }: Viewer, boardId: Id, mutationId: Id): Promise<boolean> {
  return storage.reader.existsBy(ChangeSetRow, { boardId, authorId: personId, mutationId })
}

function byId(items: readonly Item[]): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
