import type { Id } from '../../shared/ids.js'
import { download } from '../board/download.js'
import { request } from '../connection/request.js'
import { programmeCalendar } from './publishing.operations.js'

/** Hands the person a calendar file: of the whole programme, or of one session. */
export async function saveCalendar(boardId: Id, sessionId: Id | null, name: string): Promise<void> {
  const answer = await request(programmeCalendar, { boardId, sessionId })
  download(new Blob([answer.programmeCalendar], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`)
}
