import { describe, expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { canonical, LogFold, wholeLog } from '../support/log-fold.js'
import { OpenBoard } from '../support/open-board.js'
import { stretch } from '../support/test-follower.js'

/** Two actors, a relation between them, a comment on the relation and an answer to it. */
async function peopled(board: OpenBoard) {
  const [doctor, clinic, relation, comment] = [board.newId(), board.newId(), board.newId(), board.newId()]
  await board.commit(
    board.alice,
    { saveActor: { id: doctor, name: 'Fastlege' } },
    { saveActor: { id: clinic, name: 'DPS' } },
    { saveRelation: { id: relation, ends: { from: doctor, to: clinic }, quality: 'GOOD' } },
    { saveComment: { id: comment, about: relation, text: 'Epikrisen kommer sent' } },
  )
  return { doctor, clinic, relation, comment }
}

describe('[L10] removing', () => {
  test('writes one tombstone and nothing else; what points to it is hidden with it', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic, relation, comment } = await peopled(board)
    const { sequence } = await board.commit(board.bob, { remove: doctor })
    expect(board.second.changes(board.id, sequence)).toMatchObject([
      { itemId: doctor, verb: 'REMOVED', fields: [], after: { name: 'Fastlege' } },
    ])
    expect([relation, comment].map((id) => board.second.item(board.id, id)?.removedIn)).toEqual([null, null])
    expect(new Set((await board.items()).keys())).toEqual(new Set([board.id, clinic]))
  })

  test('bob, who follows, hears of the tombstone alone', async () => {
    const board = await OpenBoard.open()
    const { doctor } = await peopled(board)
    const follower = await board.follow({ viewer: board.bob, after: 2 })
    await board.commit(board.alice, { remove: doctor })
    await follower.reach(3)
    expect(follower.changeSets).toMatchObject([{ saved: [], removed: [doctor] }])
  })
})

describe('[L10] a late save to a removed item', () => {
  test('is named in the receipt, stands in the log, and changes nothing', async () => {
    const board = await OpenBoard.open()
    const { doctor } = await peopled(board)
    await board.commit(board.alice, { remove: doctor })
    const before = board.second.item(board.id, doctor)
    const follower = await board.follow({ viewer: board.bob, after: 3 })
    const receipt = await board.commit(board.bob, { saveActor: { id: doctor, need: 'late' } })
    expect(receipt).toMatchObject({ sequence: 4, ignored: [doctor] })
    expect(board.second.changes(board.id, 4)).toMatchObject([
      { itemId: doctor, verb: 'IGNORED', fields: ['need'], after: { name: 'Fastlege', need: 'late' } },
    ])
    expect(board.second.item(board.id, doctor)).toEqual(before)
    await follower.reach(4)
    expect(follower.changeSets).toMatchObject([{ saved: [], removed: [] }])
    await board.commit(board.alice, { restore: doctor })
    expect((await board.items()).get(doctor)).not.toHaveProperty('need')
  })

  test('two late saves of one change set both stand in the log', async () => {
    const board = await OpenBoard.open()
    const { doctor } = await peopled(board)
    await board.commit(board.alice, { remove: doctor })
    const receipt = await board.commit(
      board.bob,
      { saveActor: { id: doctor, need: 'late' } },
      { saveActor: { id: doctor, source: 'later' } },
    )
    expect(receipt.ignored).toEqual([doctor])
    const [change] = board.second.changes(board.id, receipt.sequence)
    expect(change).toMatchObject({ verb: 'IGNORED', after: { need: 'late', source: 'later' } })
    expect(new Set(change?.fields)).toEqual(new Set(['need', 'source']))
  })

  test('beside a save that counts is ignored alone', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic } = await peopled(board)
    await board.commit(board.alice, { remove: doctor })
    const receipt = await board.commit(
      board.bob,
      { saveActor: { id: doctor, need: 'late' } },
      { saveActor: { id: clinic, need: 'in time' } },
    )
    expect(receipt.ignored).toEqual([doctor])
    expect((await board.items()).get(clinic)).toMatchObject({ need: 'in time' })
  })
})

