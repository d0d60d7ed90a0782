import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import Database from 'better-sqlite3'
import type { HistoryQuestion } from '../../server/live/history.js'
import { actorMapBoard } from '../../shared/actor-map.js'
import { canonical, LogFold, wholeLog } from '../support/log-fold.js'
import { OpenBoard } from '../support/open-board.js'

const ask = (board: OpenBoard, question: Partial<HistoryQuestion> = {}) =>
  board.core.live.history.entries({ boardId: board.id, itemId: null, personId: null, before: null, most: 100, ...question })

describe('[L12] the history', () => {
  test('tells who changed what, when, from what to what, the newest first', async () => {
    const board = await OpenBoard.open()
    const doctor = await board.actor('Fastlege')
    await board.commit(board.bob, { saveActor: { id: doctor, name: 'Legen', need: 'time' } })
    await board.commit(board.alice, { remove: doctor })
    await board.commit(board.bob, { saveActor: { id: doctor, name: 'late' } })
    const told = await ask(board)
    expect(told.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1])
    expect(told.map(({ author }) => author.id === board.alice.personId)).toEqual([false, true, false, true, true])
    expect(
      told.map(({ changes: [change] }) => [change?.verb, change?.fields, change?.before?.['name'], change?.after['name']]),
    ).toEqual([
      ['IGNORED', ['name'], 'Legen', 'late'],
      ['REMOVED', [], 'Legen', 'Legen'],
      ['SAVED', ['name', 'need'], 'Fastlege', 'Legen'],
      ['SAVED', ['name'], undefined, 'Fastlege'],
      ['SAVED', ['title', 'mapStatus'], undefined, undefined],
    ])
  })

  test('is asked of one item or one person, and in pages', async () => {
    const board = await OpenBoard.open()
    const [doctor, clinic] = [await board.actor('Fastlege'), await board.actor('DPS')]
    await board.commit(board.bob, { saveActor: { id: doctor, need: 'x' } }, { saveActor: { id: clinic, need: 'y' } })
    const ofDoctor = await ask(board, { itemId: doctor })
    expect(ofDoctor.map(({ sequence, changeCount }) => [sequence, changeCount])).toEqual([
      [4, 1],
      [2, 1],
    ])
    expect(
      (await ask(board, { personId: board.bob.personId })).map(({ sequence, changeCount }) => [sequence, changeCount]),
    ).toEqual([[4, 2]])
    const first = await ask(board, { most: 2 })
    expect((await ask(board, { most: 2, before: first.at(-1)?.sequence ?? 0 })).map(({ sequence }) => sequence)).toEqual([2, 1])
  })

  test('gives the board state at any sequence: the log folded to it', async () => {
    const board = await OpenBoard.open()
    const [doctor, clinic, relation] = [await board.actor('Fastlege'), await board.actor('DPS'), board.newId()]
    await board.commit(board.bob, { saveRelation: { id: relation, ends: { from: doctor, to: clinic } } })
    await board.commit(board.alice, { remove: doctor })
    await board.commit(board.bob, { saveActor: { id: clinic, name: 'Poliklinikken' } })
    await board.commit(board.alice, { restore: doctor })
    const log = await wholeLog(board.core.live, board.id)
    const fold = new LogFold()
    for (const changeSet of log) {
      fold.apply(changeSet)
      const state = await board.core.live.history.stateAt(board.id, changeSet.sequence, actorMapBoard)
      expect(canonical(state)).toEqual(canonical(fold.items))
    }
  })

  test('costs no more to open on a long log than on a short one: no page scans it', async () => {
    const short = await OpenBoard.open()
    const long = await OpenBoard.open()
    for (const board of [short, long]) await board.actor('Fastlege')
    lengthen(short, 500)
    lengthen(long, 50_000)
    const cost = async (board: OpenBoard): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 9; round += 1) {
        const begun = performance.now()
        await ask(board, { most: 30 })
        await ask(board, { most: 30, personId: board.bob.personId })
        await board.core.live.history.stateAt(board.id, 400, actorMapBoard)
        times.push(performance.now() - begun)
      }
      return times.sort((one, other) => one - other)[4] ?? 0
    }
    const [ofShort, ofLong] = [await cost(short), await cost(long)]
    process.stdout.write(`History: ${ofShort.toFixed(1)} ms at 500 change sets, ${ofLong.toFixed(1)} ms at 50,000\n`)
    // A scan would cost a hundred times as much.
    expect(ofLong / ofShort).toBeLessThan(5)
  })
})

/** Writes renamings into the log, past the core: by alice and now and then by bob. */
function lengthen({ dataDir, id: boardId, alice, bob, second }: OpenBoard, length: number): void {
  const db = new Database(join(dataDir, 'samlingspunkt.db'))
  const actor = second.items(boardId).find(({ id }) => id !== boardId)
  if (!actor) throw new Error('there is no actor to rename')
  const set = db.prepare(
    `INSERT INTO change_set ("boardId", sequence, "mutationId", "authorId", voice, guest, at, hash, bytes, ignored, kept)
     VALUES (?, ?, ?, ?, NULL, 0, '2026-01-01T00:00:00.000Z', 'x', 100, '[]', '[]')`,
  )
  const change = db.prepare(
    `INSERT INTO change ("boardId", sequence, "itemId", verb, fields, after) VALUES (?, ?, ?, 'SAVED', '["name"]', ?)`,
  )
  db.transaction(() => {
    for (let sequence = 3; sequence <= length; sequence += 1) {
      set.run(boardId, sequence, `m${sequence}`, sequence % 50 === 0 ? bob.personId : alice.personId)
      change.run(boardId, sequence, actor.id, JSON.stringify({ ...actor.body, name: `n${sequence}` }))
    }
    db.prepare('UPDATE board SET sequence = ? WHERE id = ?').run(length, boardId)
  })()
  db.close()
}
