import { beforeEach, describe, expect, test } from '@jest/globals'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { Failure } from '../../../shared/failure.js'
import { alice, bob, ModelBoard } from '../../support/model-board.js'
import { ModelClient } from '../../support/model-client.js'
import { VirtualClock } from '../../support/virtual-clock.js'

let clock: VirtualClock
let client: ModelClient

const at = (tabId: string, itemId: string | null) => ({ tabId, person: bob, itemId, field: null })
const update = { full: false, here: [], gone: [], total: 2, voices: [] }

beforeEach(async () => {
  clock = new VirtualClock()
  client = new ModelClient(new ModelBoard(actorMapBoard, () => clock.now()), alice, clock)
  await client.catchUp()
})

describe('company on a board', () => {
  test('hears that I am here at once, and then every 15 seconds [P1]', async () => {
    expect(client.wire.told).toEqual([{ itemId: null, field: null }])
    await clock.advance(14_000)
    expect(client.wire.told.length).toBe(1)
    await clock.advance(32_000)
    expect(client.wire.told.length).toBe(4)
  })

  test('hears where I am, not more often than presence travels [P1]', async () => {
    await clock.advance(1_000)
    for (const item of ['a', 'b', 'c']) client.view.here(item, 'name')
    expect(client.wire.told.slice(1)).toEqual([{ itemId: 'a', field: 'name' }])
    await clock.advance(300)
    expect(client.wire.told.slice(1)).toEqual([
      { itemId: 'a', field: 'name' },
      { itemId: 'c', field: 'name' },
    ])
    client.view.here('c', 'name')
    await clock.advance(1_000)
    expect(client.wire.told.length).toBe(3)
  })

  test('is the latest state of every tab but mine [P1]', () => {
    const say = client.wire.presenceSink
    say?.next({
      ...update,
      full: true,
      here: [at('tab-Alice', null), at('one', null), at('two', null)],
      voices: [{ voice: 'EXPERT', count: 2 }],
    })
    expect(client.view.presence).toEqual({ people: [at('one', null), at('two', null)], voices: new Map([['EXPERT', 2]]), total: 2 })
    say?.next({ ...update, here: [at('one', 'item'), at('tab-Alice', 'item')], gone: ['two'], total: 1 })
    expect(client.view.presence).toEqual({ people: [at('one', 'item')], voices: new Map(), total: 1 })
    say?.next({ ...update, full: true, here: [at('three', null)] })
    expect(client.view.presence.people).toEqual([at('three', null)])
  })

  test('does not make the items new', () => {
    const { items } = client.view
    client.wire.presenceSink?.next({ ...update, here: [at('one', null)] })
    expect(client.view.items).toBe(items)
  })

  test('is listened to again after a lost connection, and not after access is over', async () => {
    const first = client.wire.presenceSink
    first?.end('disconnected')
    await clock.advance(500)
    expect(client.wire.presenceSink).not.toBe(first)
    client.wire.presenceSink?.end(new Failure('ACCESS_LOST', 'over'))
    client.wire.presenceSink = null
    await clock.advance(20_000)
    expect(client.wire.presenceSink).toBeNull()
  })
})
