import { describe, expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { OpenBoard } from '../support/open-board.js'

/** A board with one actor that alice has made and bob has named; answers what takes change sets back. */
async function begun() {
  const board = await OpenBoard.open()
  const doctor = await board.actor('Fastlege')
  const commit = async (viewer: OpenBoard['alice'], ...changes: ChangeInput[]) => {
    const mutationId = board.newId()
    return { mutationId, receipt: await board.core.live.commit(viewer, board.id, mutationId, changes) }
  }
  const undo = (viewer: OpenBoard['alice'], mutationId: Id) => board.commit(viewer, { undo: mutationId })
  const named = async (id = doctor) => (await board.items()).get(id)
  return { board, doctor, commit, undo, named }
}

describe('[L11] undoing a change set of mine', () => {
  test('puts fields back where it is still the last that wrote them, and names what it left alone', async () => {
    const { board, doctor, commit, undo, named } = await begun()
    const { mutationId } = await commit(board.alice, { saveActor: { id: doctor, name: 'Legen', need: 'time' } })
    await commit(board.bob, { saveActor: { id: doctor, need: 'more time' } })
    const { kept } = await undo(board.alice, mutationId)
    expect(kept).toEqual([doctor])
    expect(await named()).toMatchObject({ name: 'Fastlege', need: 'more time' })
  })

  test('clears what was not filled in before, and takes sets back member by member', async () => {
    const { board, doctor, commit, undo, named } = await begun()
    await commit(board.bob, { saveActor: { id: doctor, tags: { add: ['a', 'b'] } } })
    const { mutationId } = await commit(board.alice, {
      saveActor: { id: doctor, source: 'x', tags: { add: ['c'], remove: ['a'] } },
    })
    expect((await undo(board.alice, mutationId)).kept).toEqual([])
    expect(await named()).toMatchObject({ source: null, tags: ['a', 'b'] })
  })

  test('removes what it made; the undo of the undo brings it back as it was', async () => {
    const { board, commit, undo, named } = await begun()
    const made = board.newId()
    const { mutationId } = await commit(board.alice, { saveActor: { id: made, name: 'DPS' } })
    const undoing = board.newId()
    await board.core.live.commit(board.alice, board.id, undoing, [{ undo: mutationId }])
    expect(await named(made)).toBeUndefined()
    await undo(board.alice, undoing)
    expect(await named(made)).toMatchObject({ name: 'DPS' })
  })

  test('brings back what it removed, and with it what hung on it', async () => {
    const { board, doctor, commit, undo, named } = await begun()
    const comment = board.newId()
    await commit(board.bob, { saveComment: { id: comment, about: doctor, text: 'hei' } })
    const { mutationId } = await commit(board.alice, { remove: doctor })
    expect((await undo(board.alice, mutationId)).kept).toEqual([])
    expect(await named()).toMatchObject({ name: 'Fastlege' })
    expect(await named(comment)).toMatchObject({ text: 'hei' })
  })

  test.each<[string, (id: Id, newId: () => Id) => ChangeInput]>([
    ['written to it', (id) => ({ saveActor: { id, need: 'bob was here' } })],
    ['commented on it', (id, newId) => ({ saveComment: { id: newId(), about: id, text: 'hei' } })],
    ['linked to it', (id, newId) => ({ saveRelation: { id: newId(), ends: { from: id, to: '' } } })],
  ])('leaves alone what it made when somebody else has %s', async (_how, change) => {
    const { board, doctor, commit, undo, named } = await begun()
    const made = board.newId()
    const { mutationId } = await commit(board.alice, { saveActor: { id: made, name: 'DPS' } })
    const theirs = change(made, () => board.newId())
    const ends = { from: made, to: doctor }
    await commit(board.bob, 'saveRelation' in theirs ? { saveRelation: { id: board.newId(), ends } } : theirs)
    expect((await undo(board.alice, mutationId)).kept).toEqual([made])
    expect(await named(made)).toMatchObject({ name: 'DPS' })
  })

  test('removes what it made together with my own comment on it', async () => {
    const { board, commit, undo, named } = await begun()
    const [made, comment] = [board.newId(), board.newId()]
    const { mutationId } = await commit(board.alice, { saveActor: { id: made, name: 'DPS' } })
    await commit(board.alice, { saveComment: { id: comment, about: made, text: 'hei' } })
    expect((await undo(board.alice, mutationId)).kept).toEqual([])
    expect([await named(made), await named(comment)]).toEqual([undefined, undefined])
  })

  test('twice does nothing the second time, and says so', async () => {
    const { board, doctor, commit, undo, named } = await begun()
    const { mutationId } = await commit(board.alice, { saveActor: { id: doctor, name: 'Legen' } })
    await undo(board.alice, mutationId)
    await commit(board.bob, { saveActor: { id: doctor, name: 'Legekontoret' } })
    expect((await undo(board.alice, mutationId)).kept).toEqual([doctor])
    expect(await named()).toMatchObject({ name: 'Legekontoret' })
  })

  test('is refused for what is not mine, is unknown, stands beside other changes, or may no longer be written', async () => {
    const { board, doctor, commit, undo } = await begun()
    const { mutationId } = await commit(board.alice, { saveActor: { id: doctor, name: 'Legen' } })
    await expect(undo(board.bob, mutationId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(undo(board.alice, board.newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(board.commit(board.alice, { undo: mutationId }, { remove: doctor })).rejects.toMatchObject({ code: 'INVALID' })
    await board.stand(board.alice, { role: 'READER', voice: 'NEXT_OF_KIN', teamId: null })
    await expect(undo(board.alice, mutationId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('gets its first receipt for a repeat, over a restart [L4]', async () => {
    const { board, doctor, commit } = await begun()
    const { mutationId } = await commit(board.alice, { saveActor: { id: doctor, name: 'Legen' } })
    const undoing = board.newId()
    const ask = () => board.core.live.commit(board.alice, board.id, undoing, [{ undo: mutationId }])
    const first = await ask()
    await board.restart()
    expect(await ask()).toEqual(first)
  })
})

/** The items as they are stored, with who wrote each field last. */
function written({ second, id: boardId }: OpenBoard) {
  const authors = new Map(second.changeSets(boardId).map(({ sequence, authorId }) => [sequence, authorId]))
  return new Map(
    second.items(boardId).map(({ id, body, writes, removedIn }) => {
      const writers = Object.entries(writes).map(([field, sequence]) => [field, authors.get(sequence)] as const)
      return [id, { body, writers, removed: removedIn !== null }]
    }),
  )
}

const SEEDS = 30
const firstSeed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** Three people write at random on few actors; answers alice's change sets, oldest first. */
async function scribble(board: OpenBoard, seed: number, steps: number): Promise<Id[]> {
  const random = seededRandom(seed)
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing
  const people = [board.alice, board.bob, await board.member('PLANNER')]
  const mine: Id[] = []
  const known: Id[] = []
  for (let step = 0; step < steps; step += 1) {
    const viewer = pick(people)
    const id = pick(known)
    const made = board.newId()
    const change = pick<ChangeInput>([
      { saveActor: { id: made, name: `n${step}`, tags: { add: ['new'] } } },
      ...(id
        ? [
            { saveActor: { id, [pick(['name', 'need', 'source'])]: `w${step}` } },
            { saveActor: { id, tags: { add: [`t${step % 5}`], remove: [`t${(step + 2) % 5}`] } } },
            { saveActor: { id, importance: 1 + (step % 5) } },
            { remove: id },
            { restore: id },
            { saveComment: { id: board.newId(), about: id, text: `c${step}` } },
          ]
        : []),
    ])
    const mutationId = board.newId()
    await board.core.live.commit(viewer, board.id, mutationId, [change])
    if ('saveActor' in change && (change['saveActor'] as { id: Id }).id === made) known.push(made)
    if (viewer === board.alice) mine.push(mutationId)
  }
  return mine
}

/** Takes change sets back, the latest first; answers the undoings, and whether anything was left alone. */
async function undoAll(board: OpenBoard, mutationIds: readonly Id[]): Promise<{ undone: Id[]; kept: boolean }> {
  const undone: Id[] = []
  let kept = false
  for (const mutationId of [...mutationIds].reverse()) {
    const undoing = board.newId()
    const receipt = await board.core.live.commit(board.alice, board.id, undoing, [{ undo: mutationId }])
    kept ||= receipt.kept.length > 0
    undone.push(undoing)
  }
  return { undone, kept }
}

describe('[L11] undoing all of mine, in random histories of three people', () => {
  test(`leaves everybody else’s fields as they are (SEED=${firstSeed})`, async () => {
    for (let seed = firstSeed; seed < firstSeed + SEEDS; seed += 1) {
      const board = await OpenBoard.open()
      const mine = await scribble(board, seed, 40)
      const before = written(board)
      await undoAll(board, mine)
      const after = written(board)
      for (const [id, { body, writers, removed }] of before) {
        for (const [field, writer] of writers) {
          if (writer === board.alice.personId) continue
          const now = after.get(id)
          const [was, is] = field === '*' ? [removed, now?.removed] : [body[field], now?.body[field]]
          expect({ seed, id, field, value: is }).toEqual({ seed, id, field, value: was })
        }
      }
    }
  })

  test(`and redoing all of it gives back what was there, where nothing had to be left alone (SEED=${firstSeed})`, async () => {
    let told = 0
    for (let seed = firstSeed; seed < firstSeed + SEEDS; seed += 1) {
      const board = await OpenBoard.open()
      const mine = await scribble(board, seed, 8)
      const before = written(board)
      const { undone, kept } = await undoAll(board, mine)
      const redone = await undoAll(board, undone)
      if (kept || redone.kept || mine.length === 0) continue
      told += 1
      const after = written(board)
      for (const [id, { body, removed }] of before) {
        expect({ seed, id, removed: after.get(id)?.removed }).toEqual({ seed, id, removed })
        if (!removed) expect({ seed, body: after.get(id)?.body }).toEqual({ seed, body })
      }
    }
    expect(told).toBeGreaterThan(SEEDS / 5)
  })
})
