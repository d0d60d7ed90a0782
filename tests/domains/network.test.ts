import { afterEach, describe, expect, it } from '@jest/globals'
import { BoardRow } from '../../server/live/board.entities.js'
import type { Failure } from '../../shared/failure.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { plain, viewerOf } from '../support/live-core.js'
import { tempFolder } from '../support/temp-folder.js'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function openHub(options: { demo?: boolean } = {}): Promise<BareHub> {
  const folder = tempFolder()
  closers.push(folder.remove)
  const hub = await openBareHub(folder.path, options)
  closers.push(() => hub.close())
  return hub
}

const SAVE_NETWORK =
  'mutation ($input: NetworkInput!) { saveNetwork(input: $input) { id name vision cohorts phases { name startsOn endsOn } mayRun } }'
const SAVE_TEAM = 'mutation ($input: TeamInput!) { saveTeam(input: $input) { id name cohort note municipalities { name county } } }'
const SAVE_GATHERING =
  'mutation ($input: GatheringInput!) { saveGathering(input: $input) { id number title cohort startsOn endsOn place topics } }'
const SAVE_WORK_PERIOD =
  'mutation ($input: WorkPeriodInput!) { saveWorkPeriod(input: $input) { id title cohort startsOn endsOn tasks } }'
const SAVE_MEMBERSHIP =
  'mutation ($input: MembershipInput!) { saveMembership(input: $input) { id role voice endedAt person { id name } team { id } } }'
const END_MEMBERSHIP = 'mutation ($id: ID!) { endMembership(id: $id) }'
const NETWORK =
  'query ($id: ID!) { network(id: $id) { id name mayRun mayCreateBoard teams { id } boards { id } memberships { id person { name } } } }'

/** Alice runs a network with two teams; bob is in the first, carol only reads, and dan runs another network. */
async function openNetwork() {
  const hub = await openHub()
  const [alice, bob, carol, dan] = [
    await hub.person('Alice'),
    await hub.person('Bob'),
    await hub.person('Carol'),
    await hub.person('Dan'),
  ]
  // The first coordinator of a server comes from its seed or its operator.
  await hub.enrol(alice, hub.newId(), 'COORDINATOR', 'PROJECT_GROUP')
  await hub.enrol(dan, hub.newId(), 'COORDINATOR', 'PROJECT_GROUP')
  const input = { name: 'Gode pasientforløp', cohorts: ['Nord', 'Midt'] }
  const networkId: string = (await hub.ask(alice, SAVE_NETWORK, { input })).data.saveNetwork.id
  const othersNetworkId: string = (await hub.ask(dan, SAVE_NETWORK, { input: { name: 'Et annet' } })).data.saveNetwork.id
  const team = async (name: string): Promise<string> =>
    (await hub.ask(alice, SAVE_TEAM, { input: { networkId, name } })).data.saveTeam.id
  const [tromso, varnes] = [await team('Tromsø'), await team('Værnes')]
  const bobs = await hub.enrol(bob, networkId, 'TEAM_MEMBER', 'MUNICIPALITY', tromso)
  const carols = await hub.enrol(carol, networkId, 'READER', 'MUNICIPALITY')
  const board = async (who: string, title: string, teamId: string | null, visibility: 'NETWORK' | 'PRIVATE'): Promise<string> =>
    (await hub.live.createBoard(viewerOf(who), { networkId, kind: 'ACTOR_MAP', title, teamId, visibility })).board.id
  return { hub, alice, bob, carol, dan, networkId, othersNetworkId, tromso, varnes, bobs, carols, board }
}

