import { beforeEach, describe, expect, test } from '@jest/globals'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { Failure } from '../../../shared/failure.js'
import { alice, ModelBoard } from '../../support/model-board.js'
import { ModelClient } from '../../support/model-client.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

let clock: VirtualClock
let server: ModelBoard
let client: ModelClient

beforeEach(async () => {
  clock = new VirtualClock()
  server = new ModelBoard(actorMapBoard, () => clock.now())
  client = new ModelClient(server, alice, clock)
  await client.catchUp()
})

describe('the open boards of a page', () => {
  test('are shared by all who watch one, and closed soon after the last', async () => {
    const leave = client.boards.watch(server.id, () => undefined)
    expect(client.wire.loads).toBe(1)
    client.close()
    expect(client.wire.isFollowing).toBe(true)
    leave()
    expect(client.wire.isFollowing).toBe(true)
    await clock.advance(1_000)
    expect(client.wire.isFollowing).toBe(false)
    expect(client.opening).toEqual({ state: 'loading' })
    expect(clock.waiting).toBe(0)
  })

  test('are as they were for who comes straight back', async () => {
    const { items } = client.view
    client.close()
    client.boards.watch(server.id, () => undefined)
    await clock.advance(5_000)
    expect(client.view.items).toBe(items)
    expect(client.wire.loads).toBe(1)
  })

  test('take the last words of a page that goes away, and refuse what comes later [L9]', async () => {
    const { commit } = client.view
    client.close()
    commit([{ saveActorMap: { id: server.id, title: 'Kart' } }])
    await clock.advance(5_000)
    expect(client.boards.isUnsaved).toBe(true)
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.boards.isUnsaved).toBe(false)
    expect(server.visible().get(server.id)).toMatchObject({ title: 'Kart' })
    expect(() => commit([{ saveActorMap: { id: server.id, title: 'too late' } }])).toThrow(Failure)
  })

  test('send what is unsaved after nobody looks at them any longer, then close [L9]', async () => {
    client.wire.cut()
    client.view.commit([{ saveActorMap: { id: server.id, title: 'Kart' } }])
    await settled()
    client.close()
    await clock.advance(2_000)
    expect(client.boards.isUnsaved).toBe(true)
    expect(client.wire.told.at(-1)).toBe('left')
    client.wire.mend()
    for (let turn = 0; turn < 3; turn += 1) {
      client.wire.hear()
      client.wire.arrive()
      client.wire.answer()
      await settled()
    }
    expect(server.visible().get(server.id)).toMatchObject({ title: 'Kart' })
    expect(client.boards.isUnsaved).toBe(false)
    expect(client.wire.isFollowing).toBe(false)
    expect(clock.waiting).toBe(0)
  })

  test('keep what is unsaved on a board that was lost meanwhile, for who comes back to it [L8] [L9] [O1]', async () => {
    client.wire.cut()
    client.view.commit([{ saveActorMap: { id: server.id, title: 'mine' } }])
    client.close()
    client.wire.mend()
    client.wire.end(new Failure('ACCESS_LOST', 'over'))
    await clock.advance(5_000)
    expect(client.boards.isUnsaved).toBe(true)

    client.wire.loadFailure = new Failure('FORBIDDEN', 'no')
    const leave = client.boards.watch(server.id, () => undefined)
    client.wire.arrive()
    client.wire.answer()
    await settled()
    expect(client.opening).toMatchObject({ state: 'lost', code: 'FORBIDDEN', unsaved: [{}], last: { board: { id: server.id } } })
    leave()

    client.wire.loadFailure = null
    client.boards.watch(server.id, () => undefined)
    await client.catchUp()
    const [refused] = client.view.refused
    client.view.sendAgain(refused?.mutationId ?? '')
    await client.catchUp()
    expect(server.visible().get(server.id)).toMatchObject({ title: 'mine' })
    expect(client.boards.isUnsaved).toBe(false)
  })

  test('tell the others when the page goes away, and when it comes back [P1]', () => {
    client.boards.setAway(true)
    expect(client.wire.told.at(-1)).toBe('left')
    client.boards.setAway(false)
    expect(client.wire.told.at(-1)).toEqual({ itemId: null, field: null })
  })
})
