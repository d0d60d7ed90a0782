import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../shared/failure.js'
import type { Fields } from '../../../shared/items.js'
import { DRAFT_AUDIENCES, MAX_DURATION, programmeBoard } from '../../../shared/programme/programme-board.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { dayOfSessions, session } from './examples.js'
import { applied, BLOCKS, BOARD, DAYS } from './programmes.js'

const [DAY = '', BLOCK = '', OTHER = ''] = [DAYS[0], BLOCKS[0], BLOCKS[1]]
const place = (fields: Fields): Fields => ({ sessionPlace: { day: null, block: null, room: null, rank: 'a', ...fields } })
const items = applied(dayOfSessions([['OWN_TALK', 30]]), [{ saveBlock: { id: BLOCK, ...place({ day: DAY }) } }])

function fieldRefused(change: ChangeInput): unknown {
  try {
    applied(items, [change])
    return null
  } catch (error) {
    if (error instanceof Failure) return error.details['field'] ?? error.code
    throw error
  }
}
const saved = (fields: Fields) => fieldRefused({ saveSession: { id: session(0), ...fields } })

describe('a programme', () => {
  test('takes durations from 1 minute to 12 hours, and clock times of a day', () => {
    for (const duration of [1, 45, MAX_DURATION]) expect(saved({ duration })).toBeNull()
    for (const duration of [0, -5, 7.5, MAX_DURATION + 1]) expect(saved({ duration })).toBe('duration')
    for (const fixedStart of [0, 12 * 60, 24 * 60 - 1, null]) expect(saved({ fixedStart })).toBeNull()
    for (const fixedStart of [-1, 24 * 60]) expect(saved({ fixedStart })).toBe('fixedStart')
    expect(fieldRefused({ saveDay: { id: DAY, startsAt: 24 * 60 } })).toBe('startsAt')
    for (const groupWorkTarget of [-1, 101])
      expect(fieldRefused({ saveProgramme: { id: BOARD, groupWorkTarget } })).toBe('groupWorkTarget')
  })

  test('puts a session on a day or in a block, not both, and no block in a block', () => {
    expect(saved(place({ day: DAY }))).toBeNull()
    expect(saved(place({ block: BLOCK }))).toBeNull()
    expect(saved(place({ day: DAY, block: BLOCK }))).toBe('sessionPlace')
    expect(saved(place({ day: DAY, rank: '' }))).toBe('sessionPlace')
    expect(fieldRefused({ saveBlock: { id: OTHER, ...place({ block: BLOCK }) } })).toBe('sessionPlace')
    expect(saved(place({ block: OTHER }))).toBe('NOT_FOUND')
  })

  test('hides with a removed block what lies in it, whoever moved it there meanwhile [L10]', () => {
    const moved = applied(items, [{ saveSession: { id: session(0), ...place({ block: BLOCK }) } }])
    expect(applied(moved, [{ remove: BLOCK }]).has(session(0))).toBe(false)
    expect(moved.has(session(0))).toBe(true)
  })

  test('lets in those whom its draft’s audience says', () => {
    const visibilities = DRAFT_AUDIENCES.map((draftAudience) =>
      programmeBoard.visibility({ __typename: 'Programme', id: BOARD, draftAudience }),
    )
    expect(visibilities).toEqual(['PRIVATE', 'USER_VOICES', 'NETWORK'])
  })
})