describe('a network', () => {
  it('is made by somebody who is a coordinator already, and who then runs it', async () => {
    const { hub, alice, bob } = await openNetwork()
    const made = await hub.ask(alice, SAVE_NETWORK, {
      input: { name: ' Nytt ', phases: [{ name: 'Forberedelse', startsOn: '2026-01-05' }] },
    })
    expect(made.data.saveNetwork).toMatchObject({
      name: 'Nytt',
      vision: '',
      cohorts: [],
      phases: [{ name: 'Forberedelse', startsOn: '2026-01-05', endsOn: null }],
      mayRun: true,
    })
    const { data } = await hub.ask(alice, 'query ($id: ID!) { network(id: $id) { memberships { role voice person { name } } } }', {
      id: made.data.saveNetwork.id,
    })
    expect(data.network.memberships).toEqual([{ role: 'COORDINATOR', voice: 'PROJECT_GROUP', person: { name: 'Alice' } }])
    expect((await hub.ask(bob, SAVE_NETWORK, { input: { name: 'Mitt' } })).code).toBe('FORBIDDEN')
    expect((await hub.ask(null, SAVE_NETWORK, { input: { name: 'Ingens' } })).code).toBe('UNAUTHENTICATED')
  })

  it('keeps absent fields and clears null ones', async () => {
    const { hub, alice, networkId } = await openNetwork()
    await hub.ask(alice, SAVE_NETWORK, { input: { id: networkId, vision: 'Hva er viktig for deg?' } })
    const named = await hub.ask(alice, SAVE_NETWORK, { input: { id: networkId, name: 'Gode forløp' } })
    expect(named.data.saveNetwork).toMatchObject({
      name: 'Gode forløp',
      vision: 'Hva er viktig for deg?',
      cohorts: ['Nord', 'Midt'],
    })
    const cleared = await hub.ask(alice, SAVE_NETWORK, { input: { id: networkId, vision: null } })
    expect(cleared.data.saveNetwork).toMatchObject({ name: 'Gode forløp', vision: '' })
  })

  it('is not there for those who are no members', async () => {
    const { hub, alice, dan, networkId, othersNetworkId, tromso } = await openNetwork()
    expect((await hub.ask(dan, NETWORK, { id: networkId })).data).toEqual({ network: null })
    expect((await hub.ask(dan, NETWORK, { id: hub.newId() })).data).toEqual({ network: null })
    expect((await hub.ask(dan, 'query ($id: ID!) { team(id: $id) { id } }', { id: tromso })).data).toEqual({ team: null })
    const mine = await hub.ask(alice, '{ networks { id } }')
    expect(mine.data.networks.map(({ id }: { id: string }) => id)).toContain(networkId)
    expect(mine.data.networks.map(({ id }: { id: string }) => id)).not.toContain(othersNetworkId)
    expect((await hub.ask(null, '{ networks { id } }')).code).toBe('UNAUTHENTICATED')
  })

  it('is changed by its coordinators alone', async () => {
    const { hub, bob, carol, dan, networkId, tromso, carols } = await openNetwork()
    for (const who of [bob, carol, dan]) {
      expect((await hub.ask(who, SAVE_NETWORK, { input: { id: networkId, name: 'Mitt' } })).code).toBe('FORBIDDEN')
      expect((await hub.ask(who, SAVE_TEAM, { input: { id: tromso, name: 'Mitt' } })).code).toBe('FORBIDDEN')
      expect((await hub.ask(who, SAVE_TEAM, { input: { networkId, name: 'Mitt' } })).code).toBe('FORBIDDEN')
      expect((await hub.ask(who, SAVE_MEMBERSHIP, { input: { id: carols, role: 'COORDINATOR' } })).code).toBe('FORBIDDEN')
      expect((await hub.ask(who, END_MEMBERSHIP, { id: carols })).code).toBe('FORBIDDEN')
    }
  })

  it('is not taken over by an id', async () => {
    const { hub, dan, networkId, othersNetworkId, tromso, carols } = await openNetwork()
    expect((await hub.ask(dan, SAVE_NETWORK, { input: { id: networkId, name: 'Mitt' } })).code).toBe('FORBIDDEN')
    const taken = await hub.ask(dan, SAVE_TEAM, { input: { id: tromso, networkId: othersNetworkId, name: 'Mitt' } })
    expect(taken).toMatchObject({ code: 'INVALID', field: 'id' })
    const member = { id: carols, networkId: othersNetworkId, role: 'READER' }
    expect(await hub.ask(dan, SAVE_MEMBERSHIP, { input: member })).toMatchObject({ code: 'INVALID', field: 'id' })
  })

  it('refuses names and texts that are missing, too long or too many', async () => {
    const { hub, alice, networkId } = await openNetwork()
    const save = (input: object) => hub.ask(alice, SAVE_NETWORK, { input: { id: networkId, ...input } })
    expect(await save({ name: '  ' })).toMatchObject({ code: 'INVALID', field: 'name' })
    expect(await save({ name: null })).toMatchObject({ code: 'INVALID', field: 'name' })
    expect(await save({ name: 'x'.repeat(201) })).toMatchObject({ code: 'TOO_LARGE', field: 'name' })
    expect(await save({ vision: 'x'.repeat(10_001) })).toMatchObject({ code: 'TOO_LARGE', field: 'vision' })
    expect(await save({ cohorts: Array.from({ length: 101 }, (_, index) => `Pulje ${index}`) })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
    })
    expect(await save({ cohorts: ['Nord', 'Midt', 'Nord'] })).toMatchObject({ code: 'INVALID', field: 'cohorts' })
    expect(await hub.ask(alice, SAVE_NETWORK, { input: { id: 'ikke en id', name: 'Nytt' } })).toMatchObject({
      code: 'INVALID',
      field: 'id',
    })
  })

  it('keeps a cohort for as long as something belongs to it', async () => {
    const { hub, alice, networkId, tromso } = await openNetwork()
    await hub.ask(alice, SAVE_TEAM, { input: { id: tromso, cohort: 'Nord' } })
    const save = (cohorts: string[]) => hub.ask(alice, SAVE_NETWORK, { input: { id: networkId, cohorts } })
    expect(await save(['Midt'])).toMatchObject({ code: 'INVALID', field: 'cohorts' })
    expect((await save(['Nord', 'Sør'])).data.saveNetwork.cohorts).toEqual(['Nord', 'Sør'])
  })
})

