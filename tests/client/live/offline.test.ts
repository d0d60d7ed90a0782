import { beforeEach, describe, expect, test } from '@jest/globals'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { Failure } from '../../../shared/failure.js'
import { MemoryDevice, type MemoryStore } from '../../support/memory-store.js'
import { alice, bob, ModelBoard } from '../../support/model-board.js'
import { countedId, ModelClient } from '../../support/model-client.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

const GP = countedId('ac000000', 1)
const NAV = countedId('ac000000', 2)

let clock: VirtualClock
let server: ModelBoard
let device: MemoryDevice
let opened: number

interface Tab {
  readonly client: ModelClient
  readonly store: MemoryStore
}

/** Alice opens the board in one more tab on the device. */
function tab(isOnline = true, store = device.tab()): Tab {
  opened += 1
  const client = new ModelClient(server, alice, clock, { store, madeIds: opened * 1_000 })
  if (!isOnline) client.wire.cut()
  return { client, store }
}

async function openTab(): Promise<Tab> {
  const opened = tab()
  await opened.client.catchUp()
  return opened
}

/** The browser ends the tab without a word. */
async function kill({ client, store }: Tab): Promise<void> {
  store.kill()
  client.wire.cut()
  await settled()
}

async function offlineTab(): Promise<Tab> {
  const opened = tab(false)
  await clock.advance(0)
  return opened
}

function nameOf({ client }: Tab, id = GP): unknown {
  return client.view.items.get(id)?.['name']
}

const rename = (name: string, id = GP) => [{ saveActor: { id, name } }]

beforeEach(() => {
  clock = new VirtualClock()
  server = new ModelBoard(actorMapBoard, () => clock.now())
  server.commit(bob, countedId('b0b0b0b0', 1), [
    { saveActor: { id: GP, name: 'Fastlege' } },
    { saveActor: { id: NAV, name: 'NAV' } },
  ])
  device = new MemoryDevice()
  opened = 0
})

describe('a board without network [O1]', () => {
  test('opens as it was last confirmed, says that it is offline, and can be written', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    await kill(first)
    const later = await offlineTab()
    expect(later.client.view.save).toMatchObject({ state: 'saved', online: false })
    expect(nameOf(later)).toBe('Fastlege')
    later.client.view.commit(rename('Fastlegen'))
    expect(nameOf(later)).toBe('Fastlegen')
    // On its way to the device: what is counted as not saved would outlive the tab.
    expect(later.client.view.save.state).toBe('saving')
    await settled()
    expect(later.client.view.save).toMatchObject({ state: 'unsaved', pending: 1, online: false })
  })

  test('takes in what others did meanwhile when the network is back', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    await kill(first)
    server.commit(bob, countedId('b0b0b0b0', 2), rename('NAV lokalt', NAV))
    server.rights = { ...server.rights, run: false }
    const later = await offlineTab()
    later.client.view.commit(rename('Fastlegen'))
    later.client.wire.mend()
    await later.client.catchUp()
    expect(later.client.view.items).toEqual(server.visible())
    expect([nameOf(later), nameOf(later, NAV)]).toEqual(['Fastlegen', 'NAV lokalt'])
    expect(later.client.view.rights.run).toBe(false)
    expect(later.client.view.save).toMatchObject({ state: 'saved', pending: 0, online: true })
  })

  test('that was never opened on this device waits', async () => {
    const first = await offlineTab()
    await clock.advance(60_000)
    expect(first.client.opening).toEqual({ state: 'loading' })
    first.client.wire.mend()
    await first.client.catchUp()
    expect(nameOf(first)).toBe('Fastlege')
  })

  test('that a silent network does not let in opens after three seconds', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    await kill(first)
    const later = tab()
    await clock.advance(2_900)
    expect(later.client.opening.state).toBe('loading')
    await clock.advance(200)
    expect(later.client.view.save.online).toBe(false)
    await later.client.catchUp()
    expect(later.client.view.save.online).toBe(true)
  })

  test('is forgotten when the right to it ends, and what was written stays to be read', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    first.client.wire.end(new Failure('ACCESS_LOST', 'no longer'))
    await settled()
    expect(first.client.opening.state).toBe('lost')
    expect(device.board(server.id).state).toBeNull()
  })
})

