import { afterEach, describe, expect, it } from '@jest/globals'
import type { Fields } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { tempFolder } from '../support/temp-folder.js'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const CREATE = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
const COMMIT =
  'mutation ($boardId: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) { commit(boardId: $boardId, mutationId: $mutationId, changes: $changes) { sequence } }'
const PUBLISH =
  'mutation ($boardId: ID!, $mutationId: ID!, $note: String) { publishProgramme(boardId: $boardId, mutationId: $mutationId, note: $note) { boardId sequence version isNew } }'
const BOARD =
  'query ($id: ID!) { board(id: $id) { kind sequence items { __typename ... on Session { id title note duration sessionStatus author { name voice } } ... on PublishedProgramme { title version publishedAt publicationNote } ... on Comment { text } } } }'
const BALANCES =
  'query ($networkId: ID!) { programmeBalances(networkId: $networkId) { gatheringId boardId isDraft own external group uncounted target } }'
const BOARDS = 'query ($id: ID!) { gathering(id: $id) { boards { id kind } } }'

/** Alice plans a gathering of her network; rita speaks for users, bob is in a team, carol reads, dan is from elsewhere. */
async function openNetwork() {
  const folder = tempFolder()
  closers.push(folder.remove)
  const hub = await openBareHub(folder.path)
  closers.push(() => hub.close())
  const [alice, rita, bob, carol, dan] = [
    await hub.person('Alice'),
    await hub.person('Rita'),
    await hub.person('Bob'),
    await hub.person('Carol'),
    await hub.person('Dan'),
  ]
  await hub.enrol(alice, hub.newId(), 'COORDINATOR', 'PROJECT_GROUP')
  const input = { name: 'Gode pasientforløp' }
  const networkId: string = (
    await hub.ask(alice, 'mutation ($input: NetworkInput!) { saveNetwork(input: $input) { id } }', { input })
  ).data.saveNetwork.id
  const dates = { startsOn: '2026-03-28', endsOn: '2026-03-29' }
  const gatheringId: string = (
    await hub.ask(alice, 'mutation ($input: GatheringInput!) { saveGathering(input: $input) { id } }', {
      input: { networkId, number: 1, title: 'Samling 1', place: 'Oslo', ...dates },
    })
  ).data.saveGathering.id
  await hub.enrol(rita, networkId, 'READER', 'USER_REPRESENTATIVE')
  await hub.enrol(bob, networkId, 'TEAM_MEMBER', 'MUNICIPALITY')
  await hub.enrol(carol, networkId, 'READER', 'MUNICIPALITY')
  const draftId: string = (
    await hub.ask(alice, CREATE, { input: { networkId, subjectId: gatheringId, kind: 'PROGRAMME', title: 'Samling 1' } })
  ).data.createBoard.id
  const [dayId, talkId, groupId] = [hub.newId(), hub.newId(), hub.newId()]
  const place = (rank: string) => ({ day: dayId, block: null, room: null, rank })
  const commit = (who: string, boardId: string, ...changes: readonly ChangeInput[]) =>
    hub.ask(who, COMMIT, { boardId, mutationId: hub.newId(), changes })
  const session = (id: string, fields: Fields): ChangeInput => ({ saveSession: { id, ...fields } })
  await commit(
    alice,
    draftId,
    { saveDay: { id: dayId, date: '2026-03-28', rank: 'a' } },
    session(talkId, { title: 'Velkommen', sessionKind: 'OWN_TALK', duration: 60, sessionPlace: place('a'), note: 'bare oss' }),
    session(groupId, { title: 'Gruppearbeid', sessionKind: 'GROUP_WORK', duration: 90, sessionPlace: place('b') }),
  )
  const publish = (who: string, mutationId = hub.newId(), note: string | null = null) =>
    hub.ask(who, PUBLISH, { boardId: draftId, mutationId, note })
  return { hub, alice, rita, bob, carol, dan, networkId, gatheringId, draftId, dayId, talkId, groupId, commit, session, publish }
}

const sessionsOf = async (hub: BareHub, who: string, id: string) => {
  const { data } = await hub.ask(who, BOARD, { id })
  return data.board.items.filter((item: { __typename: string }) => item.__typename === 'Session')
}