describe('a team', () => {
  it('has a cohort of its network, or none', async () => {
    const { hub, alice, tromso } = await openNetwork()
    const save = (cohort: string | null) => hub.ask(alice, SAVE_TEAM, { input: { id: tromso, cohort } })
    expect(await save('Vest')).toMatchObject({ code: 'INVALID', field: 'cohort' })
    expect((await save('Nord')).data.saveTeam.cohort).toBe('Nord')
    expect((await save(null)).data.saveTeam.cohort).toBeNull()
  })

  it('takes the id that a client made, and the same again changes nothing', async () => {
    const { hub, alice, networkId } = await openNetwork()
    const team = { id: hub.newId(), name: 'Alta', municipalities: [{ name: 'Alta', county: 'Finnmark' }] }
    const input = { ...team, networkId }
    const first = await hub.ask(alice, SAVE_TEAM, { input })
    expect(first.data.saveTeam).toEqual({ ...team, cohort: null, note: '' })
    expect(await hub.ask(alice, SAVE_TEAM, { input })).toEqual(first)
    expect((await hub.ask(alice, NETWORK, { id: networkId })).data.network.teams).toHaveLength(3)
    expect(await hub.ask(alice, SAVE_TEAM, { input: { name: 'Uten nettverk' } })).toMatchObject({
      code: 'INVALID',
      field: 'networkId',
    })
  })
})

