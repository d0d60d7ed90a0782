import { describe, expect, test } from '@jest/globals'
import { OpenBoard } from '../support/open-board.js'

describe('[L3] fields merge', () => {
  test('alice and bob save different fields of one actor at once: both stand', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await Promise.all([
      board.commit(board.alice, { saveActor: { id: actor, need: 'alice' } }),
      board.commit(board.bob, { saveActor: { id: actor, followUp: 'bob', importance: 3 } }),
    ])
    expect((await board.items()).get(actor)).toMatchObject({ name: 'NAV', need: 'alice', followUp: 'bob', importance: 3 })
  })

  test('of the same field the higher sequence stands, and the other value is in the log', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    const [hers, his] = await Promise.all([
      board.commit(board.alice, { saveActor: { id: actor, need: 'alice' } }),
      board.commit(board.bob, { saveActor: { id: actor, need: 'bob' } }),
    ])
    expect((await board.items()).get(actor)).toMatchObject({ need: 'bob' })
    expect(board.second.changes(board.id, hers.sequence)).toMatchObject([
      { itemId: actor, verb: 'SAVED', fields: ['need'], after: { need: 'alice' } },
    ])
    expect(board.second.changes(board.id, his.sequence)).toMatchObject([{ fields: ['need'], after: { need: 'bob' } }])
  })

  test('absent means unchanged, null means cleared, and a field that is never null becomes blank', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await board.commit(board.alice, {
      saveActor: { id: actor, need: 'a', importance: 2, place: { ring: 1, sector: 'STATE', position: 0.5 } },
    })
    await board.commit(board.alice, { saveActor: { id: actor, need: null, place: null, name: null } })
    const item = (await board.items()).get(actor)
    expect(item).toMatchObject({ need: null, place: null, name: '', importance: 2 })
  })

  test('what makes sense only whole is one field: a later place replaces all of an earlier one', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await Promise.all([
      board.commit(board.alice, { saveActor: { id: actor, place: { ring: 1, sector: 'STATE', position: 0.1 } } }),
      board.commit(board.bob, { saveActor: { id: actor, place: { ring: 3, sector: 'BUSINESS', position: 0.9 } } }),
    ])
    expect((await board.items()).get(actor)?.['place']).toEqual({ ring: 3, sector: 'BUSINESS', position: 0.9 })
  })

  test('every item keeps, per field, the sequence that wrote it last [L11]', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    await board.commit(board.alice, { saveActor: { id: actor, need: 'a', tags: { add: ['x'] } } })
    await board.commit(board.bob, { saveActor: { id: actor, need: 'b' } }, { saveActor: { id: actor, source: 's' } })
    await board.commit(board.bob, { remove: actor })
    expect(board.second.item(board.id, actor)).toMatchObject({
      writes: { name: 2, need: 4, tags: 3, source: 4, '*': 5 },
      bornIn: 2,
      removedIn: 5,
    })
  })

  test('two saves of one item in one change set are one effect with all their fields', async () => {
    const board = await OpenBoard.open()
    const actor = board.newId()
    const { sequence } = await board.commit(
      board.alice,
      { saveActor: { id: actor, name: 'NAV' } },
      { saveActor: { id: actor, need: 'n' } },
    )
    expect(board.second.changes(board.id, sequence)).toMatchObject([
      { verb: 'SAVED', fields: ['name', 'need'], after: { name: 'NAV', need: 'n' } },
    ])
  })
})

describe('[L3] sets', () => {
  test('alice adds while bob adds and removes: all of it stands, sorted and without doubles', async () => {
    const board = await OpenBoard.open()
    const actor = board.newId()
    await board.commit(board.alice, { saveActor: { id: actor, tags: { add: ['b', 'a', 'gone'] } } })
    await Promise.all([
      board.commit(board.alice, { saveActor: { id: actor, tags: { add: ['c', 'a'] } } }),
      board.commit(board.bob, { saveActor: { id: actor, tags: { add: ['d'], remove: ['gone', 'never there'] } } }),
    ])
    expect((await board.items()).get(actor)?.['tags']).toEqual(['a', 'b', 'c', 'd'])
  })

  test('an actor without tags has an empty set', async () => {
    const board = await OpenBoard.open()
    const actor = await board.actor('NAV')
    expect((await board.items()).get(actor)?.['tags']).toEqual([])
  })

  test('null clears a set, as it clears any field', async () => {
    const board = await OpenBoard.open()
    const actor = board.newId()
    await board.commit(board.alice, { saveActor: { id: actor, tags: { add: ['a', 'b'] } } })
    await board.commit(board.alice, { saveActor: { id: actor, tags: null } })
    expect((await board.items()).get(actor)?.['tags']).toEqual([])
  })
})

describe("[L3] the board's own item", () => {
  test('its title is the title of the board', async () => {
    const board = await OpenBoard.open()
    await board.commit(board.bob, { saveActorMap: { id: board.id, title: 'Pasientforløp' } })
    const state = await board.core.live.state(board.alice, board.id)
    expect(state.board.title).toBe('Pasientforløp')
    expect(state.items).toMatchObject([{ __typename: 'ActorMap', title: 'Pasientforløp', mapStatus: 'SHARED' }])
  })

  test('what follows from who writes and when cannot be saved', async () => {
    const board = await OpenBoard.open()
    const comment = board.newId()
    await board.commit(board.alice, {
      saveComment: { id: comment, about: board.id, text: 'Hei', author: { id: board.bob.personId } },
    })
    const before = (await board.items()).get(comment)
    expect(before).toMatchObject({ author: { id: board.alice.personId, voice: 'PROJECT_GROUP', guest: false }, editedAt: null })
    await board
      .commit(board.alice, {
        saveComment: { id: comment, text: 'Hallo', author: { id: board.bob.personId }, at: '1970-01-01T00:00:00.000Z' },
      })
      .catch(() => null)
    expect((await board.items()).get(comment)).toMatchObject({ author: { id: board.alice.personId }, at: before?.['at'] ?? '' })
  })
})
