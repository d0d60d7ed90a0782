import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MAX_CHANGES } from '../../shared/limits.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { viewerOf } from '../support/live-core.js'
import { OpenBoard } from '../support/open-board.js'

describe('[L1] a commit is all or nothing', () => {
  test('alice writes all her changes under one sequence', async () => {
    const board = await OpenBoard.open()
    const [doctor, clinic, relation] = [board.newId(), board.newId(), board.newId()]
    const receipt = await board.commit(
      board.alice,
      { saveActor: { id: doctor, name: 'Fastlege' } },
      { saveActor: { id: clinic, name: 'DPS', importance: 4 } },
      { saveRelation: { id: relation, ends: { from: doctor, to: clinic } } },
    )
    expect(receipt).toMatchObject({ sequence: 2, ignored: [], kept: [] })
    const state = await board.core.live.state(board.alice, board.id)
    expect(state.board).toMatchObject({ sequence: 2, epoch: receipt.epoch })
    expect(new Set(state.items.map(({ id }) => id))).toEqual(new Set([board.id, doctor, clinic, relation]))
  })

  test.each([
    ['a rule of the domain', (id: string): ChangeInput => ({ saveActor: { id, importance: 9 } }), 'INVALID'],
    [
      'a pointer to nothing',
      (id: string): ChangeInput => ({ saveComment: { id, about: '00000000-0000-4000-8000-000000000000', text: 'Hei' } }),
      'NOT_FOUND',
    ],
    ['a text that is too long', (id: string): ChangeInput => ({ saveActor: { id, name: 'x'.repeat(201) } }), 'TOO_LARGE'],
    ['an id that is none', (): ChangeInput => ({ saveActor: { id: 'fastlege' } }), 'INVALID'],
  ])('refused in the middle by %s it leaves no trace', async (_why, refused, code) => {
    const board = await OpenBoard.open()
    const known = await board.actor('Fastlege')
    const before = board.second.rowCounts()
    const follower = await board.follow({ viewer: board.bob, after: 2 })
    const fresh = board.newId()
    const changes = [
      { saveActor: { id: known, name: 'Changed' } },
      { saveActor: { id: fresh } },
      refused(board.newId()),
      { remove: known },
    ]
    await expect(board.commit(board.alice, ...changes)).rejects.toMatchObject({ code })

    expect(board.second.rowCounts()).toEqual(before)
    expect(board.second.sequence(board.id)).toBe(2)
    expect(board.second.item(board.id, known)?.body).toMatchObject({ name: 'Fastlege' })
    expect((await board.commit(board.alice, { saveActor: { id: fresh, name: 'NAV' } })).sequence).toBe(3)
    expect(await follower.reach(3)).toEqual([3])
  })

  test('a refusal does not touch its neighbours in the same group, and what it would have made is not there for them', async () => {
    const board = await OpenBoard.open()
    const [kept, refused, other] = [board.newId(), board.newId(), board.newId()]
    const answers = await Promise.allSettled([
      board.commit(board.alice, { saveActor: { id: kept, name: 'kept' } }),
      board.commit(
        board.alice,
        { saveActor: { id: refused } },
        { saveActor: { id: kept, name: 'lost' } },
        { saveActor: { id: other, interest: 6 } },
      ),
      board.commit(board.bob, { saveComment: { id: board.newId(), about: refused, text: 'about nothing' } }),
      board.commit(board.bob, { saveActor: { id: kept, need: 'kept too' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    const items = await board.items()
    expect(items.size).toBe(2)
    expect(items.get(kept)).toMatchObject({ name: 'kept', need: 'kept too' })
    expect(board.second.changeSets(board.id).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  test('commits of one group see the effects of those before them', async () => {
    const board = await OpenBoard.open()
    const [actor, comment] = [board.newId(), board.newId()]
    const receipts = await Promise.all([
      board.commit(board.alice, { saveActor: { id: actor, name: 'NAV' } }),
      board.commit(board.bob, { saveComment: { id: comment, about: actor, text: 'Hvem?' } }),
      board.commit(board.alice, { remove: actor }),
      board.commit(board.bob, { saveActor: { id: actor, need: 'late' } }),
      board.commit(board.bob, { restore: actor }),
    ])
    expect(receipts.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5, 6])
    expect(receipts[3]?.ignored).toEqual([actor])
    const items = await board.items()
    expect(items.get(actor)).toMatchObject({ name: 'NAV' })
    expect(items.has(comment)).toBe(true)
  })
})

describe('[L1] what has no effect', () => {
  test('a commit whose changes were all ignored takes a sequence and stands in the feed with its mutationId', async () => {
    const board = await OpenBoard.open()
    const [unknown, mutationId] = [board.newId(), board.newId()]
    const follower = await board.follow({ viewer: board.bob, after: 1 })
    const receipt = await board.core.live.commit(board.alice, board.id, mutationId, [{ remove: unknown }, { restore: unknown }])
    expect(receipt).toMatchObject({ sequence: 2, mutationId, ignored: [unknown] })
    expect((await board.commit(board.alice, { saveActorMap: { id: board.id, note: 'n' } })).sequence).toBe(3)
    await follower.reach(3)
    expect(follower.changeSets[0]).toMatchObject({ sequence: 2, mutationId, saved: [], removed: [] })
    expect(board.second.changes(board.id, 2)).toEqual([])
  })

  test('removing what is already removed is ignored and leaves no trace', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await board.commit(board.alice, { remove: actor })
    const before = board.second.item(board.id, actor)
    const receipt = await board.commit(board.bob, { remove: actor })
    expect(receipt.ignored).toEqual([actor])
    expect(board.second.changes(board.id, receipt.sequence)).toEqual([])
    expect(board.second.item(board.id, actor)).toEqual(before)
  })

  test('restoring what is not removed is ignored', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    const receipt = await board.commit(board.bob, { restore: actor })
    expect(receipt.ignored).toEqual([actor])
    expect(board.second.changes(board.id, receipt.sequence)).toEqual([])
  })

  test('ids of another board are unknown here', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    const other = await board.another()
    const receipt = await board.core.live.commit(board.alice, other, board.newId(), [{ remove: actor }])
    expect(receipt.ignored).toEqual([actor])
    expect((await board.items()).has(actor)).toBe(true)
  })
})

describe('[L1] net effect', () => {
  const verbs = fc.array(fc.record({ verb: fc.constantFrom('save', 'remove', 'restore'), item: fc.nat(3), n: fc.nat(9) }), {
    minLength: 1,
    maxLength: 12,
  })

  test('no id is in both saved and removed, or twice in either, whatever a change set does', async () => {
    const board = await OpenBoard.open()
    const ids = await Promise.all([board.actor('one'), board.actor('two')])
    ids.push(board.newId(), board.newId())
    await fc.assert(
      fc.asyncProperty(verbs, async (steps) => {
        const changes = steps.map(({ verb, item, n }): ChangeInput => {
          const id = ids[item] ?? ''
          return verb === 'save' ? { saveActor: { id, name: `n${n}` } } : { [verb]: id }
        })
        const before = await board.items()
        const { sequence } = await board.commit(board.alice, ...changes)
        const stretch = await board.core.live.log.after(board.id, sequence - 1)
        const { saved = [], removed = [] } = stretch?.changeSets[0] ?? {}
        const touched = [...saved.map(({ id }) => id), ...removed]
        expect(new Set(touched).size).toBe(touched.length)
        const after = new Map(before)
        for (const item of saved) after.set(item.id, item)
        for (const id of removed) after.delete(id)
        expect(after).toEqual(await board.items())
      }),
      { numRuns: 60 },
    )
  })
})

describe('[L1] what is refused', () => {
  test('a commit holds at most 500 changes', async () => {
    const board = await OpenBoard.open()
    const many = (count: number): ChangeInput[] => Array.from({ length: count }, () => ({ saveActor: { id: board.newId() } }))
    await expect(board.commit(board.alice, ...many(MAX_CHANGES + 1))).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 500 },
    })
    expect((await board.commit(board.alice, ...many(MAX_CHANGES))).sequence).toBe(2)
    expect((await board.items()).size).toBe(501)
  })

  test('an empty commit is refused', async () => {
    const board = await OpenBoard.open()
    await expect(board.commit(board.alice)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('a board that is not there is NOT_FOUND, and a mutationId is a UUID', async () => {
    const board = await OpenBoard.open()
    const change = { saveActor: { id: board.newId() } }
    await expect(board.core.live.commit(board.alice, board.newId(), board.newId(), [change])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(board.core.live.commit(board.alice, board.id, 'mine', [change])).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('readers, strangers, guests without a link and team members of no team may not write', async () => {
    const board = await OpenBoard.open()
    const stranger = viewerOf(board.newId())
    for (const viewer of [await board.member('READER'), await board.member('TEAM_MEMBER'), stranger, { ...stranger, guest: true }])
      await expect(board.commit(viewer, { saveActor: { id: board.newId() } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(board.second.sequence(board.id)).toBe(1)
  })

  test('a board cannot lose its own item, and its id is nothing else', async () => {
    const board = await OpenBoard.open()
    await expect(board.commit(board.alice, { remove: board.id })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(board.commit(board.alice, { saveActor: { id: board.id } })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(board.commit(board.alice, { saveActorMap: { id: board.newId(), title: 'Two' } })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })

  test('an id stays with its kind of item', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await expect(board.commit(board.alice, { saveComment: { id: actor, about: board.id, text: 'Hei' } })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})

describe('[L1] rights are asked in the turn', () => {
  test('bob loses his standing between queue and turn: he is refused, and alice is not', async () => {
    const board = await OpenBoard.open()
    const ended = board.stand(board.bob, null)
    const late = board.commit(board.bob, { saveActor: { id: board.newId() } })
    const hers = board.commit(board.alice, { saveActor: { id: board.newId() } })
    await expect(late).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await ended
    expect((await hers).sequence).toBe(2)
  })

  test('carol is let in between queue and turn: she may write', async () => {
    const board = await OpenBoard.open()
    const carol = viewerOf(board.newId())
    const entered = board.stand(carol, { role: 'PLANNER', voice: 'EXPERT', teamId: null })
    const receipt = await board.commit(carol, { saveActor: { id: board.newId() } })
    await entered
    expect(receipt.sequence).toBe(2)
  })

  test('alice makes the map a draft of the team: in the same group her next commit is refused, and bob of the team goes on', async () => {
    const teamId = '00000000-0000-4000-8000-00000000000a'
    const board = await OpenBoard.open({ teamId })
    const [draft, refused, accepted] = await Promise.allSettled([
      board.commit(board.alice, { saveActorMap: { id: board.id, mapStatus: 'DRAFT' } }),
      board.commit(board.alice, { saveActor: { id: board.newId() } }),
      board.commit(board.bob, { saveActor: { id: board.newId() } }),
    ])
    expect(draft.status).toBe('fulfilled')
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } })
    expect(accepted.status).toBe('fulfilled')
  })
})
