import { describe, expect, test } from '@jest/globals'
import type { NewBoard } from '../../server/live/begin-board.js'
import { viewerOf } from '../support/live-core.js'
import { canonical, LogFold, wholeLog } from '../support/log-fold.js'
import { OpenBoard } from '../support/open-board.js'

const TEAM = '00000000-0000-4000-8000-00000000000a'

function given(board: OpenBoard, more: Partial<NewBoard> = {}): NewBoard {
  return { networkId: board.networkId, kind: 'ACTOR_MAP', title: 'Nytt kart', ...more }
}

describe('a new board', () => {
  test('begins with its own item as change set 1, so that the log folds to it from the start', async () => {
    const board = await OpenBoard.open()
    const state = await board.core.live.createBoard(board.alice, given(board))
    const { id } = state.board
    expect(state.board).toMatchObject({ sequence: 1, title: 'Nytt kart', visibility: 'NETWORK', teamId: null })
    expect(state.items).toEqual([{ __typename: 'ActorMap', id, title: 'Nytt kart', mapStatus: 'SHARED' }])
    const log = await wholeLog(board.core.live, id)
    expect(log).toMatchObject([{ sequence: 1, author: { id: board.alice.personId }, removed: [] }])
    const fold = new LogFold()
    for (const changeSet of log) fold.apply(changeSet)
    expect(canonical(fold.items)).toBe(canonical(state.items))
    expect(board.second.item(id, id)).toMatchObject({ bornIn: 1, writes: { title: 1, mapStatus: 1 } })
    expect((await board.core.live.commit(board.bob, id, board.newId(), [{ saveActorMap: { id, note: 'n' } }])).sequence).toBe(2)
  })

  test('made twice with the same id is made once, also at the same time', async () => {
    const board = await OpenBoard.open()
    const id = board.newId()
    const made = await Promise.all([1, 2].map(() => board.core.live.createBoard(board.alice, given(board, { id }))))
    expect(made.map((state) => state.board.id)).toEqual([id, id])
    await board.core.live.commit(board.alice, id, board.newId(), [{ saveActorMap: { id, title: 'Endret' } }])
    const again = await board.core.live.createBoard(board.alice, given(board, { id }))
    expect(again.board).toMatchObject({ sequence: 2, title: 'Endret' })
    expect(board.second.changeSets(id).length).toBe(2)
  })

  test('cannot take the id of a board of another network, and its id is a UUID', async () => {
    const board = await OpenBoard.open()
    const elsewhere = board.newId()
    await board.core.setStanding(board.alice.personId, elsewhere, { role: 'COORDINATOR', voice: 'EXPERT', teamId: null })
    const { live } = board.core
    await expect(live.createBoard(board.alice, given(board, { id: board.id, networkId: elsewhere }))).rejects.toMatchObject({
      code: 'INVALID',
    })
    await expect(live.createBoard(board.alice, given(board, { id: 'kart' }))).rejects.toMatchObject({ code: 'INVALID' })
    await expect(live.createBoard(board.alice, given(board, { kind: 'NO_SUCH' }))).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('a repeat tells nothing to those who may not read the board', async () => {
    const board = await OpenBoard.open()
    const stranger = viewerOf(board.newId())
    await expect(board.core.live.createBoard(stranger, given(board, { id: board.id }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test.each([
    ['PLANNER', null, null, true],
    ['TEAM_MEMBER', TEAM, TEAM, true],
    ['TEAM_MEMBER', TEAM, null, false],
    ['TEAM_MEMBER', null, TEAM, false],
    ['READER', TEAM, TEAM, false],
  ] as const)('%s of team %s makes a board of team %s: %s', async (role, ofTeam, teamId, allowed) => {
    const board = await OpenBoard.open()
    const viewer = await board.member(role, ofTeam)
    const before = board.second.rowCounts()
    const making = board.core.live.createBoard(viewer, given(board, { teamId }))
    if (allowed) expect((await making).board.teamId).toBe(teamId)
    else await expect(making).rejects.toMatchObject({ code: 'FORBIDDEN' })
    if (!allowed) expect(board.second.rowCounts()).toEqual(before)
  })

  test('that is private to a team is made by one of the team, and not even the coordinator opens it', async () => {
    const board = await OpenBoard.open()
    const mate = await board.member('TEAM_MEMBER', TEAM)
    const draft = given(board, { teamId: TEAM, visibility: 'PRIVATE' })
    await expect(board.core.live.createBoard(board.alice, draft)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { board: made } = await board.core.live.createBoard(mate, draft)
    expect(made.visibility).toBe('PRIVATE')
    await expect(board.core.live.state(board.alice, made.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