describe('publishing', () => {
  it('writes the draft as one change set to the gathering’s published board, without what stays among planners', async () => {
    const { hub, alice, bob, gatheringId, publish } = await openNetwork()
    const { data } = await publish(alice, hub.newId(), ' Første utgave ')
    const { boardId, ...rest } = data.publishProgramme
    expect(rest).toEqual({ sequence: 2, version: 1, isNew: true })
    const { board } = (await hub.ask(bob, BOARD, { id: boardId })).data
    expect(board).toMatchObject({ kind: 'PUBLISHED_PROGRAMME', sequence: 2 })
    expect(board.items).toContainEqual(
      expect.objectContaining({ version: 1, title: 'Samling 1', publicationNote: 'Første utgave' }),
    )
    expect(await sessionsOf(hub, bob, boardId)).toEqual([
      expect.objectContaining({ title: 'Velkommen', note: null, sessionStatus: 'CONFIRMED' }),
      expect.objectContaining({ title: 'Gruppearbeid', duration: 90 }),
    ])
    const { boards } = (await hub.ask(bob, BOARDS, { id: gatheringId })).data.gathering
    expect(boards).toEqual([{ id: boardId, kind: 'PUBLISHED_PROGRAMME' }])
  })

  it('again with the same mutationId gets the first answer, also after rights have ended; with another note it is refused [L4]', async () => {
    const { hub, alice, draftId, talkId, session, commit, publish } = await openNetwork()
    const mutationId = hub.newId()
    const first = (await publish(alice, mutationId)).data.publishProgramme
    await commit(alice, draftId, session(talkId, { duration: 45 }))
    expect((await publish(alice, mutationId)).data.publishProgramme).toEqual(first)
    expect((await publish(alice, mutationId, 'Nytt')).code).toBe('MUTATION_ID_REUSED')
    expect((await publish(alice)).data.publishProgramme).toMatchObject({ version: 2, sequence: 3 })
    expect((await publish(alice, mutationId)).data.publishProgramme).toEqual(first)
  })

  it('makes no version when nothing differs, one when two do it at once, and keeps comments in between', async () => {
    const { hub, alice, bob, draftId, talkId, session, commit, publish } = await openNetwork()
    const { boardId } = (await publish(alice)).data.publishProgramme
    expect((await publish(alice)).data.publishProgramme).toEqual({ boardId, sequence: 2, version: 1, isNew: false })
    expect(
      (await commit(bob, boardId, { saveComment: { id: hub.newId(), about: talkId, text: 'Når er pausen?' } })).code,
    ).toBeNull()
    await commit(alice, draftId, session(talkId, { duration: 45 }))
    const both = await Promise.all([publish(alice), publish(alice)])
    expect(both.map(({ data }) => data.publishProgramme.version)).toEqual([2, 2])
    expect(both.filter(({ data }) => data.publishProgramme.isNew)).toHaveLength(1)
    const { items } = (await hub.ask(bob, BOARD, { id: boardId })).data.board
    expect(items).toContainEqual(expect.objectContaining({ text: 'Når er pausen?' }))
  })

  it('for the first time by two at once makes one board and one version', async () => {
    const { hub, alice, gatheringId, publish } = await openNetwork()
    const both = (await Promise.all([publish(alice), publish(alice)])).map(({ data }) => data.publishProgramme)
    expect(both.map(({ version }) => version)).toEqual([1, 1])
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { boards } = (await hub.ask(alice, BOARDS, { id: gatheringId })).data.gathering
    expect(boards.map(({ kind }: { kind: string }) => kind)).toEqual(['PROGRAMME', 'PUBLISHED_PROGRAMME'])
    expect(both.map(({ boardId }) => boardId)).toEqual([boards[1].id, boards[1].id])
  })

  it('brings back what was taken off and put in again, with its comments [L10]', async () => {
    const { hub, alice, bob, draftId, talkId, commit, publish } = await openNetwork()
    const { boardId } = (await publish(alice)).data.publishProgramme
    await commit(bob, boardId, { saveComment: { id: hub.newId(), about: talkId, text: 'Fint' } })
    await commit(alice, draftId, { remove: talkId })
    await publish(alice)
    expect(await sessionsOf(hub, bob, boardId)).toHaveLength(1)
    await commit(alice, draftId, { restore: talkId })
    expect((await publish(alice)).data.publishProgramme.version).toBe(3)
    expect(await sessionsOf(hub, bob, boardId)).toHaveLength(2)
    const { items } = (await hub.ask(bob, BOARD, { id: boardId })).data.board
    expect(items).toContainEqual(expect.objectContaining({ text: 'Fint' }))
  })

  it('is for those who may edit the draft; nobody writes the published board by commit', async () => {
    const { hub, alice, rita, bob, carol, dan, talkId, session, commit, publish } = await openNetwork()
    for (const who of [rita, bob, carol, dan]) expect((await publish(who)).code).toBe('FORBIDDEN')
    const published = hub.newId()
    const { boardId } = (await publish(alice, published)).data.publishProgramme
    expect((await commit(alice, boardId, { undo: published })).code).toBe('FORBIDDEN')
    for (const who of [alice, rita, bob, carol, dan]) {
      expect((await commit(who, boardId, session(talkId, { title: 'Annet' }))).code).toBe('FORBIDDEN')
      expect((await commit(who, boardId, session(hub.newId(), { title: 'En idé' }))).code).toBe('FORBIDDEN')
      expect((await commit(who, boardId, { remove: talkId })).code).toBe('FORBIDDEN')
      expect((await commit(who, boardId, { savePublishedProgramme: { id: boardId, version: 7 } })).code).toBe('FORBIDDEN')
    }
    expect((await hub.ask(alice, PUBLISH, { boardId, mutationId: hub.newId() })).code).toBe('NOT_FOUND')
  })
})

