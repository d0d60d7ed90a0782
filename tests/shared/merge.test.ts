import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actorMapBoard } from '../../shared/actor-map.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import type { Authorship, Item } from '../../shared/items.js'
import { MAX_CHANGES, MAX_ITEM_BYTES, MAX_NAME, MAX_SET, MAX_TEXT } from '../../shared/limits.js'
import { applyChanges, type Entry, type Outcome, visibleItems } from '../../shared/merge.js'
import { type Change, type ChangeInput, readChange } from '../../shared/protocol.js'

const id = (kind: string, count: number): Id => `${kind}-0000-4000-8000-${count.toString().padStart(12, '0')}`
const BOARD = id('b0a2d000', 0)
const ACTORS = [0, 1, 2].map((count) => id('ac000000', count))
const RELATIONS = [0, 1].map((count) => id('2e1a7000', count))
const COMMENTS = [0, 1].map((count) => id('c0333e00', count))
const [GP = '', NAV = ''] = ACTORS
const [TIE = ''] = RELATIONS

const alice: Authorship = { personId: id('a11ce000', 0), voice: 'EXPERT', guest: false, at: '2026-01-15T09:00:00Z' }

type Entries = ReadonlyMap<Id, Entry>

const empty: Entries = new Map([
  [BOARD, { item: { __typename: 'ActorMap', id: BOARD, title: 'Map', mapStatus: 'SHARED' }, removed: false }],
])

function outcomeOf(entries: Entries, changes: readonly ChangeInput[]): Outcome {
  return applyChanges(
    { rules: actorMapBoard, id: BOARD, entry: (one) => entries.get(one) },
    changes.map(readChange),
    alice,
    () => true,
  )
}

/** The board after a change set, as the server's rows hold it. */
function applied(entries: Entries, ...changes: readonly ChangeInput[]): Entries {
  const next = new Map(entries)
  for (const { item, verb } of outcomeOf(entries, changes).effects.values())
    if (verb !== 'IGNORED') next.set(item.id, { item, removed: verb === 'REMOVED' })
  return next
}

function codeOf(entries: Entries, ...changes: readonly ChangeInput[]): string | null {
  try {
    outcomeOf(entries, changes)
    return null
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

const actor = (one: Id, fields: Record<string, never> | object = {}): ChangeInput => ({ saveActor: { id: one, ...fields } })
const tie = (one: Id, from: Id, to: Id): ChangeInput => ({ saveRelation: { id: one, ends: { from, to } } })
const two = applied(empty, actor(GP, { name: 'Fastlege' }), actor(NAV, { name: 'NAV' }))

const members = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
const fields = fc.record(
  {
    name: fc.constantFrom('one', 'two', null),
    need: fc.constantFrom('time', 'money', null),
    importance: fc.constantFrom(1, 5, null),
    place: fc.constantFrom({ ring: 1, sector: 'STATE', position: 0.5 }, { ring: 4, sector: 'OTHER', position: 0 }, null),
    tags: fc.record({ add: members, remove: members }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const anyId = fc.constantFrom(...ACTORS, ...RELATIONS, ...COMMENTS)
const change: fc.Arbitrary<ChangeInput> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...ACTORS), fields).map(([one, set]) => actor(one, set)) },
  fc
    .tuple(fc.constantFrom(...RELATIONS), fc.shuffledSubarray(ACTORS, { minLength: 2, maxLength: 2 }))
    .map(([one, [from = '', to = '']]) => tie(one, from, to)),
  fc
    .tuple(fc.constantFrom(...COMMENTS), fc.constantFrom(BOARD, ...RELATIONS, ...COMMENTS))
    .map(([one, about]) => ({ saveComment: { id: one, about, text: 'why?' } })),
  anyId.map((one) => ({ remove: one })),
  anyId.map((one) => ({ restore: one })),
)
const changes = fc.array(change, { maxLength: 12 })

/** Plays change sets one after the other; a refused one leaves no trace. */
function play(changeSets: readonly (readonly ChangeInput[])[]): Entries {
  return changeSets.reduce<Entries>((entries, set) => (codeOf(entries, ...set) ? entries : applied(entries, ...set)), empty)
}

describe('fields', () => {
  test('of one item merge: who saves different fields overwrites nothing, in either order [L3]', () => {
    fc.assert(
      fc.property(fields, fields, (mine, his) => {
        const others = Object.fromEntries(Object.entries(his).filter(([field]) => !(field in mine)))
        const one = applied(two, actor(GP, mine)).get(GP)
        const both = applied(applied(two, actor(GP, mine)), actor(GP, others)).get(GP)
        expect(both).toEqual(applied(applied(two, actor(GP, others)), actor(GP, mine)).get(GP))
        for (const field of Object.keys(mine)) expect(both?.item[field]).toEqual(one?.item[field])
      }),
    )
  })

  test('saved twice keep the later value, and null clears [L3]', () => {
    expect(applied(two, actor(GP, { need: 'a' }), actor(GP, { need: 'b' })).get(GP)?.item['need']).toBe('b')
    expect(applied(applied(two, actor(GP, { need: 'a' })), actor(GP, { need: null })).get(GP)?.item['need']).toBeNull()
    expect(applied(two, actor(GP, { name: null })).get(GP)?.item['name']).toBe('')
  })

  test('that make sense only whole are replaced whole [L3]', () => {
    const [first, second] = [
      { ring: 1, sector: 'STATE', position: 0.2 },
      { ring: 3, sector: 'OTHER', position: 0.8 },
    ]
    expect(applied(applied(two, actor(GP, { place: first })), actor(GP, { place: second })).get(GP)?.item['place']).toEqual(second)
  })

  test('that are sets hold what was added and not removed since, sorted and once [L3]', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ add: members, remove: members })), (saves) => {
        const expected = new Set<string>()
        for (const { add, remove } of saves) {
          for (const member of remove) expected.delete(member)
          for (const member of add) expected.add(member)
        }
        const entries = saves.reduce<Entries>((entries, tags) => applied(entries, actor(GP, { tags })), two)
        expect(entries.get(GP)?.item['tags']).toEqual([...expected].sort())
      }),
    )
  })
})

