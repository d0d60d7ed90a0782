import { describe, expect, test } from '@jest/globals'
import { actorMapBoard } from '../../shared/actor-map.js'
import { OpenBoard } from '../support/open-board.js'

/** A name that was typed on a map by mistake, saved twice and told in a comment. */
async function mistaken() {
  const board = await OpenBoard.open()
  const actor = await board.actor('Kari Nordmann')
  await board.commit(board.bob, { saveActor: { id: actor, name: 'Kari N.', need: 'time' } })
  const purge = (viewer = board.alice, field = 'name', mutationId = board.newId(), itemId = actor) =>
    board.core.live.purge(viewer, { boardId: board.id, mutationId, itemId, field })
  return { board, actor, purge }
}

describe('[L12] purging a value', () => {
  test('takes it out of the board and of every row of the log, and logs that it was done', async () => {
    const { board, actor, purge } = await mistaken()
    const { sequence } = await purge()
    expect(sequence).toBe(4)
    expect((await board.items()).get(actor)).toMatchObject({ name: '', need: 'time' })
    const log = [1, 2, 3, 4].flatMap((each) => board.second.changes(board.id, each))
    expect(JSON.stringify([log, board.second.items(board.id)])).not.toContain('Kari')
    expect(log.at(-1)).toMatchObject({ itemId: actor, verb: 'SAVED', fields: ['name'] })
    expect((await board.core.live.history.stateAt(board.id, 2, actorMapBoard)).find(({ id }) => id === actor)).toMatchObject({
      name: '',
    })
  })

  test('draws a new epoch: whoever follows starts over, and the log goes on [L6]', async () => {
    const { board, actor, purge } = await mistaken()
    const before = (await board.core.live.state(board.alice, board.id)).board.epoch
    const follower = await board.follow({ viewer: board.bob, after: 3 })
    const { epoch } = await purge()
    await follower.toEnd()
    expect(follower.messages.at(-1)).toMatchObject({ reset: true, epoch, changeSets: [] })
    expect(epoch).not.toBe(before)
    const anew = await board.follow({ viewer: board.bob, after: 4 })
    await board.commit(board.alice, { saveActor: { id: actor, name: 'Pårørende' } })
    await anew.reach(5)
    expect(anew.changeSets).toMatchObject([{ sequence: 5, saved: [{ name: 'Pårørende' }] }])
  })

  test('is for those who run the board; a repeat gets the first receipt and resets nobody [L4]', async () => {
    const { board, purge } = await mistaken()
    const member = await board.member('TEAM_MEMBER')
    await expect(purge(member)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const mutationId = board.newId()
    const first = await purge(board.alice, 'name', mutationId)
    const follower = await board.follow({ viewer: board.bob, after: 4 })
    expect(await purge(board.alice, 'name', mutationId)).toEqual(first)
    await board.commit(board.bob, { saveActorMap: { id: board.id, title: 'Kart' } })
    await follower.reach(5)
    expect(follower.messages.every(({ reset }) => !reset)).toBe(true)
  })

  test('is refused for what is not there and for what an item hangs on', async () => {
    const { board, actor, purge } = await mistaken()
    await expect(purge(board.alice, 'name', board.newId(), board.newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(purge(board.alice, 'nonsense')).rejects.toMatchObject({ code: 'INVALID' })
    const comment = board.newId()
    await board.commit(board.bob, { saveComment: { id: comment, about: actor, text: 'hei' } })
    await expect(purge(board.alice, 'about', board.newId(), comment)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('reaches a removed item as well, which returns without it', async () => {
    const { board, actor, purge } = await mistaken()
    await board.commit(board.alice, { remove: actor })
    await purge()
    expect(JSON.stringify(board.second.items(board.id))).not.toContain('Kari')
    await board.commit(board.alice, { restore: actor })
    expect((await board.items()).get(actor)).toMatchObject({ name: '', need: 'time' })
  })
})