describe('a draft', () => {
  it('opens for users’ voices by default, not for participants, and for planners alone when they say so', async () => {
    const { hub, alice, rita, bob, carol, dan, draftId, commit } = await openNetwork()
    const code = async (who: string) => (await hub.ask(who, BOARD, { id: draftId })).code
    expect([await code(alice), await code(rita)]).toEqual([null, null])
    for (const who of [bob, carol, dan]) expect(await code(who)).toBe('FORBIDDEN')
    await commit(alice, draftId, { saveProgramme: { id: draftId, draftAudience: 'PLANNERS' } })
    expect([await code(alice), await code(rita)]).toEqual([null, 'FORBIDDEN'])
    await commit(alice, draftId, { saveProgramme: { id: draftId, draftAudience: 'MEMBERS' } })
    for (const who of [alice, rita, bob, carol]) expect(await code(who)).toBeNull()
    expect(await code(dan)).toBe('FORBIDDEN')
  })

  it('takes ideas from whoever may comment, marked with their voice; they change nothing else', async () => {
    const { hub, rita, alice, draftId, dayId, talkId, session, commit } = await openNetwork()
    const idea = hub.newId()
    expect((await commit(rita, draftId, session(idea, { title: 'Likeperson innleder', duration: 20 }))).code).toBeNull()
    const [, , seen] = await sessionsOf(hub, alice, draftId)
    expect(seen).toMatchObject({ sessionStatus: 'IDEA', author: { name: 'Rita', voice: 'USER_REPRESENTATIVE' } })
    const onDay = { sessionPlace: { day: dayId, block: null, room: null, rank: 'c' } }
    for (const change of [
      session(idea, onDay),
      session(idea, { sessionStatus: 'CONFIRMED' }),
      session(idea, { note: 'hei' }),
      session(talkId, { title: 'Annet' }),
      session(hub.newId(), { title: 'Rett inn', ...onDay }),
      { remove: talkId },
      { saveDay: { id: dayId, label: 'Min' } },
      { saveProgramme: { id: draftId, draftAudience: 'MEMBERS' } },
    ] satisfies ChangeInput[])
      expect((await commit(rita, draftId, change)).code).toBe('FORBIDDEN')
    expect((await commit(rita, draftId, session(idea, { title: 'Likepersoner innleder' }))).code).toBeNull()
    expect((await commit(alice, draftId, session(idea, { ...onDay, sessionStatus: 'DRAFT' }))).code).toBeNull()
    expect((await commit(rita, draftId, session(idea, { title: 'For sent' }))).code).toBe('FORBIDDEN')
  })
})

describe('balances', () => {
  it('are of the draft for those who may open it, else of what is published, and follow the boards', async () => {
    const { hub, alice, rita, bob, dan, networkId, gatheringId, draftId, talkId, session, commit, publish } = await openNetwork()
    const of = async (who: string) => (await hub.ask(who, BALANCES, { networkId })).data?.programmeBalances
    const draft = { gatheringId, boardId: draftId, isDraft: true, own: 60, external: 0, group: 90, uncounted: 0, target: 45 }
    await commit(alice, draftId, { saveProgramme: { id: draftId, groupWorkTarget: 45 } })
    expect(await of(alice)).toEqual([draft])
    expect(await of(rita)).toEqual([draft])
    expect(await of(bob)).toEqual([])
    const { boardId } = (await publish(alice)).data.publishProgramme
    await commit(alice, draftId, session(talkId, { duration: 30 }))
    expect(await of(bob)).toEqual([{ ...draft, boardId, isDraft: false, target: null }])
    expect(await of(alice)).toEqual([{ ...draft, own: 30 }])
    expect((await hub.ask(dan, BALANCES, { networkId })).code).toBe('FORBIDDEN')
  })
})