describe('a change set', () => {
  test('has its net effect: what its changes do one by one, no id twice [L1]', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), changes, (history, set) => {
        const before = play(history)
        fc.pre(codeOf(before, ...set) === null)
        // Pointers are looked at when the change set is whole, so one by one may be refused.
        fc.pre(
          set.reduce<Entries | null>((entries, one) => entries && (codeOf(entries, one) ? null : applied(entries, one)), before) !==
            null,
        )
        const stepwise = set.reduce((entries, one) => applied(entries, one), before)
        expect(applied(before, ...set)).toEqual(stepwise)
        const ids = [...outcomeOf(before, set).effects.values()].map(({ item }) => item.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('is applied whole or not at all, and changes nothing that it was given [L1]', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), changes, (history, set) => {
        const before = play(history)
        const copy = structuredClone([...before])
        codeOf(before, ...set)
        expect([...before]).toEqual(copy)
      }),
    )
  })

  test('names the fields that it sets, all of them together', () => {
    const { effects } = outcomeOf(two, [actor(GP, { need: 'a' }), actor(GP, { name: 'b' }), { remove: NAV }])
    expect([...effects.values()].map(({ verb, fields }) => [verb, fields])).toEqual([
      ['SAVED', ['need', 'name']],
      ['REMOVED', []],
    ])
  })

  test('may create things that point to each other, in any order', () => {
    const comment: ChangeInput = { saveComment: { id: COMMENTS[0] ?? '', about: TIE, text: 'why?' } }
    expect(codeOf(empty, comment, tie(TIE, GP, NAV), actor(GP), actor(NAV))).toBeNull()
  })
})

describe('removing', () => {
  const joined = applied(two, tie(TIE, GP, NAV))
  const without = applied(joined, { remove: GP })

  test('what is unknown or removed is ignored, and leaves no trace [L1]', () => {
    expect(outcomeOf(without, [{ remove: GP }, { remove: id('ffffffff', 0) }])).toEqual({
      effects: new Map(),
      ignored: [GP, id('ffffffff', 0)],
    })
  })

  test('makes late saves ignored, and tells what they would have been [L10]', () => {
    const { effects, ignored } = outcomeOf(without, [actor(GP, { need: 'late' })])
    expect(ignored).toEqual([GP])
    expect(effects.get(GP)).toMatchObject({ verb: 'IGNORED', fields: ['need'], item: { name: 'Fastlege', need: 'late' } })
    expect(applied(without, actor(GP, { need: 'late' }))).toEqual(without)
  })

  test('tells of every late save in a change set, not of the first only [L10]', () => {
    const { effects } = outcomeOf(without, [actor(GP, { need: 'late' }), actor(GP, { name: 'later' })])
    expect(effects.get(GP)).toMatchObject({ verb: 'IGNORED', fields: ['need', 'name'], item: { name: 'later', need: 'late' } })
  })

  test('and restoring gives the same board again [L10]', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), anyId, (history, one) => {
        const before = play(history)
        fc.pre(before.has(one) && !before.get(one)?.removed)
        expect(applied(applied(before, { remove: one }), { restore: one })).toEqual(before)
      }),
    )
  })

  test('restoring what is there is ignored [L1]', () => {
    expect(outcomeOf(joined, [{ restore: GP }])).toEqual({ effects: new Map(), ignored: [GP] })
  })
})

