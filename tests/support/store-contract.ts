import { KEPT_FORMAT, type KeptChangeSet, type Store } from '../../client/live/store.js'
import type { BoardState } from '../../client/live/wire.js'
import type { Id } from '../../shared/ids.js'

/** A device on which people open tabs. Nothing here may lean on Node or the browser: the suite runs in both. */
export interface Device {
  tab(personId: Id): Store
}

type Case = (device: Device) => Promise<void>

const ALICE = 'a11ce000-0000-4000-8000-000000000000'
const BOB = 'b0b00000-0000-4000-8000-000000000000'
const BOARD = 'b0a2d000-0000-4000-8000-000000000000'
const OTHER = 'b0a2d000-0000-4000-8000-000000000001'

function changeSet(mutationId: Id, name = mutationId, rest: Partial<KeptChangeSet> = {}): KeptChangeSet {
  const changes = [{ saveActor: { id: 'actor', name, tags: { add: ['a'], remove: [] }, need: null } }]
  return { format: KEPT_FORMAT, mutationId, changes, at: '2026-01-15T09:00:00.000Z', receipt: null, refusal: null, ...rest }
}

const state: BoardState = {
  board: { id: BOARD, kind: 'ACTOR_MAP', networkId: 'network', teamId: null, visibility: 'NETWORK' },
  sequence: 7,
  epoch: 'epoch',
  items: [{ __typename: 'Actor', id: 'actor', name: 'Fastlege', place: { ring: 1, sector: null } }],
  rights: { read: true, edit: true, comment: true, run: false },
  me: { id: ALICE, name: 'Alice', voice: null, guest: false },
}

function equal(what: string, actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`)
}

/** Resolves when it was called; `calls` counts. */
function signal(): { readonly call: () => void; readonly called: Promise<void>; calls: number } {
  let tell = (): void => undefined
  const called = new Promise<void>((resolve) => {
    tell = resolve
  })
  const made = {
    calls: 0,
    called,
    call: () => {
      made.calls += 1
      tell()
    },
  }
  return made
}

async function idsOn(store: Store, boardId = BOARD): Promise<Id[]> {
  return (await store.read(boardId)).changeSets.map(({ mutationId }) => mutationId)
}

/** What every Store promises, each promise as a story of its own on a fresh device. */
export const storeContract: Readonly<Record<string, Case>> = {
  'has nothing at first': async (device) => {
    const store = device.tab(ALICE)
    equal('a board', await store.read(BOARD), { state: null, changeSets: [] })
    equal('waiting', await store.waiting(), [])
  },

  'keeps change sets whole and in order, for the next tab': async (device) => {
    const sets = [changeSet('m2'), changeSet('m1'), changeSet('m3')]
    const first = device.tab(ALICE)
    await first.keep(BOARD, sets.slice(0, 1), [])
    await first.keep(BOARD, sets.slice(1), [])
    await first.keep(OTHER, [changeSet('m4')], [])
    equal('kept', (await device.tab(ALICE).read(BOARD)).changeSets, sets)
    equal('on the other board', await idsOn(first, OTHER), ['m4'])
  },

  'rewrites a change set where it stands, and lets go of others in the same step': async (device) => {
    const store = device.tab(ALICE)
    await store.keep(BOARD, [changeSet('m1'), changeSet('m2'), changeSet('m3')], [])
    await store.keep(BOARD, [changeSet('m2', 'typed on'), changeSet('m4')], ['m1', 'unknown'])
    equal('kept', (await store.read(BOARD)).changeSets, [changeSet('m2', 'typed on'), changeSet('m3'), changeSet('m4')])
  },

  'keeps a board state, and lets go of what it has reached': async (device) => {
    const store = device.tab(ALICE)
    await store.keep(BOARD, [changeSet('m1'), changeSet('m2')], [])
    await store.keepState(BOARD, state, ['m1'])
    equal('kept', await device.tab(ALICE).read(BOARD), { state, changeSets: [changeSet('m2')] })
    await store.keepState(BOARD, { ...state, sequence: 8 }, [])
    equal('sequence', (await store.read(BOARD)).state?.sequence, 8)
    await store.keepState(BOARD, null, [])
    equal('let go of', await store.read(BOARD), { state: null, changeSets: [changeSet('m2')] })
  },

  'says which boards wait for something to be sent': async (device) => {
    const store = device.tab(ALICE)
    const receipt = { mutationId: 'm2', sequence: 8, epoch: 'epoch', ignored: [], kept: [] }
    const refusal = { code: 'LOCKED', message: 'locked', details: { field: 'name' } } as const
    await store.keep(BOARD, [changeSet('m1')], [])
    await store.keep(OTHER, [changeSet('m2', 'two', { receipt }), changeSet('m3', 'three', { refusal })], [])
    equal('waiting', await store.waiting(), [BOARD])
    equal('with receipt and refusal', (await store.read(OTHER)).changeSets, [
      changeSet('m2', 'two', { receipt }),
      changeSet('m3', 'three', { refusal }),
    ])
  },

  'forgets boards as they were, and no change set': async (device) => {
    const store = device.tab(ALICE)
    await store.keep(BOARD, [changeSet('m1')], [])
    await store.keepState(BOARD, state, [])
    await store.forgetStates()
    equal('kept', await store.read(BOARD), { state: null, changeSets: [changeSet('m1')] })
  },

  'shows nothing to another person': async (device) => {
    const [alice, bob] = [device.tab(ALICE), device.tab(BOB)]
    const heard = signal()
    bob.watch(BOARD, heard.call)
    await alice.keep(BOARD, [changeSet('m1')], [])
    await alice.keepState(BOARD, state, [])
    equal('bob', await bob.read(BOARD), { state: null, changeSets: [] })
    equal('bob’s waiting', await bob.waiting(), [])
    await bob.keep(BOARD, [changeSet('m2')], ['m1'])
    equal('alice', await idsOn(alice), ['m1'])
    equal('heard', heard.calls, 0)
  },

  'tells the other tabs of the same person, and not the one that wrote': async (device) => {
    const [one, other] = [device.tab(ALICE), device.tab(ALICE)]
    const [own, others, elsewhere] = [signal(), signal(), signal()]
    one.watch(BOARD, own.call)
    other.watch(BOARD, others.call)
    other.watch(OTHER, elsewhere.call)
    await one.keep(BOARD, [changeSet('m1')], [])
    await others.called
    equal('the other reads', await idsOn(other), ['m1'])
    equal('own and elsewhere', [own.calls, elsewhere.calls], [0, 0])
  },

  'lets one tab lead at a time, for each board': async (device) => {
    const [one, other] = [device.tab(ALICE), device.tab(ALICE)]
    const [first, second, elsewhere] = [signal(), signal(), signal()]
    const stop = one.lead(BOARD, first.call)
    await first.called
    const stopOther = other.lead(BOARD, second.call)
    const stopElsewhere = other.lead(OTHER, elsewhere.call)
    await elsewhere.called
    equal('the second waits', second.calls, 0)
    stop()
    await second.called
    stopOther()
    stopElsewhere()
  },

  'gives the lead to nobody who has stopped waiting for it': async (device) => {
    const [one, two, three] = [device.tab(ALICE), device.tab(ALICE), device.tab(ALICE)]
    const [first, second, third] = [signal(), signal(), signal()]
    const stop = one.lead(BOARD, first.call)
    await first.called
    const stopSecond = two.lead(BOARD, second.call)
    const stopThird = three.lead(BOARD, third.call)
    stopSecond()
    stop()
    await third.called
    equal('the second', second.calls, 0)
    stopThird()
  },
}
