import type { Id } from '../../../shared/ids.js'
import { publicationOf, publishingChanges } from '../../../shared/programme/difference.js'
import type { Live } from '../../live/live.js'
import type { DemoComment, DemoProgramme } from './demo-programme.js'
import { aboutId, boardKey, changesOf, ideaChange } from './programmes.js'

export interface ProgrammeSeed {
  readonly live: Live<unknown>
  readonly networkId: Id
  readonly idOf: (key: string) => Id
  /** ISO 8601 with zone. */
  readonly now: string
  /** The gathering's dates. */
  readonly dates: readonly string[]
}

/** Who plans the demo's programmes. */
const PLANNER = 'jorunn'

export async function writeProgramme(programme: DemoProgramme, seed: ProgrammeSeed): Promise<void> {
  const { live, networkId, idOf, dates } = seed
  const key = boardKey(programme)
  const boardId = idOf(key)
  const planner = viewer(PLANNER, seed)
  const subjectId = idOf(`gathering/${programme.key}`)
  await live.createBoard(planner, { id: boardId, networkId, subjectId, kind: 'PROGRAMME', title: programme.title })
  await live.commit(planner, boardId, idOf(`${key}/changes`), changesOf(programme, dates, idOf))
  for (const [index, { by }] of programme.ideas.entries())
    await live.commit(viewer(by, seed), boardId, idOf(`${key}/idea-${index + 1}/commit`), [ideaChange(programme, index, idOf)])
  await writeComments(programme, programme.comments, boardId, seed)
  if (programme.published) await writePublished(programme, programme.published, seed)
}

/** As publishing does it, on behalf of whoever plans. */
async function writePublished(
  programme: DemoProgramme,
  { note, comments }: NonNullable<DemoProgramme['published']>,
  seed: ProgrammeSeed,
): Promise<void> {
  const { live, networkId, idOf, now } = seed
  const { key, title } = programme
  const planner = viewer(PLANNER, seed)
  const boardId = idOf(`${boardKey(programme)}/published`)
  const draft = await live.state(planner, idOf(boardKey(programme)))
  const subjectId = idOf(`gathering/${key}`)
  const { board, items } = await live.createBoard(planner, {
    id: boardId,
    networkId,
    subjectId,
    kind: 'PUBLISHED_PROGRAMME',
    title,
  })
  const byId = (all: typeof items) => new Map(all.map((item) => [item.id, item]))
  const own = { savePublishedProgramme: { id: boardId, version: 1, publishedAt: now, publicationNote: note } }
  await live.commit(
    planner,
    boardId,
    idOf(`${boardKey(programme)}/publish`),
    [own, ...publishingChanges(publicationOf(byId(draft.items)), byId(items))],
    { asked: [{ publishProgramme: { id: draft.board.id, note } }], sequence: board.sequence },
  )
  await writeComments(programme, comments, boardId, seed)
}

async function writeComments(
  programme: DemoProgramme,
  comments: readonly DemoComment[],
  boardId: Id,
  seed: ProgrammeSeed,
): Promise<void> {
  const { live, idOf } = seed
  for (const [index, { by, about, text }] of comments.entries()) {
    const id = idOf(`${boardId}/comment/${index}`)
    const comment = { id, about: aboutId(programme, about, boardId, idOf), text }
    await live.commit(viewer(by, seed), boardId, idOf(`${boardId}/comment/${index}/commit`), [{ saveComment: comment }])
  }
}

function viewer(key: string, { idOf }: ProgrammeSeed) {
  return { personId: idOf(key), guest: false }
}
