import { afterEach, describe, expect, it } from '@jest/globals'
import { agreementOf } from '../../shared/goals/agreement.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { viewerOf } from '../support/live-core.js'
import { tempFolder } from '../support/temp-folder.js'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function openHub(): Promise<BareHub> {
  const folder = tempFolder()
  closers.push(folder.remove)
  const hub = await openBareHub(folder.path)
  closers.push(() => hub.close())
  return hub
}

const SAVE_NETWORK = 'mutation ($input: NetworkInput!) { saveNetwork(input: $input) { id } }'
const SAVE_TEAM = 'mutation ($input: TeamInput!) { saveTeam(input: $input) { id } }'
const ACROSS =
  'query ($id: ID!, $filter: GoalFilterInput) { goalsAcrossTeams(networkId: $id, filter: $filter) { pairs municipalities boardId rows { id title theme isMerged municipalities goals { goalId title goalStatus team { name } } } } }'
const MATRIX =
  'query ($id: ID!) { statusMatrix(networkId: $id) { municipality { name county } team { name } actorMap goalsAgreed measures userRepresentative lastActivity } }'

/** Alice runs a network of two teams, one of two municipalities; bob and rita are in that team, carol only reads. */
async function openNetwork() {
  const hub = await openHub()
  const [alice, bob, rita, carol, dan] = await Promise.all(['Alice', 'Bob', 'Rita', 'Carol', 'Dan'].map((name) => hub.person(name)))
  if (!alice || !bob || !rita || !carol || !dan) throw new Error('somebody is missing')
  await hub.enrol(alice, hub.newId(), 'COORDINATOR', 'PROJECT_GROUP')
  const input = { name: 'Gode pasientforløp', cohorts: ['Nord', 'Øst'] }
  const networkId: string = (await hub.ask(alice, SAVE_NETWORK, { input })).data.saveNetwork.id
  const team = async (name: string, cohort: string, county: string, ...names: string[]): Promise<string> => {
    const municipalities = names.map((municipality) => ({ name: municipality, county }))
    return (await hub.ask(alice, SAVE_TEAM, { input: { networkId, name, cohort, municipalities } })).data.saveTeam.id
  }
  const hamar = await team('Hamar og Stange', 'Øst', 'Innlandet', 'Hamar', 'Stange')
  const tromso = await team('Tromsø', 'Nord', 'Troms', 'Tromsø')
  await hub.enrol(bob, networkId, 'TEAM_MEMBER', 'MUNICIPALITY', hamar)
  await hub.enrol(rita, networkId, 'TEAM_MEMBER', 'USER_REPRESENTATIVE', hamar)
  await hub.enrol(carol, networkId, 'READER', 'MUNICIPALITY')
  const board = async (who: string, teamId: string | null, visibility: 'NETWORK' | 'PRIVATE' = 'NETWORK'): Promise<string> =>
    (await hub.live.createBoard(viewerOf(who), { networkId, kind: 'GOALS', title: 'Mål', teamId, visibility })).board.id
  const commit = (who: string, boardId: string, ...changes: ChangeInput[]) =>
    hub.live.commit(viewerOf(who), boardId, hub.newId(), changes)
  const across = async (who: string, filter = {}) => (await hub.ask(who, ACROSS, { id: networkId, filter })).data.goalsAcrossTeams
  const matrix = async (who: string) => (await hub.ask(who, MATRIX, { id: networkId })).data.statusMatrix
  const state = async (boardId: string) => (await hub.live.state(viewerOf(alice), boardId)).items
  return { hub, alice, bob, rita, carol, dan, networkId, hamar, tromso, board, commit, across, matrix, state }
}

type World = Awaited<ReturnType<typeof openNetwork>>

/** Each team has its own goal board with a near-identical goal; bob's team has another one beside. */
async function openGoals(world: World) {
  const { hub, alice, bob, hamar, tromso, board, commit } = world
  const [own, his, theirs] = [await board(alice, null), await board(bob, hamar), await board(alice, tromso)]
  const [ask, plan, asked] = [hub.newId(), hub.newId(), hub.newId()]
  await commit(
    bob,
    his,
    { saveGoal: { id: ask, title: 'Alle blir spurt hva som er viktig', theme: 'Brukere' } },
    { saveGoal: { id: plan, title: 'Bedre individuell plan', goalStatus: 'UNDER_WAY' } },
  )
  await commit(alice, theirs, { saveGoal: { id: asked, title: 'Spør hva som er viktig', goalStatus: 'REACHED' } })
  return { own, his, theirs, ask, plan, asked }
}