describe('gatherings and work periods', () => {
  it('have days that the calendar has, in order', async () => {
    const { hub, alice, networkId } = await openNetwork()
    const save = (days: object) => hub.ask(alice, SAVE_GATHERING, { input: { networkId, number: 1, title: 'Samling 1', ...days } })
    expect(await save({})).toMatchObject({ code: 'INVALID', field: 'startsOn' })
    expect(await save({ startsOn: '2026-02-30', endsOn: '2026-03-01' })).toMatchObject({ code: 'INVALID', field: 'startsOn' })
    expect(await save({ startsOn: '17.09.2026', endsOn: '2026-09-18' })).toMatchObject({ code: 'INVALID', field: 'startsOn' })
    expect(await save({ startsOn: '2026-09-18', endsOn: '2026-09-17' })).toMatchObject({ code: 'INVALID', field: 'endsOn' })
    expect(await save({ startsOn: '2026-09-17', endsOn: '2026-09-18', number: 0 })).toMatchObject({
      code: 'INVALID',
      field: 'number',
    })
    expect(await save({ startsOn: '2026-09-17', endsOn: '2026-09-18', cohort: 'Vest' })).toMatchObject({
      code: 'INVALID',
      field: 'cohort',
    })
    expect((await save({ startsOn: '2026-09-17', endsOn: '2026-09-17' })).code).toBeNull()
  })

  it('come by date and go when they are removed', async () => {
    const { hub, alice, bob, networkId } = await openNetwork()
    const gathering = { networkId, number: 2, title: 'Samling 2', cohort: 'Nord', place: 'Bodø', topics: ['Pårørende'] }
    const later = await hub.ask(alice, SAVE_GATHERING, { input: { ...gathering, startsOn: '2027-01-20', endsOn: '2027-01-21' } })
    const sooner = { ...gathering, number: 1, title: 'Samling 1', startsOn: '2026-09-17', endsOn: '2026-09-18' }
    await hub.ask(alice, SAVE_GATHERING, { input: sooner })
    const period = { networkId, title: 'Arbeid 1', startsOn: '2026-09-19', endsOn: '2027-01-19', tasks: ['Prøv ut', 'Mål'] }
    const work = await hub.ask(alice, SAVE_WORK_PERIOD, { input: period })
    const dates = 'query ($id: ID!) { network(id: $id) { gatherings { title cohort topics } workPeriods { title cohort tasks } } }'
    expect((await hub.ask(bob, dates, { id: networkId })).data.network).toEqual({
      gatherings: [
        { title: 'Samling 1', cohort: 'Nord', topics: ['Pårørende'] },
        { title: 'Samling 2', cohort: 'Nord', topics: ['Pårørende'] },
      ],
      workPeriods: [{ title: 'Arbeid 1', cohort: null, tasks: ['Prøv ut', 'Mål'] }],
    })
    const remove = 'mutation ($gathering: ID!, $work: ID!) { removeGathering(id: $gathering) removeWorkPeriod(id: $work) }'
    const ids = { gathering: later.data.saveGathering.id, work: work.data.saveWorkPeriod.id }
    expect((await hub.ask(bob, remove, ids)).code).toBe('FORBIDDEN')
    expect((await hub.ask(alice, remove, ids)).data).toEqual({ removeGathering: true, removeWorkPeriod: true })
    expect((await hub.ask(alice, remove, ids)).code).toBe('NOT_FOUND')
    expect((await hub.ask(bob, dates, { id: networkId })).data.network).toMatchObject({
      gatherings: [{ title: 'Samling 1' }],
      workPeriods: [],
    })
  })
})

describe('boards', () => {
  it('show to those who may open them', async () => {
    const { hub, alice, bob, carol, networkId, tromso, board } = await openNetwork()
    const open = await board(alice, 'Felles', null, 'NETWORK')
    const planning = await board(alice, 'Planlegging', null, 'PRIVATE')
    const shared = await board(bob, 'Vårt', tromso, 'NETWORK')
    const own = await board(bob, 'Bare vårt', tromso, 'PRIVATE')
    const seen = async (who: string) => {
      const source =
        'query ($network: ID!, $team: ID!) { network(id: $network) { boards { id } } team(id: $team) { boards { id } } }'
      const { data } = await hub.ask(who, source, { network: networkId, team: tromso })
      const ids = (boards: { id: string }[]): string[] => boards.map(({ id }) => id)
      return { network: ids(data.network.boards), team: ids(data.team.boards) }
    }
    expect(await seen(alice)).toEqual({ network: [open, planning, shared], team: [shared] })
    expect(await seen(bob)).toEqual({ network: [open, shared, own], team: [shared, own] })
    expect(await seen(carol)).toEqual({ network: [open, shared], team: [shared] })
  })

  it('are made where the table of rights says so', async () => {
    const { hub, alice, bob, carol, networkId, tromso, varnes } = await openNetwork()
    const source = `query ($network: ID!, $mine: ID!, $other: ID!) {
      network(id: $network) { mayRun mayCreateBoard } mine: team(id: $mine) { mayCreateBoard } other: team(id: $other) { mayCreateBoard }
    }`
    const rights = async (who: string) => (await hub.ask(who, source, { network: networkId, mine: tromso, other: varnes })).data
    const [yes, no] = [{ mayCreateBoard: true }, { mayCreateBoard: false }]
    expect(await rights(alice)).toEqual({ network: { mayRun: true, ...yes }, mine: yes, other: yes })
    expect(await rights(bob)).toEqual({ network: { mayRun: false, ...no }, mine: yes, other: no })
    expect(await rights(carol)).toEqual({ network: { mayRun: false, ...no }, mine: no, other: no })
  })
})

