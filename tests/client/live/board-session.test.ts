import { beforeEach, describe, expect, test } from '@jest/globals'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { Failure } from '../../../shared/failure.js'
import { alice, bob, ModelBoard } from '../../support/model-board.js'
import { countedId, ModelClient } from '../../support/model-client.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

const GP = countedId('ac000000', 1)
const NAV = countedId('ac000000', 2)
const TIE = countedId('2e1a7000', 1)

let clock: VirtualClock
let server: ModelBoard
let client: ModelClient

/** Bob's change set reaches the server at once. */
function bobCommits(...changes: Parameters<ModelBoard['commit']>[2][number][]): void {
  server.commit(bob, countedId('b0b0b0b0', server.sequence), changes)
}

function nameOf(id: string): unknown {
  return client.view.items.get(id)?.['name']
}

beforeEach(async () => {
  clock = new VirtualClock()
  server = new ModelBoard(actorMapBoard, () => clock.now())
  bobCommits({ saveActor: { id: GP, name: 'Fastlege' } }, { saveActor: { id: NAV, name: 'NAV' } })
  bobCommits({ saveRelation: { id: TIE, ends: { from: GP, to: NAV } } })
  client = new ModelClient(server, alice, clock)
  await client.catchUp()
})

describe('my own changes', () => {
  test('show at once, and stay without a flicker when the receipt comes first [L7]', async () => {
    client.views.length = 0
    client.view.commit([{ saveActor: { id: GP, name: 'Fastlegen' } }])
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.view.save.state).toBe('saved')
    // A receipt moves nothing that shows.
    expect(client.view.items).toBe(client.views[0]?.items)
    client.wire.hear()
    expect(client.views.length).toBeGreaterThan(1)
    for (const { items } of client.views) expect(items.get(GP)?.['name']).toBe('Fastlegen')
  })

  test('stay without a flicker when the feed comes first [L7]', async () => {
    client.views.length = 0
    client.view.commit([{ saveActor: { id: GP, name: 'Fastlegen' } }])
    client.wire.arrive()
    client.wire.hear()
    expect(client.view.save).toMatchObject({ state: 'saved', pending: 0 })
    client.wire.answer()
    await settled()
    for (const { items } of client.views) expect(items.get(GP)?.['name']).toBe('Fastlegen')
  })

  test("lie over others', field by field [L3]", async () => {
    client.view.commit([{ saveActor: { id: GP, name: 'mine' } }])
    bobCommits({ saveActor: { id: GP, name: 'his', need: 'time' } })
    client.wire.hear()
    expect(client.view.items.get(GP)).toMatchObject({ name: 'mine', need: 'time' })
    await client.catchUp()
    expect(client.view.items.get(GP)).toMatchObject({ name: 'mine', need: 'time' })
    expect(client.view.items).toEqual(server.visible())
  })

  test('make one new object, which lasts until something underneath it moves', () => {
    const untouched = client.view.items.get(NAV)
    client.view.commit([{ saveActor: { id: GP, name: 'mine' } }])
    const mine = client.view.items.get(GP)
    bobCommits({ saveActorMap: { id: server.id, title: 'Kart' } })
    client.wire.hear()
    client.view.commit([{ saveActor: { id: client.newId(), name: 'new' } }])
    expect(client.view.items.get(GP)).toBe(mine)
    expect(client.view.items.get(NAV)).toBe(untouched)
    bobCommits({ saveActor: { id: GP, need: 'time' } })
    client.wire.hear()
    expect(client.view.items.get(GP)).not.toBe(mine)
    expect(client.view.items.get(NAV)).toBe(untouched)
  })

  test('are refused on the spot when a rule says so, and nothing changes', () => {
    const before = client.view
    expect(() => client.view.commit([{ saveActor: { id: GP, name: 'x' } }, { saveActor: { id: GP, importance: 9 } }])).toThrow(
      Failure,
    )
    expect(client.view).toBe(before)
    expect(client.wire.sent).toEqual([])
  })

  test("show without effect when they no longer apply, and wait for the server's word", async () => {
    client.wire.cut()
    client.view.commit([{ saveRelation: { id: TIE, label: 'mine' } }, { saveRelation: { id: TIE, ends: { from: NAV, to: GP } } }])
    client.view.commit([{ saveActor: { id: GP, need: 'time' } }])
    bobCommits({ saveActorMap: { id: server.id, mapStatus: 'SNAPSHOT' } })
    client.wire.mend()
    await settled()
    client.wire.hear()
    expect(client.view.items.get(TIE)).toMatchObject({ ends: { from: GP, to: NAV } })
    expect(client.view.save.pending).toBe(2)
    await client.catchUp()
    expect(client.view.refused.map(({ reason }) => reason.code)).toEqual(['LOCKED', 'LOCKED'])
    expect(client.view.items).toEqual(server.visible())
  })

  test('do not bring back an item that was removed while the board was loaded anew [L6] [L10]', async () => {
    client.wire.cut()
    client.view.commit([{ saveActor: { id: GP, need: 'time' } }])
    bobCommits({ remove: GP })
    server.epoch = 'epoch-2'
    client.wire.mend()
    await settled()
    client.wire.hear()
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.view.items.has(GP)).toBe(false)
    await client.catchUp()
    expect(client.view.items).toEqual(server.visible())
  })

  test('are sent again after a reset, and lose nothing to a backup that was restored [L4] [L6]', async () => {
    client.view.commit([{ saveActor: { id: GP, name: 'kept' } }])
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.view.save.state).toBe('saved')
    const restored = new ModelBoard(actorMapBoard, () => clock.now())
    restored.epoch = 'restored'
    restored.commit(bob, countedId('b0b0b0b0', 1), [{ saveActor: { id: GP, name: 'Fastlege' } }])
    client.wire.cut()
    client.wire.server = restored
    client.wire.mend()
    await client.catchUp()
    expect(nameOf(GP)).toBe('kept')
    expect(client.view.items).toEqual(restored.visible())
    expect(new Set(client.wire.sent.map(({ mutationId }) => mutationId)).size).toBe(1)
  })

  test('get a receipt that can be reached, when it came from another epoch [L6]', async () => {
    client.view.commit([{ saveActor: { id: GP, name: 'mine' } }])
    server.epoch = 'epoch-2'
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.view.save.state).not.toBe('saved')
    await client.catchUp()
    expect(client.view.save.state).toBe('saved')
    expect(client.view.items).toEqual(server.visible())
  })
})