describe('[L10] what points to a removed item', () => {
  test('may still be written: it is accepted, hidden, and shows when the item returns', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic, relation } = await peopled(board)
    await board.commit(board.alice, { remove: doctor })
    const [comment, line] = [board.newId(), board.newId()]
    const receipt = await board.commit(
      board.bob,
      { saveComment: { id: comment, about: doctor, text: 'Savnes' } },
      { saveRelation: { id: line, ends: { from: clinic, to: doctor } } },
      { saveRelation: { id: relation, label: 'changed while hidden' } },
    )
    expect(receipt.ignored).toEqual([])
    expect((await board.items()).has(comment)).toBe(false)
    await board.commit(board.bob, { restore: doctor })
    const items = await board.items()
    expect([items.has(comment), items.has(line)]).toEqual([true, true])
    expect(items.get(relation)).toMatchObject({ label: 'changed while hidden', quality: 'GOOD' })
  })

  test('returns in the feed with it, with whatever is hidden behind that, and with nothing that was removed itself', async () => {
    const board = await OpenBoard.open()
    const { doctor, relation, comment } = await peopled(board)
    const removedToo = board.newId()
    await board.commit(
      board.alice,
      { saveComment: { id: removedToo, about: doctor, text: 'Feil' } },
      { remove: removedToo },
      { remove: doctor },
    )
    const late = await board.follow({ viewer: board.bob, after: 3 })
    const { sequence } = await board.commit(board.alice, { restore: doctor })
    await late.reach(sequence)
    expect(new Set(late.changeSets[0]?.saved.map(({ id }) => id))).toEqual(new Set([doctor, relation, comment]))
    const verbs = Object.fromEntries(board.second.changes(board.id, sequence).map(({ itemId, verb }) => [itemId, verb]))
    expect(verbs).toEqual({ [doctor]: 'RESTORED', [relation]: 'RETURNED', [comment]: 'RETURNED' })
    // It was not written: undo and history must not take it for a change of those items (L11).
    expect(board.second.item(board.id, comment)?.writes).toEqual({ about: 2, text: 2 })
  })

  test('stays hidden while another thing that it hangs on is removed', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic, relation } = await peopled(board)
    await board.commit(board.alice, { remove: doctor }, { remove: clinic })
    await board.commit(board.alice, { restore: doctor })
    expect((await board.items()).has(relation)).toBe(false)
    await board.commit(board.alice, { restore: clinic })
    expect((await board.items()).has(relation)).toBe(true)
  })
})