describe('a membership', () => {
  it('is made for a person or for a new name, once', async () => {
    const { hub, alice, bob, dan, networkId, tromso } = await openNetwork()
    const place = { networkId, role: 'TEAM_MEMBER', voice: 'NEXT_OF_KIN', teamId: tromso }
    const save = (input: object) => hub.ask(alice, SAVE_MEMBERSHIP, { input })
    const erin = { ...place, id: hub.newId(), personName: 'Erin' }
    const made = await save(erin)
    expect(made.data.saveMembership).toMatchObject({ id: erin.id, person: { name: 'Erin' }, team: { id: tromso }, endedAt: null })
    expect(await save(erin)).toEqual(made)
    expect((await save({ ...place, personId: dan })).data.saveMembership.person).toEqual({ id: dan, name: 'Dan' })
    expect(await save({ ...place, personId: bob })).toMatchObject({ code: 'INVALID', field: 'personId' })
    expect(await save({ ...place, personId: hub.newId() })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await save(place)).toMatchObject({ code: 'INVALID', field: 'personName' })
    expect(await save({ ...place, id: erin.id, personId: dan })).toMatchObject({ code: 'INVALID', field: 'personId' })
    expect(await save({ ...place, id: '', personName: 'Finn' })).toMatchObject({ code: 'INVALID', field: 'id' })
    expect(await save({ ...place, personName: 'Finn', role: undefined })).toMatchObject({ code: 'INVALID', field: 'role' })
  })

  it('has a team of its own network', async () => {
    const { hub, alice, dan, networkId, othersNetworkId, bobs } = await openNetwork()
    const foreign = (await hub.ask(dan, SAVE_TEAM, { input: { networkId: othersNetworkId, name: 'Fremmed' } })).data.saveTeam.id
    expect(await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: bobs, teamId: foreign } })).toMatchObject({
      code: 'INVALID',
      field: 'teamId',
    })
    const cleared = await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: bobs, networkId, teamId: null } })
    expect(cleared.data.saveMembership).toMatchObject({ role: 'TEAM_MEMBER', team: null })
  })

  it('of the last coordinator is neither ended nor given another role', async () => {
    const { hub, alice, networkId, carols } = await openNetwork()
    const { data } = await hub.ask(alice, NETWORK, { id: networkId })
    const alices = data.network.memberships.find(({ person }: { person: { name: string } }) => person.name === 'Alice').id
    expect((await hub.ask(alice, END_MEMBERSHIP, { id: alices })).code).toBe('INVALID')
    expect((await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: alices, role: 'PLANNER' } })).code).toBe('INVALID')
    expect((await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: alices, voice: 'EXPERT' } })).code).toBeNull()
    await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: carols, role: 'COORDINATOR' } })
    expect((await hub.ask(alice, END_MEMBERSHIP, { id: alices })).data).toEqual({ endMembership: true })
    expect((await hub.ask(alice, NETWORK, { id: networkId })).data).toEqual({ network: null })
  })

  it('ends once, and is history then', async () => {
    const { hub, alice, bob, bobs, networkId } = await openNetwork()
    expect((await hub.ask(alice, END_MEMBERSHIP, { id: bobs })).data).toEqual({ endMembership: true })
    expect((await hub.ask(alice, END_MEMBERSHIP, { id: bobs })).data).toEqual({ endMembership: true })
    expect((await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: bobs, role: 'PLANNER' } })).code).toBe('INVALID')
    expect((await hub.ask(alice, END_MEMBERSHIP, { id: hub.newId() })).code).toBe('NOT_FOUND')
    const { data } = await hub.ask(bob, '{ me { memberships { id endedAt team { id } } } networks { id } }')
    expect(data).toEqual({ me: { memberships: [{ id: bobs, endedAt: expect.stringMatching(/Z$/), team: null }] }, networks: [] })
    const back = { networkId, personId: bob, role: 'READER', voice: 'MUNICIPALITY' }
    expect((await hub.ask(alice, SAVE_MEMBERSHIP, { input: back })).data.saveMembership.id).not.toBe(bobs)
    expect((await hub.ask(bob, NETWORK, { id: networkId })).data.network.id).toBe(networkId)
  })

  it('[L8] moves the version of rights and ends the feeds of whoever lost access', async () => {
    const { hub, alice, bob, carol, bobs: bobsPlace, board } = await openNetwork()
    const id = await board(alice, 'Felles', null, 'NETWORK')
    const follow = async (who: string) => {
      let end: (failure: Failure | null) => void = () => undefined
      const ended = new Promise<Failure | null>((resolve) => {
        end = resolve
      })
      await hub.live.follow(viewerOf(who), { boardId: id, after: 1, epoch: null }, plain, {
        ready: () => true,
        write: () => undefined,
        end,
      })
      return { ended }
    }
    const [bobs, carols] = [await follow(bob), await follow(carol)]
    const row = () => hub.storage.reader.findOneByOrFail(BoardRow, { id })
    const before = await row()
    await hub.ask(alice, END_MEMBERSHIP, { id: bobsPlace })
    expect(await bobs.ended).toMatchObject({ code: 'ACCESS_LOST' })
    expect(await Promise.race([carols.ended, 'goes on'])).toBe('goes on')
    expect(await row()).toMatchObject({ sequence: 1, accessVersion: before.accessVersion + 1 })
  })

  it('[L5] counts as new from the moment it gives other rights', async () => {
    const { hub, alice, bob, bobs, networkId, varnes } = await openNetwork()
    const since = async () => (await hub.live.standing(viewerOf(bob), networkId))?.since
    const before = await since()
    await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: bobs, role: 'TEAM_MEMBER' } })
    expect(await since()).toBe(before)
    await hub.ask(alice, SAVE_MEMBERSHIP, { input: { id: bobs, teamId: varnes } })
    expect((await since()) ?? '').toMatch(new RegExp(`^${new Date().getFullYear()}`))
  })
})