describe('the save state', () => {
  test('says saved for acknowledged changes only [L9]', async () => {
    const states = () => client.view.save
    expect(states()).toEqual({ state: 'saved', pending: 0, online: true, lastSavedAt: null })
    client.view.commit([{ saveActor: { id: GP, name: 'one' } }])
    client.view.commit([{ saveActor: { id: NAV, name: 'two' } }])
    expect(states()).toMatchObject({ state: 'saving', pending: 2 })
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(states()).toMatchObject({ state: 'saving', pending: 1, lastSavedAt: clock.now() })
    client.wire.cut()
    await settled()
    expect(states()).toMatchObject({ state: 'unsaved', pending: 1, online: false })
    await clock.advance(60_000)
    expect(states()).toMatchObject({ state: 'unsaved', pending: 1, online: false })
    client.wire.mend()
    await client.catchUp()
    expect(states()).toMatchObject({ state: 'saved', pending: 0, online: true })
  })

  test('is unsaved while the server answers nothing but UNAVAILABLE [L9] [O1]', async () => {
    server.refusal = new Failure('UNAVAILABLE', 'busy')
    client.view.commit([{ saveActor: { id: GP, name: 'one' } }])
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.view.save).toMatchObject({ state: 'unsaved', pending: 1, online: true })
  })

  test('is offline when a feed that was opened stays silent', async () => {
    client.wire.cut()
    client.wire.mend()
    await settled()
    expect(client.view.save.online).toBe(false)
    client.wire.hear()
    expect(client.view.save.online).toBe(true)
  })
})

describe("others' changes", () => {
  test('are marked for two seconds where they land, and mine are not', async () => {
    bobCommits({ saveActor: { id: GP, name: 'his' } })
    client.view.commit([{ saveActor: { id: NAV, name: 'mine' } }])
    await client.catchUp()
    expect([...client.view.landed]).toEqual([[GP, { by: bob, at: clock.now() }]])
    await clock.advance(1_900)
    expect(client.view.landed.size).toBe(1)
    await clock.advance(200)
    expect(client.view.landed.size).toBe(0)
  })

  test('that remove something say who and when, and take along what hangs on it [L10]', async () => {
    bobCommits({ remove: GP })
    client.wire.hear()
    expect([...client.view.items.keys()]).toEqual([server.id, NAV])
    expect(client.view.removed.get(GP)).toEqual({
      item: expect.objectContaining({ name: 'Fastlege' }),
      by: bob,
      at: expect.any(String),
    })
    client.view.commit([{ restore: GP }])
    expect([...client.view.items.keys()].sort()).toEqual([server.id, GP, NAV, TIE].sort())
    expect(client.view.removed.size).toBe(0)
    await client.catchUp()
    expect(client.view.items).toEqual(server.visible())
  })

  test('decide who may see the board', () => {
    const { board } = client.view
    expect(board.visibility).toBe('NETWORK')
    bobCommits({ saveActorMap: { id: server.id, title: 'Kart' } })
    client.wire.hear()
    expect(client.view.board).toBe(board)
    bobCommits({ saveActorMap: { id: server.id, mapStatus: 'DRAFT' } })
    client.wire.hear()
    expect(client.view.board.visibility).toBe('PRIVATE')
  })
})