describe('goals across teams', () => {
  it('are one row where people have merged them, each in its own words, and count for every municipality', async () => {
    const world = await openNetwork()
    const { hub, alice, across, commit } = world
    const { own, his, theirs, ask, asked } = await openGoals(world)
    expect((await across(alice)).rows.map(({ isMerged }: { isMerged: boolean }) => isMerged)).toEqual([false, false, false])
    const merged = hub.newId()
    await commit(
      alice,
      own,
      { saveMergedGoal: { id: merged, title: 'Hva er viktig for deg?', theme: 'Samtalen' } },
      { saveMergedGoalPart: { id: ask, mergedGoal: merged, goalBoard: his } },
      { saveMergedGoalPart: { id: asked, mergedGoal: merged, goalBoard: theirs } },
    )
    expect(await across(alice)).toEqual({
      pairs: 5,
      municipalities: 3,
      boardId: own,
      rows: [
        {
          id: merged,
          title: 'Hva er viktig for deg?',
          theme: 'Samtalen',
          isMerged: true,
          municipalities: ['Hamar', 'Stange', 'Tromsø'],
          goals: [
            { goalId: ask, title: 'Alle blir spurt hva som er viktig', goalStatus: 'PROPOSED', team: { name: 'Hamar og Stange' } },
            { goalId: asked, title: 'Spør hva som er viktig', goalStatus: 'REACHED', team: { name: 'Tromsø' } },
          ],
        },
        expect.objectContaining({ title: 'Bedre individuell plan', isMerged: false, municipalities: ['Hamar', 'Stange'] }),
      ],
    })
    expect(await across(alice, { cohort: 'Nord' })).toMatchObject({ pairs: 1, municipalities: 1 })
    expect(await across(alice, { county: 'Innlandet', status: 'UNDER_WAY' })).toMatchObject({ pairs: 2, municipalities: 2 })
    await commit(alice, own, { remove: merged })
    expect((await across(alice)).rows.length).toBe(3)
  })

  it('tell what was written a moment ago, also when it was asked before', async () => {
    const world = await openNetwork()
    const { alice, bob, across, commit } = world
    const { his, ask, plan } = await openGoals(world)
    expect((await across(alice)).pairs).toBe(5)
    await commit(bob, his, { remove: plan })
    expect((await across(alice)).pairs).toBe(3)
    await commit(bob, his, { saveGoal: { id: ask, title: 'Alle blir spurt' } }, { restore: plan })
    expect((await across(alice)).rows.map(({ title }: { title: string }) => title)).toContain('Alle blir spurt')
  })

  it('count only boards that I may open, whoever asked before me', async () => {
    const world = await openNetwork()
    const { hub, alice, bob, carol, dan, networkId, across, commit } = world
    const { own, his } = await openGoals(world)
    expect(await across(carol)).toMatchObject({ pairs: 5, boardId: own })
    await commit(bob, his, { saveGoalBoard: { id: his, shared: false } })
    expect(await across(bob)).toMatchObject({ pairs: 5 })
    for (const who of [alice, carol]) expect(await across(who)).toMatchObject({ pairs: 1, municipalities: 1 })
    await commit(alice, own, { saveGoalBoard: { id: own, shared: false } })
    expect(await across(carol)).toMatchObject({ boardId: null })
    for (const query of [ACROSS, MATRIX]) {
      expect((await hub.ask(dan, query, { id: networkId })).code).toBe('FORBIDDEN')
      expect((await hub.ask(alice, query, { id: hub.newId() })).code).toBe('FORBIDDEN')
      expect((await hub.ask(null, query, { id: networkId })).code).toBe('UNAUTHENTICATED')
    }
  })
})

