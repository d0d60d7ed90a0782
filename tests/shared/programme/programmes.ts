import fc from 'fast-check'
import type { Id } from '../../../shared/ids.js'
import type { Authorship, BoardRules, Item } from '../../../shared/items.js'
import { applyChanges, visibleItems } from '../../../shared/merge.js'
import { programmeBoard, SESSION_KINDS, SESSION_STATUSES } from '../../../shared/programme/programme-board.js'
import { type ChangeInput, readChange } from '../../../shared/protocol.js'

export const idOf = (kind: string, count: number): Id => `${kind}-0000-4000-8000-${count.toString().padStart(12, '0')}`
export const BOARD = idOf('b0a2d000', 0)
export const DAYS = [0, 1, 2].map((count) => idOf('da100000', count))
export const ROOMS = [0, 1, 2, 3].map((count) => idOf('20030000', count))
export const BLOCKS = [0, 1].map((count) => idOf('b10c0000', count))
export const SESSIONS = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => idOf('5e550000', count))
export const SPEAKERS = [0, 1, 2, 3].map((count) => idOf('59ea0000', count))

export const planner: Authorship = {
  personId: idOf('91a00000', 0),
  voice: 'PROJECT_GROUP',
  guest: false,
  at: '2026-01-15T09:00:00Z',
}

export type Items = ReadonlyMap<Id, Item>

/** Counts ids up: the same test gives the same ids. */
export function countingIds(): () => Id {
  let count = 100
  return () => {
    count += 1
    return idOf('0e300000', count)
  }
}

/** A board's visible items after a change set, by the rules that both sides run. */
export function applied(items: Items, changes: readonly ChangeInput[], board: BoardRules = programmeBoard): Map<Id, Item> {
  const own = { __typename: board.own.kind, id: BOARD } as Item
  const next = new Map(items)
  const { effects } = applyChanges(
    {
      rules: board,
      id: BOARD,
      entry: (id) => {
        const item = id === BOARD ? own : items.get(id)
        return item && { item, removed: false }
      },
    },
    changes.map(readChange),
    planner,
    () => true,
  )
  for (const { item, verb } of effects.values()) {
    if (verb === 'REMOVED') next.delete(item.id)
    else if (verb !== 'IGNORED') next.set(item.id, item)
  }
  return visibleItems(board, next)
}

const rank = fc.constantFrom('a', 'b', 'b', 'm', 'z')
const fixedStart = fc.option(fc.integer({ min: 8 * 60, max: 16 * 60 }), { freq: 4 })
const room = fc.option(fc.constantFrom(...ROOMS))

const anyDay = fc.record({ startsAt: fc.option(fc.integer({ min: 0, max: 12 * 60 })), rank })
const anyRoom = fc.record({ name: fc.constantFrom('Salen', 'Sal 2', 'Loftet'), day: fc.constantFrom(...DAYS), rank })
const onDay = fc.record({ day: fc.constantFrom(...DAYS), block: fc.constant(null), room, rank })
const onList = fc.record({ day: fc.constant(null), block: fc.constant(null), room: fc.constant(null), rank })
const inBlock = fc.record({ day: fc.constant(null), block: fc.constantFrom(...BLOCKS), room, rank })

const anyBlock = fc.record({
  title: fc.string({ maxLength: 5 }),
  fixedStart,
  sessionPlace: fc.oneof(onDay, onDay, onList, fc.constant(null)),
})
const anySession = fc.record({
  title: fc.string({ maxLength: 5 }),
  sessionKind: fc.option(fc.constantFrom(...SESSION_KINDS), { freq: 8 }),
  duration: fc.integer({ min: 1, max: 180 }),
  fixedStart,
  sessionPlace: fc.oneof(onDay, onDay, inBlock, onList, fc.constant(null)),
  sessionStatus: fc.constantFrom(...SESSION_STATUSES),
  cancelled: fc.integer({ max: 5, min: 0 }).map((chance) => chance === 0),
  responsible: fc.option(fc.constant('Den som kan')),
  note: fc.option(fc.constant('bare oss')),
})
const anySpeaker = fc.record({
  name: fc.constantFrom('Kari', ' kari ', 'Per', ''),
  session: fc.constantFrom(...SESSIONS),
  voice: fc.option(fc.constantFrom('EXPERT', 'USER_REPRESENTATIVE')),
  confirmed: fc.boolean(),
})

/** Some of these ids, each with fields; the rest are not on the board, so that what hangs on them is hidden. */
function some(kind: string, ids: readonly Id[], fields: fc.Arbitrary<object>): fc.Arbitrary<Item[]> {
  return fc
    .tuple(fc.subarray([...ids]), fc.array(fields, { minLength: ids.length, maxLength: ids.length }))
    .map(([chosen, values]) => chosen.map((id, index) => ({ ...values[index], __typename: kind, id }) as unknown as Item))
}

/** Any programme, as much of it as is visible: equal ranks, overruns, empty blocks and lost rooms included. */
export const anyProgramme: fc.Arbitrary<Map<Id, Item>> = fc
  .tuple(
    some('Day', DAYS, anyDay),
    some('Room', ROOMS, anyRoom),
    some('Block', BLOCKS, anyBlock),
    some('Session', SESSIONS, anySession),
    some('Speaker', SPEAKERS, anySpeaker),
  )
  .map((kinds) => visibleItems(programmeBoard, new Map(kinds.flat().map((item) => [item.id, item]))))