describe('a page', () => {
  it('of 45 teams takes as many queries as a page of one', async () => {
    const { hub, alice, networkId } = await openNetwork()
    const page = `query ($id: ID!) {
      network(id: $id) {
        mayRun mayCreateBoard boards { id } gatherings { id } workPeriods { id } memberships { person { name } team { name } }
        teams { name network { name mayRun } mayCreateBoard boards { title } members { person { name } team { network { name } } } }
      }
      me { memberships { person { name } team { name } } }
      networks { teams { members { person { name } } } }
    }`
    const queries: string[] = []
    const { dataSource } = hub.storage.reader
    dataSource.logger = { ...silent, logQuery: (sql) => queries.push(sql) }
    const count = async (): Promise<number> => {
      queries.length = 0
      const { data } = await hub.ask(alice, page, { id: networkId })
      expect(data.network.teams.every(({ members }: { members: unknown[] }) => Array.isArray(members))).toBe(true)
      return queries.length
    }
    const few = await count()
    for (let index = 1; index <= 43; index++) {
      const { data } = await hub.ask(alice, SAVE_TEAM, { input: { networkId, name: `Team ${index}` } })
      const teamId = data.saveTeam.id
      await hub.enrol(await hub.person(`Person ${index}`), networkId, 'TEAM_MEMBER', 'MUNICIPALITY', teamId)
      await hub.live.createBoard(viewerOf(alice), { networkId, kind: 'ACTOR_MAP', title: `Kart ${index}`, teamId })
    }
    const { data } = await hub.ask(alice, NETWORK, { id: networkId })
    expect([data.network.teams.length, data.network.boards.length]).toEqual([45, 43])
    expect(await count()).toBe(few)
    expect(few).toBeLessThanOrEqual(25)
  })

  it('sorts teams as people do', async () => {
    const { hub, alice, networkId } = await openNetwork()
    for (const name of ['Team 10', 'Team 2', 'Ål', 'Østre Toten']) await hub.ask(alice, SAVE_TEAM, { input: { networkId, name } })
    const { data } = await hub.ask(alice, 'query ($id: ID!) { network(id: $id) { teams { name } } }', { id: networkId })
    const names = data.network.teams.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['Team 2', 'Team 10', 'Tromsø', 'Værnes', 'Østre Toten', 'Ål'])
  })
})

const silent = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
}