describe('[L10] whoever loads the board at any sequence and follows from there', () => {
  test('ends as the server when a hidden relation is hung on somebody else, and its comments show again', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic, relation, comment } = await peopled(board)
    const other = await board.actor('NAV')
    await board.commit(board.alice, { remove: doctor })
    const loaded = await board.core.live.state(board.bob, board.id)
    const follower = await board.follow({ viewer: board.bob, after: loaded.board.sequence })
    const { sequence } = await board.commit(board.bob, { saveRelation: { id: relation, ends: { from: other, to: clinic } } })
    await follower.reach(sequence)
    const replica = new LogFold(loaded.items, loaded.board.sequence)
    for (const changeSet of follower.changeSets) replica.apply(changeSet)
    expect((await board.items()).has(comment)).toBe(true)
    expect(new Set(replica.items.map(({ id }) => id))).toEqual(new Set((await board.items()).keys()))
  })

  test.each(stretch(1, 8))('ends as the server, whatever was removed, restored and hung elsewhere (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
    const board = await OpenBoard.open()
    const { doctor, clinic, relation, comment } = await peopled(board)
    const [actors, lines, comments] = [
      [doctor, clinic, await board.actor('NAV'), await board.actor('Bolig')],
      [relation],
      [comment],
    ]
    const change = (): ChangeInput => {
      const id = board.newId()
      const known = (): Id => pick([...actors, ...lines, ...comments])
      const [from, to] = [pick(actors), pick(actors)]
      const roll = random()
      if (roll < 0.3) return { remove: known() }
      if (roll < 0.6) return { restore: known() }
      if (roll < 0.7) return { saveActor: { id: pick(actors), need: `n${Math.floor(random() * 9)}` } }
      if (roll < 0.8 && from !== to) return { saveRelation: { id: pick(lines), ends: { from, to } } }
      if (roll < 0.9 && from !== to) {
        lines.push(id)
        return { saveRelation: { id, ends: { from, to } } }
      }
      comments.push(id)
      return { saveComment: { id, about: pick([...actors, ...lines]), text: 'Hvorfor?' } }
    }
    const loaded = [await board.core.live.state(board.bob, board.id)]
    for (let step = 0; step < 40; step += 1) {
      // What points to a relation that this same commit failed to make is refused; that is no matter here.
      await board
        .commit(random() < 0.5 ? board.alice : board.bob, ...stretch(1, 1 + Math.floor(random() * 3)).map(change))
        .catch(() => null)
      loaded.push(await board.core.live.state(board.bob, board.id))
    }
    const log = await wholeLog(board.core.live, board.id)
    const end = canonical((await board.items()).values())
    const astray = loaded.filter(({ board: row, items }) => {
      const replica = new LogFold(items, row.sequence)
      for (const changeSet of log.slice(row.sequence)) replica.apply(changeSet)
      return canonical(replica.items) !== end
    })
    expect(astray.map(({ board: row }) => row.sequence)).toEqual([])
  })
})

describe('[L10] restoring', () => {
  test('whoever may write an item may restore it, and nobody else', async () => {
    const board = await OpenBoard.open()
    const { doctor } = await peopled(board)
    const carol = await board.member('TEAM_MEMBER')
    const comment = board.newId()
    await board.commit(carol, { saveComment: { id: comment, about: board.id, text: 'Min' } })
    await board.commit(carol, { remove: comment })
    await board.commit(board.alice, { remove: doctor })
    await expect(board.commit(carol, { restore: doctor })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await board.commit(carol, { restore: comment })
    await board.commit(board.bob, { restore: doctor })
    const items = await board.items()
    expect([items.has(comment), items.has(doctor)]).toEqual([true, true])
  })

  test('the list of removed items names who and when, the latest first, for those who may edit', async () => {
    const board = await OpenBoard.open()
    const { doctor, clinic, relation } = await peopled(board)
    await board.commit(board.alice, { remove: doctor })
    await board.commit(board.bob, { remove: clinic })
    await board.commit(board.bob, { remove: relation })
    await board.commit(board.bob, { restore: relation })
    const removed = await board.core.live.removed(board.alice, board.id)
    expect(removed).toMatchObject([
      { item: { id: clinic, name: 'DPS' }, by: { id: board.bob.personId, voice: 'EXPERT', guest: false } },
      { item: { id: doctor, name: 'Fastlege' }, by: { id: board.alice.personId } },
    ])
    expect(Date.parse(removed[0]?.at ?? '')).toBeGreaterThan(0)
    const reader = await board.member('READER')
    await expect(board.core.live.removed(reader, board.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('everything of an item returns, with its fields as they were', async () => {
    const board = await OpenBoard.open()
    const actor = board.newId()
    await board.commit(board.alice, {
      saveActor: { id: actor, name: 'NAV', tags: { add: ['a'] }, place: { ring: 1, sector: 'STATE', position: 0 } },
    })
    const before = (await board.items()).get(actor)
    await board.commit(board.alice, { remove: actor })
    const { sequence } = await board.commit(board.bob, { restore: actor })
    expect((await board.items()).get(actor)).toEqual(before)
    expect(board.second.item(board.id, actor)).toMatchObject({
      removedIn: null,
      bornIn: 2,
      writes: { name: 2, tags: 2, place: 2, '*': sequence },
    })
  })
})
