import type { Id } from '../../../shared/ids.js'
import type { Fields } from '../../../shared/items.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import type { DemoBlock, DemoProgramme, DemoSession } from './demo-programme.js'
import { gathering1 } from './gathering-1.js'
import { gathering2 } from './gathering-2.js'
import { gathering3 } from './gathering-3.js'
import { gathering4 } from './gathering-4.js'

/** The programmes of one cohort's gatherings and of the common one: Figure 2 of the source. */
export const demoProgrammes: readonly DemoProgramme[] = [gathering1, gathering2, gathering3, gathering4]

/** The board's key, from which its items' ids follow. */
export const boardKey = ({ key }: DemoProgramme): string => `programme/${key}`

/** What planners have written on a programme, as one change set. `dates`: of its days. */
export function changesOf(programme: DemoProgramme, dates: readonly string[], idOf: (key: string) => Id): ChangeInput[] {
  const { target, note, days } = programme
  const board = boardKey(programme)
  return [
    { saveProgramme: { id: idOf(board), groupWorkTarget: target, note } },
    ...days.flatMap(({ startsAt, rooms, entries }, index) => {
      const key = `${board}/day-${index + 1}`
      const day = idOf(key)
      const roomIds = new Map(rooms.map((name) => [name, idOf(`${key}/room/${name}`)]))
      const place = (at: number, room?: string) => ({
        day,
        block: null,
        room: room ? (roomIds.get(room) ?? null) : null,
        rank: rankOf(at),
      })
      return [
        { saveDay: { id: day, date: dates[index] ?? null, startsAt, rank: rankOf(index) } },
        ...rooms.map((name, at) => ({ saveRoom: { id: idOf(`${key}/room/${name}`), name, day, rank: rankOf(at) } })),
        ...entries.flatMap((entry, at) => {
          const entryKey = `${key}/${at + 1}`
          if (!isBlock(entry)) return sessionChanges(sessionKey(board, entry, entryKey), entry, place(at, entry.room), idOf)
          const block = idOf(entryKey)
          return [
            { saveBlock: { id: block, title: entry.title, sessionPlace: place(at) } },
            ...entry.sideBySide.flatMap((one, track) =>
              sessionChanges(
                sessionKey(board, one, `${entryKey}/${track + 1}`),
                one,
                { ...place(track, one.room), day: null, block },
                idOf,
              ),
            ),
          ]
        }),
      ]
    }),
  ]
}

/** An idea on the list, by whoever had it. */
export function ideaChange(programme: DemoProgramme, index: number, idOf: (key: string) => Id): ChangeInput {
  const { by: _, kind, minutes, ...idea } = programme.ideas[index] as DemoProgramme['ideas'][number]
  const sessionPlace = { day: null, block: null, room: null, rank: rankOf(index) }
  const id = idOf(`${boardKey(programme)}/idea-${index + 1}`)
  return { saveSession: { id, ...idea, duration: minutes, ...(kind && { sessionKind: kind }), sessionPlace } }
}

/** The id of what a comment is about: a session's, or the board's own. */
export function aboutId(programme: DemoProgramme, about: string | null, boardId: Id, idOf: (key: string) => Id): Id {
  return about === null ? boardId : idOf(`${boardKey(programme)}/session/${about}`)
}

function sessionChanges(
  key: string,
  { kind, minutes, fixed, isOpen, speakers = [], key: _, room: __, ...texts }: DemoSession,
  sessionPlace: Fields,
  idOf: (key: string) => Id,
): ChangeInput[] {
  const id = idOf(key)
  const fields = { ...texts, sessionKind: kind, duration: minutes, sessionPlace, sessionStatus: isOpen ? 'DRAFT' : 'CONFIRMED' }
  return [
    { saveSession: { id, ...fields, ...(fixed !== undefined && { fixedStart: fixed }) } },
    ...speakers.map(({ isConfirmed = false, ...speaker }, index) => ({
      saveSpeaker: { id: idOf(`${key}/speaker-${index + 1}`), ...speaker, session: id, confirmed: isConfirmed },
    })),
  ]
}

function sessionKey(board: string, { key }: DemoSession, otherwise: string): string {
  return key ? `${board}/session/${key}` : otherwise
}

function isBlock(entry: DemoSession | DemoBlock): entry is DemoBlock {
  return 'sideBySide' in entry
}

/** Ranks with room between them: b, c, d … */
function rankOf(index: number): string {
  return String.fromCharCode(98 + index)
}