describe('what was not sent [O1] [L4]', () => {
  test('is kept before it is sent', async () => {
    const { client } = await openTab()
    client.view.commit(rename('Fastlegen'))
    expect(client.wire.sent).toEqual([])
    expect(client.view.save.state).toBe('saving')
    await settled()
    expect([...device.board(server.id).changeSets.keys()]).toEqual(client.wire.sent.map(({ mutationId }) => mutationId))
    expect(client.wire.sent).toHaveLength(1)
  })

  test('goes out in order after the tab was killed, with its first ids and content', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    first.client.wire.cut()
    first.client.view.commit(rename('one'))
    first.client.view.commit(rename('two', NAV))
    first.client.view.commit([{ saveActor: { id: GP, need: 'time' } }])
    await settled()
    const ids = [...device.board(server.id).changeSets.keys()]
    await kill(first)

    const later = await offlineTab()
    expect(later.client.view.save).toMatchObject({ state: 'unsaved', pending: 3 })
    expect([nameOf(later), nameOf(later, NAV)]).toEqual(['one', 'two'])
    later.client.wire.mend()
    await later.client.catchUp()
    expect([...new Set(later.client.wire.sent.map(({ mutationId }) => mutationId))]).toEqual(ids)
    expect(server.log.slice(-3).map(({ mutationId }) => mutationId)).toEqual(ids)
    expect(later.client.view.items).toEqual(server.visible())
  })

  test('is not written twice when it had arrived before the tab was killed', async () => {
    const first = await openTab()
    first.client.view.commit(rename('Fastlegen'))
    await settled()
    first.client.wire.arrive()
    await kill(first)
    const before = server.sequence
    const later = await openTab()
    expect(later.client.view.save).toMatchObject({ state: 'saved', pending: 0 })
    expect(server.sequence).toBe(before)
  })

  test('is never rewritten by what is typed after it was taken up again', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    first.client.wire.cut()
    first.client.view.commit(rename('F'))
    await settled()
    await kill(first)
    const later = await offlineTab()
    later.client.view.commit(rename('Fa'))
    later.client.view.commit(rename('Fas'))
    later.client.wire.mend()
    await later.client.catchUp()
    const contents = new Map(later.client.wire.sent.map(({ mutationId, changes }) => [mutationId, changes]))
    expect([...contents.values()]).toEqual([rename('F'), rename('Fas')])
    expect(server.log.slice(-2).map(({ saved }) => saved[0]?.['name'])).toEqual(['F', 'Fas'])
  })

  test('leaves the device once the board that is kept holds it [L7]', async () => {
    const first = await openTab()
    first.client.view.commit(rename('Fastlegen'))
    await settled()
    first.client.wire.arrive()
    first.client.wire.answer()
    await settled()
    const [kept] = device.board(server.id).changeSets.values()
    expect(kept?.receipt?.sequence).toBe(server.sequence)
    await clock.advance(3_000)
    // The feed has not brought it yet: without network, the next tab would show the board without it.
    expect(device.board(server.id).changeSets.size).toBe(1)
    first.client.wire.hear()
    await clock.advance(3_000)
    expect(device.board(server.id).changeSets.size).toBe(0)
    await kill(first)
    expect(nameOf(await offlineTab())).toBe('Fastlegen')
  })

  test('shows without a receipt’s wait after a reload, and is not sent again [L7] [L9]', async () => {
    const first = await openTab()
    await clock.advance(3_000)
    first.client.view.commit(rename('Fastlegen'))
    await settled()
    first.client.wire.arrive()
    first.client.wire.answer()
    await settled()
    await kill(first)
    const later = await offlineTab()
    expect(nameOf(later)).toBe('Fastlegen')
    expect(later.client.view.save).toMatchObject({ state: 'saved', pending: 0 })
    later.client.wire.mend()
    await later.client.catchUp()
    expect(later.client.wire.sent).toEqual([])
  })

  test('goes out from a page that shows another board', async () => {
    const first = await openTab()
    first.client.wire.cut()
    first.client.view.commit(rename('Fastlegen'))
    await settled()
    await kill(first)
    const elsewhere = tab()
    elsewhere.client.close()
    await clock.advance(2_000)
    await kill(elsewhere)
    const later = new ModelClient(server, alice, clock, { store: device.tab() })
    later.close()
    later.boards.close()
    const home = tab()
    home.client.close()
    await home.client.boards.sendWaiting()
    for (let turn = 0; turn < 20; turn += 1) {
      home.client.wire.arrive()
      home.client.wire.answer()
      home.client.wire.hear()
      await clock.advance(500)
    }
    expect(server.visible().get(GP)?.['name']).toBe('Fastlegen')
    expect(home.client.boards.isUnsaved).toBe(false)
  })

  test('that the server refuses stays on the device, and can be sent again from the next tab', async () => {
    const first = await openTab()
    server.refusal = new Failure('LOCKED', 'locked', { field: 'name' })
    first.client.view.commit(rename('Fastlegen'))
    await first.client.catchUp()
    expect(first.client.view.refused).toHaveLength(1)
    // It outlives the page, so nobody is asked.
    expect(first.client.boards.isUnsaved).toBe(false)
    await settled()
    await kill(first)
    server.refusal = null
    const later = await openTab()
    expect(later.client.view.refused).toMatchObject([{ changes: rename('Fastlegen'), reason: { code: 'LOCKED' } }])
    later.client.view.sendAgain(later.client.view.refused[0]?.mutationId ?? '')
    await later.client.catchUp()
    expect(server.visible().get(GP)?.['name']).toBe('Fastlegen')
    await clock.advance(3_000)
    expect(device.board(server.id).changeSets.size).toBe(0)
  })

  test('and was kept by a page that knew more is not sent, and stays to be read', async () => {
    const store = device.tab()
    const strange = {
      format: 2,
      mutationId: countedId('5712a6e0', 1),
      changes: rename('later'),
      at: '',
      receipt: null,
      refusal: null,
    }
    await store.keep(server.id, [strange], [])
    const later = await openTab()
    expect(later.client.wire.sent).toEqual([])
    expect(later.client.view.refused).toMatchObject([{ changes: rename('later'), reason: { code: 'INVALID' } }])
  })

  test('stays with whoever wrote it when somebody else comes to the page', async () => {
    const first = await openTab()
    first.client.wire.cut()
    first.client.view.commit(rename('Fastlegen'))
    await settled()
    first.client.boards.close()
    first.client.wire.mend()
    await clock.advance(60_000)
    expect(first.client.wire.sent).toHaveLength(1)
    expect(server.visible().get(GP)?.['name']).toBe('Fastlege')
    expect(device.board(server.id).changeSets.size).toBe(1)
  })
})

