import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { differenceOf, publicationOf, publishingChanges } from '../../../shared/programme/difference.js'
import { publishedProgrammeBoard } from '../../../shared/programme/programme-board.js'
import { scheduleOf } from '../../../shared/programme/schedule.js'
import { dayOfSessions, session } from './examples.js'
import { anyProgramme, applied, type Items } from './programmes.js'

/** The published board after a draft was published on it. */
const publish = (draft: Items, published: Items, removedBefore: ReadonlySet<string> = new Set()): Items =>
  applied(published, publishingChanges(publicationOf(draft), published, removedBefore), publishedProgrammeBoard)

describe('publishing', () => {
  test('makes the published board what the draft says, from any earlier version; twice changes nothing', () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (first, second) => {
        const published = publish(second, publish(first, new Map()))
        const publication = publicationOf(second)
        expect(differenceOf(publication, published)).toEqual({ added: [], changed: [], removed: [] })
        expect([...published.keys()].sort()).toEqual([...publication.keys()].sort())
        expect(publishingChanges(publication, published)).toEqual([])
      }),
    )
  })

  test('gives participants the draft’s times, and nothing of what stays among those who plan', () => {
    fc.assert(
      fc.property(anyProgramme, (draft) => {
        const published = publish(draft, new Map())
        const times = (items: Items) =>
          scheduleOf(items).days.map(({ timed }) => timed.map(({ item, start, end }) => [item.id, start, end]))
        expect(times(published)).toEqual(times(draft))
        for (const item of published.values()) {
          for (const field of ['responsible', 'equipment', 'origin', 'note']) expect(item[field] ?? null).toBeNull()
          expect(item['originLinks'] ?? []).toEqual([])
          if (item.__typename === 'Speaker') expect(item['confirmed']).toBe(false)
          if (item.__typename === 'Session') expect(item['sessionStatus']).toBe('CONFIRMED')
        }
        expect(scheduleOf(published).ideas).toEqual([])
      }),
    )
  })

  test('tells what is new, what is changed and in which fields, and what is gone', () => {
    const before = dayOfSessions([
      ['OWN_TALK', 30],
      ['PLENARY', 30],
    ])
    const draft = dayOfSessions([['OWN_TALK', 45, { description: 'Mer', note: 'bare oss' }]])
    draft.set(session(7), { ...(draft.get(session(0)) as never as object), id: session(7) } as never)
    expect(differenceOf(publicationOf(draft), publish(before, new Map()))).toEqual({
      added: [session(7)],
      changed: [{ id: session(0), fields: ['duration', 'description'] }],
      removed: [session(1)],
    })
  })

  test('brings back what was taken off, without its old words', () => {
    const draft = dayOfSessions([['OWN_TALK', 30]])
    const published = publish(new Map([...draft].filter(([, item]) => item.__typename === 'Day')), publish(draft, new Map()))
    const [restore, again] = publishingChanges(publicationOf(draft), published, new Set([session(0)]))
    expect(restore).toEqual({ restore: session(0) })
    expect(again).toMatchObject({ saveSession: { id: session(0), duration: 30, description: null } })
  })
})