describe('the status matrix', () => {
  it('has a row a municipality, from the boards that I may open', async () => {
    const world = await openNetwork()
    const { hub, alice, bob, rita, carol, networkId, hamar, tromso, matrix, commit } = world
    const row = async (who: string, name: string) =>
      (await matrix(who)).find(({ municipality }: { municipality: { name: string } }) => municipality.name === name)
    const nothing = { actorMap: 'NO', goalsAgreed: 'NO', measures: 'NO', lastActivity: null }
    expect(await row(alice, 'Tromsø')).toMatchObject({ ...nothing, userRepresentative: 'NO' })
    expect(await row(alice, 'Stange')).toMatchObject({ ...nothing, userRepresentative: 'YES', team: { name: 'Hamar og Stange' } })

    const { his, ask, plan } = await openGoals(world)
    const map = { networkId, kind: 'ACTOR_MAP', title: 'Kart', teamId: hamar, visibility: 'PRIVATE' } as const
    const mapId = (await hub.live.createBoard(viewerOf(bob), map)).board.id
    await commit(bob, mapId, { saveActor: { id: hub.newId(), name: 'Fastlege' } })
    await commit(bob, his, { saveAction: { id: hub.newId(), goal: ask, title: 'Øve på samtalen' } })
    expect(await row(bob, 'Hamar')).toMatchObject({ actorMap: 'PARTLY', goalsAgreed: 'PARTLY', measures: 'PARTLY' })
    expect(await row(alice, 'Hamar')).toMatchObject({ actorMap: 'NO', goalsAgreed: 'PARTLY' })

    await commit(bob, mapId, { saveActorMap: { id: mapId, mapStatus: 'SHARED' } })
    await commit(bob, his, { saveAction: { id: hub.newId(), goal: ask, title: 'Prøve den', actionStatus: 'UNDER_WAY' } })
    await commit(bob, his, { saveGoal: { id: plan, agreementReason: 'Brukerrepresentanten kom til senere' } })
    for (const who of [bob, rita])
      await commit(who, his, { saveVote: { id: hub.newId(), goal: ask, wording: 'Alle blir spurt hva som er viktig' } })
    const now = await row(carol, 'Hamar')
    expect(now).toMatchObject({ actorMap: 'YES', goalsAgreed: 'YES', measures: 'YES' })
    expect(Date.now() - Date.parse(now.lastActivity)).toBeLessThan(60_000)
    expect(await row(carol, 'Stange')).toMatchObject({ ...now, municipality: { name: 'Stange', county: 'Innlandet' } })
    expect((await row(alice, 'Tromsø')).goalsAgreed).toBe('PARTLY')
    expect((await matrix(alice)).length).toBe(3)
    expect(tromso).not.toBe(hamar)
  })
})

describe('a vote', () => {
  const votesOn = (items: readonly Item[]) => items.filter(({ __typename }) => __typename === 'Vote')

  it('is the voter’s own: others neither change nor remove it, not even those who run the network', async () => {
    const world = await openNetwork()
    const { hub, alice, bob, rita, commit, state } = world
    const { his, ask, plan } = await openGoals(world)
    const id = hub.newId()
    await commit(rita, his, { saveVote: { id, goal: ask, answer: 'NOT_YET', wording: 'Alle blir spurt hva som er viktig' } })
    for (const who of [alice, bob]) {
      await expect(commit(who, his, { saveVote: { id, answer: 'AGREE' } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(commit(who, his, { remove: id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(commit(rita, his, { saveVote: { id, goal: plan } })).rejects.toMatchObject({ code: 'INVALID' })
    await commit(rita, his, { saveVote: { id, answer: 'AGREE_WITH_REMARK', remark: 'Også de som ikke møter' } })
    expect(votesOn(await state(his))).toMatchObject([
      { answer: 'AGREE_WITH_REMARK', author: { id: rita, voice: 'USER_REPRESENTATIVE', guest: false } },
    ])
  })

  it('is not for readers, but for the voices of users who read', async () => {
    const world = await openNetwork()
    const { hub, carol, networkId, commit } = world
    const { his, ask } = await openGoals(world)
    const vote = () => ({ saveVote: { id: hub.newId(), goal: ask, wording: 'Alle blir spurt hva som er viktig' } })
    await expect(commit(carol, his, vote())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const kin = await hub.person('Kari')
    await hub.enrol(kin, networkId, 'READER', 'NEXT_OF_KIN')
    await expect(commit(kin, his, vote())).resolves.toMatchObject({ ignored: [] })
  })

  it('for an older wording is stale, and the goal open again', async () => {
    const world = await openNetwork()
    const { hub, bob, rita, commit, state } = world
    const { his, ask } = await openGoals(world)
    const agreement = async () => {
      const items = await state(his)
      const goal = items.find(({ id }) => id === ask)
      if (!goal) throw new Error('the goal is gone')
      return agreementOf(goal, votesOn(items), ['MUNICIPALITY', 'USER_REPRESENTATIVE'])
    }
    for (const who of [bob, rita])
      await commit(who, his, { saveVote: { id: hub.newId(), goal: ask, wording: 'Alle blir spurt hva som er viktig' } })
    expect((await agreement()).state).toBe('AGREED')
    await commit(bob, his, { saveGoal: { id: ask, title: 'Ni av ti blir spurt hva som er viktig' } })
    expect(await agreement()).toMatchObject({ state: 'OPEN', votes: [{ stale: true }, { stale: true }] })
  })

  it('is hidden with its goal, and returns with it [L10]', async () => {
    const world = await openNetwork()
    const { hub, bob, commit, state } = world
    const { his, ask } = await openGoals(world)
    await commit(bob, his, { saveVote: { id: hub.newId(), goal: ask } })
    await commit(bob, his, { remove: ask })
    expect(votesOn(await state(his))).toEqual([])
    await commit(bob, his, { restore: ask })
    expect(votesOn(await state(his)).length).toBe(1)
  })
})