describe('refusals', () => {
  const refusals: readonly (readonly [string, string, readonly ChangeInput[]])[] = [
    ['a kind that the board does not have', 'INVALID', [{ saveGoal: { id: GP } }]],
    ['an id of another kind', 'INVALID', [{ saveComment: { id: GP, about: NAV, text: 'x' } }]],
    ["the board's own item under another id", 'INVALID', [{ saveActorMap: { id: TIE } }]],
    ["removing the board's own item", 'INVALID', [{ remove: BOARD }]],
    ['a pointer to what never was', 'NOT_FOUND', [tie(TIE, GP, id('ffffffff', 0))]],
    ['a relation that joins an actor to itself', 'INVALID', [tie(TIE, GP, GP)]],
    ['a long name', 'TOO_LARGE', [actor(GP, { name: 'x'.repeat(MAX_NAME + 1) })]],
    ['a long text', 'TOO_LARGE', [actor(GP, { need: 'x'.repeat(MAX_TEXT + 1) })]],
    ['a long member of a set', 'TOO_LARGE', [actor(GP, { tags: { add: ['x'.repeat(MAX_NAME + 1)] } })]],
    ['a large set', 'LIMIT_EXCEEDED', [actor(GP, { tags: { add: Array.from({ length: MAX_SET + 1 }, (_, n) => `t${n}`) } })]],
    ['many changes', 'LIMIT_EXCEEDED', Array.from({ length: MAX_CHANGES + 1 }, () => actor(GP))],
    [
      'a large item',
      'TOO_LARGE',
      ['need', 'userSaid', 'followUp', 'relationText'].map((field) => actor(GP, { [field]: 'å'.repeat(MAX_ITEM_BYTES / 7) })),
    ],
  ]

  test.each(refusals)('%s: %s', (_what, code, set) => {
    expect(codeOf(two, ...set)).toBe(code)
  })

  test('not of showing a hidden comment again, whose words a client does not have', () => {
    const [one = ''] = COMMENTS
    const hidden: Entries = new Map([
      ...two,
      [one, { item: { __typename: 'Comment', id: one, about: GP, text: '', hidden: true }, removed: false }],
    ])
    expect(codeOf(hidden, { saveComment: { id: one, hidden: false } })).toBeNull()
    expect(codeOf(hidden, { saveComment: { id: one, text: ' ' } })).toBe('INVALID')
  })

  test('of those who may not write it', () => {
    const board = { rules: actorMapBoard, id: BOARD, entry: (one: Id) => two.get(one) }
    const denied: Change[] = [{ verb: 'remove', id: GP }]
    expect(() => applyChanges(board, denied, alice, () => false)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  })

  test.each([
    ['saved', actor(GP, { need: 'x' })],
    ['removed', { remove: GP }],
  ])('a locked snapshot takes nothing: not %s', (_verb, one) => {
    expect(codeOf(applied(two, { saveActorMap: { id: BOARD, mapStatus: 'SNAPSHOT' } }), one)).toBe('LOCKED')
  })
})

describe('what shows', () => {
  const board = fc.array(changes, { maxLength: 8 }).map((history) => {
    const present = [...play(history)].filter(([, { removed }]) => !removed)
    return present.map(([one, { item }]): [Id, Item] => [one, item])
  })

  test('does not depend on the order of the items [L10]', () => {
    fc.assert(
      fc.property(
        board.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
        ([items, shuffled]) => {
          expect(visibleItems(actorMapBoard, new Map(shuffled))).toEqual(visibleItems(actorMapBoard, new Map(items)))
        },
      ),
    )
  })

  test('is what hangs on nothing that is hidden, and all else is hidden [L10]', () => {
    const hangsOn = (item: Item) => actorMapBoard.items.find(({ kind }) => kind === item.__typename)?.hangsOn?.(item) ?? []
    fc.assert(
      fc.property(board, (items) => {
        const present = new Map(items)
        const shown = visibleItems(actorMapBoard, present)
        for (const [one, item] of present) {
          const owners = hangsOn(item)
          if (shown.has(one)) for (const owner of owners) expect(shown.has(owner)).toBe(true)
          else expect(owners.some((owner) => !shown.has(owner))).toBe(true)
        }
      }),
    )
  })

  test('is a loop of pointers, too', () => {
    const [one = '', other = ''] = COMMENTS
    const loop = [
      { __typename: 'Comment', id: one, about: other },
      { __typename: 'Comment', id: other, about: one },
    ].map((item): [Id, Item] => [item.id, item])
    expect(visibleItems(actorMapBoard, new Map(loop)).size).toBe(2)
    expect(visibleItems(actorMapBoard, new Map(loop.slice(1))).size).toBe(0)
  })
})