describe('a device that keeps nothing', () => {
  test('leaves it all in memory, and the page asks before it closes', async () => {
    const { client } = await openTab()
    device.isFull = true
    client.view.commit(rename('Fastlegen'))
    expect(client.boards.isUnsaved).toBe(true)
    await client.catchUp()
    expect(client.view.items).toEqual(server.visible())
    expect(client.boards.isUnsaved).toBe(false)
    server.refusal = new Failure('LOCKED', 'locked')
    client.view.commit(rename('again'))
    await client.catchUp()
    expect(client.boards.isUnsaved).toBe(true)
  })

  test('that never answers is not waited for', async () => {
    const store = device.tab()
    store.kill()
    const { client } = tab(true, store)
    await clock.advance(4_000)
    await client.catchUp()
    client.view.commit(rename('Fastlegen'))
    await client.catchUp()
    expect(client.view.items).toEqual(server.visible())
  })
})

describe('several tabs of one person [O1]', () => {
  test('show the same change sets, and one of them sends', async () => {
    const [one, other] = [await openTab(), await openTab()]
    for (const { client } of [one, other]) client.wire.cut()
    one.client.view.commit(rename('from one'))
    other.client.view.commit(rename('from other', NAV))
    await clock.advance(10)
    for (const each of [one, other]) {
      expect([nameOf(each), nameOf(each, NAV)]).toEqual(['from one', 'from other'])
      expect(each.client.view.save).toMatchObject({ state: 'unsaved', pending: 2 })
    }
    for (const { client } of [one, other]) client.wire.mend()
    await one.client.catchUp()
    await other.client.catchUp()
    expect(new Set(one.client.wire.sent.map(({ mutationId }) => mutationId)).size).toBe(2)
    expect(other.client.wire.sent).toEqual([])
    for (const { client } of [one, other]) {
      expect(client.view.items).toEqual(server.visible())
      expect(client.view.save).toMatchObject({ state: 'saved', pending: 0 })
    }
  })

  test('take over when the one that sent is gone', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.client.wire.cut()
    one.client.view.commit(rename('from one'))
    other.client.view.commit(rename('from other', NAV))
    await clock.advance(10)
    expect(other.client.wire.sent).toEqual([])
    await kill(one)
    await other.client.catchUp()
    expect(other.client.wire.sent.map(({ changes }) => changes)).toEqual([rename('from one'), rename('from other', NAV)])
    expect(other.client.view.items).toEqual(server.visible())
  })

  test('type on in both, and nothing that was sent is rewritten [L4]', async () => {
    const [one, other] = [await openTab(), await openTab()]
    for (const { client } of [one, other]) client.wire.cut()
    for (const letters of ['a', 'ab', 'abc']) {
      one.client.view.commit(rename(letters))
      other.client.view.commit(rename(letters.toUpperCase(), NAV))
      await clock.advance(10)
    }
    for (const { client } of [one, other]) client.wire.mend()
    await one.client.catchUp()
    await other.client.catchUp()
    expect([nameOf(one), nameOf(one, NAV)]).toEqual(['abc', 'ABC'])
    expect(one.client.view.items).toEqual(server.visible())
    expect(one.client.view.refused).toEqual([])
  })

  test('agree on what was refused and what was let go', async () => {
    const [one, other] = [await openTab(), await openTab()]
    server.refusal = new Failure('LOCKED', 'locked')
    other.client.view.commit(rename('refused'))
    await clock.advance(10)
    await one.client.catchUp()
    await clock.advance(10)
    expect(other.client.view.refused).toMatchObject([{ reason: { code: 'LOCKED' } }])
    expect(other.client.view.save.pending).toBe(0)
    other.client.view.letGo(other.client.view.refused[0]?.mutationId ?? '')
    await clock.advance(10)
    expect(one.client.view.refused).toEqual([])
  })
})