describe('what I removed myself', () => {
  test('can be brought back before anybody has heard of it [L10]', () => {
    client.wire.cut()
    client.view.commit([{ remove: GP }])
    expect(client.view.removed.get(GP)).toMatchObject({ by: alice })
    client.view.commit([{ restore: GP }])
    expect(client.view.items.has(TIE)).toBe(true)
    expect(client.view.removed.size).toBe(0)
  })
})

describe('the feed', () => {
  test('goes on from where the replica stands after a gap [L5]', async () => {
    bobCommits({ saveActor: { id: GP, name: 'first' } })
    bobCommits({ saveActor: { id: GP, name: 'second' } })
    const gap = { ...server.feed({ sequence: 0, epoch: server.epoch }), changeSets: server.log.slice(-1) }
    client.wire.say(gap)
    expect(nameOf(GP)).toBe('Fastlege')
    expect(client.wire.isFollowing).toBe(false)
    await clock.advance(1_000)
    client.wire.hear()
    expect(nameOf(GP)).toBe('second')
    expect(client.wire.loads).toBe(1)
  })

  test('that ends for good gives the unsaved back to its author [L8] [O1]', async () => {
    client.wire.cut()
    client.view.commit([{ saveActor: { id: GP, name: 'mine' } }])
    const { commit } = client.view
    client.wire.mend()
    await settled()
    client.wire.end(new Failure('ACCESS_LOST', 'over'))
    expect(client.opening).toMatchObject({
      state: 'lost',
      code: 'ACCESS_LOST',
      unsaved: [{ changes: [{ saveActor: { id: GP, name: 'mine' } }] }],
    })
    // What a field hands over when the lost board's page takes its place is kept as well.
    commit([{ saveActor: { id: GP, name: 'more' } }])
    expect(client.opening).toMatchObject({
      unsaved: [{ changes: [{ saveActor: { name: 'mine' } }] }, { changes: [{ saveActor: { name: 'more' } }] }],
    })
    expect(client.wire.told.at(-1)).toBe('left')
    client.close()
    await clock.advance(1_000)
    expect(clock.waiting).toBe(0)
  })

  test('is lost when a board that was open is no longer found or allowed on loading again [L6] [L8]', async () => {
    server.epoch = 'epoch-2'
    client.wire.hear()
    client.wire.loadFailure = new Failure('FORBIDDEN', 'no')
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.opening).toMatchObject({ state: 'lost', code: 'FORBIDDEN' })
  })

  test('asks for my rights again when the server knows better', async () => {
    server.refusal = new Failure('FORBIDDEN', 'no')
    client.view.commit([{ saveActor: { id: GP, name: 'mine' } }])
    server.rights = { ...server.rights, edit: false }
    await client.catchUp()
    expect(client.view.rights.edit).toBe(false)
    expect(client.view.refused.map(({ reason }) => reason.code)).toEqual(['FORBIDDEN'])
    expect(nameOf(GP)).toBe('Fastlege')
  })
})

describe('opening', () => {
  test('waits for a server that cannot be reached, and gives up at the first refusal', async () => {
    const late = new ModelClient(server, bob, clock)
    late.wire.cut()
    await clock.advance(30_000)
    expect(late.opening).toEqual({ state: 'loading' })
    late.wire.mend()
    late.wire.loadFailure = new Failure('FORBIDDEN', 'not yours')
    late.wire.arrive()
    late.wire.answer()
    await settled()
    expect(late.opening).toEqual({ state: 'lost', code: 'FORBIDDEN', unsaved: [], last: null })
  })

  test('waits for whoever has to sign in again', async () => {
    const late = new ModelClient(server, bob, clock)
    late.wire.loadFailure = new Failure('UNAUTHENTICATED', 'sign in')
    late.wire.arrive()
    late.wire.answer()
    await settled()
    expect(late.opening).toEqual({ state: 'loading' })
    late.wire.loadFailure = null
    await late.catchUp()
    expect(late.opening.state).toBe('open')
  })

  test('says so when the board is of a kind that the page does not know', async () => {
    const stranger = new ModelClient(new ModelBoard({ ...actorMapBoard, kind: 'GOALS' }, () => 0), bob, clock, {
      boardKinds: new Map(),
    })
    stranger.wire.arrive()
    stranger.wire.answer()
    await settled()
    expect(stranger.opening).toEqual({ state: 'lost', code: 'INVALID', unsaved: [], last: null })
    expect(stranger.wire.isFollowing).toBe(false)
  })
})
