import { afterEach, describe, expect, it } from '@jest/globals'
import { GuestLinkRow } from '../../server/guests/guest.entities.js'
import { revokeLink, stopGuest } from '../../server/guests/guest-link.js'
import { SignInRow } from '../../server/identity/identity.entities.js'
import type { Turn } from '../../server/identity/turns.js'
import { BoardRow } from '../../server/live/board.entities.js'
import type { Viewer } from '../../server/live/viewer.js'
import { GatheringRow } from '../../server/network/network.entities.js'
import { seededRandom } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { Visibility } from '../../shared/permissions.js'
import { turns } from '../support/eventually.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { tempFolder } from '../support/temp-folder.js'
import { TestFollower } from '../support/test-follower.js'
import { VirtualClock } from '../support/virtual-clock.js'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const CREATE = 'mutation ($input: GuestLinkInput!) { createGuestLink(input: $input) { token link { id isOpen boards { id } } } }'
const ENTER =
  'mutation ($token: String!, $name: String!, $voice: Voice!) { enterAsGuest(token: $token, name: $name, voice: $voice) { token me { id name memberships { id } guest { title voice mayComment isOpen boards { id } } } } }'
const INVITATION = 'query ($token: String!) { guestInvitation(token: $token) { linkId title mayComment isOpen } }'
const LINKS = 'query ($id: ID!) { guestLinks(networkId: $id) { id isOpen pausedAt guests { id name voice stoppedAt } } }'
const REVOKE = 'mutation ($id: ID!) { revokeGuestLink(id: $id) { isOpen } }'
const PAUSE = 'mutation ($id: ID!, $paused: Boolean!) { pauseGuestLink(id: $id, paused: $paused) { pausedAt } }'
const STOP = 'mutation ($id: ID!) { stopGuest(id: $id) { id } }'
const RIGHTS = 'query ($id: ID!) { myRights(boardId: $id) { read edit comment run } }'
const ME = '{ me { id name guest { isOpen mayComment boards { id } } } }'
const BOARD = 'query ($id: ID!) { board(id: $id) { items { ... on Comment { text author { name voice guest } } } } }'

async function open() {
  const folder = tempFolder()
  closers.push(folder.remove)
  const clock = new VirtualClock()
  const hub = await openBareHub(folder.path, { clock })
  closers.push(() => hub.close())
  const networkId = hub.newId()
  const jorunn = await hub.person('Jorunn')
  const yngve = await hub.person('Yngve')
  await hub.enrol(jorunn, networkId, 'COORDINATOR', 'PROJECT_GROUP')
  await hub.enrol(yngve, networkId, 'READER', 'MUNICIPALITY')
  const member = { personId: jorunn, guest: false }
  const board = async (kind: string, visibility?: 'NETWORK' | 'PRIVATE'): Promise<Id> => {
    const { board } = await hub.live.createBoard(member, { networkId, kind, title: kind, visibility: visibility ?? null })
    return board.id
  }
  const map = await board('ACTOR_MAP')
  return { hub, clock, networkId, jorunn, yngve, member, map, board, ...doors(hub, jorunn, networkId) }
}

function doors(hub: BareHub, jorunn: Id, networkId: Id) {
  const link = async (boardIds: readonly Id[], more: object = {}) => {
    const input = { networkId, boardIds, right: 'COMMENT', title: 'Samling 1', ...more }
    const { data, code } = await hub.ask(jorunn, CREATE, { input })
    return { code, token: String(data?.createGuestLink.token), id: String(data?.createGuestLink.link.id) }
  }
  const enter = async (token: string, name = 'Kari', voice = 'NEXT_OF_KIN') => {
    const { data, code } = await hub.ask(null, ENTER, { token, name, voice })
    const viewer = { personId: String(data?.enterAsGuest.me.id), guest: true }
    return { code, viewer, token: String(data?.enterAsGuest.token), me: data?.enterAsGuest.me }
  }
  const asGuest = (viewer: Viewer, source: string, variables = {}) => hub.ask(null, source, variables, { viewer })
  const say = (viewer: Viewer, boardId: Id, text = 'Hei') =>
    hub.live.commit(viewer, boardId, hub.newId(), [{ saveComment: { id: hub.newId(), about: boardId, text } }])
  return { link, enter, asGuest, say }
}

describe('a guest', () => {
  it('comes in by a link with a name and a voice, and comments as that', async () => {
    const { hub, map, jorunn, link, enter, asGuest, say } = await open()
    const { token } = await link([map])
    expect((await hub.ask(null, INVITATION, { token })).data.guestInvitation).toMatchObject({
      title: 'Samling 1',
      mayComment: true,
      isOpen: true,
    })
    const guest = await enter(token)
    expect(guest.me).toMatchObject({
      name: 'Kari',
      memberships: [],
      guest: { title: 'Samling 1', voice: 'NEXT_OF_KIN', mayComment: true, isOpen: true, boards: [{ id: map }] },
    })
    expect(await hub.signIns.viewer(guest.token)).toEqual(guest.viewer)
    await say(guest.viewer, map)
    const { items } = (await hub.ask(jorunn, BOARD, { id: map })).data.board
    expect(items).toContainEqual({ text: 'Hei', author: { name: 'Kari', voice: 'NEXT_OF_KIN', guest: true } })
    expect((await asGuest(guest.viewer, RIGHTS, { id: map })).data.myRights).toEqual({
      read: true,
      edit: false,
      comment: true,
      run: false,
    })
  })

  it('may edit, resolve and remove what is their own, and nothing else', async () => {
    const { hub, map, member, link, enter } = await open()
    const { viewer } = await enter((await link([map])).token)
    const other = await enter((await link([map])).token, 'Ola')
    const id = hub.newId()
    const commit = (who: Viewer, ...changes: object[]) => hub.live.commit(who, map, hub.newId(), changes as never)
    await commit(viewer, { saveComment: { id, about: map, text: 'Hei' } })
    await commit(viewer, { saveComment: { id, text: 'Hei igjen', resolved: true } })
    for (const change of [
      { saveComment: { id, text: 'Noe annet' } },
      { saveComment: { id, hidden: true } },
      { remove: id },
      { saveActor: { id: hub.newId(), name: 'NAV' } },
      { saveActorMap: { id: map, title: 'Mitt' } },
    ])
      await expect(commit(other.viewer, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(commit(viewer, { saveComment: { id, hidden: true } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await commit(member, { saveComment: { id, hidden: true } })
    await commit(viewer, { remove: id })
  })

  it('does not vote: nothing of a guest counts as agreement', async () => {
    const { hub, board, member, link, enter, say } = await open()
    const goals = await board('GOALS')
    const goal = hub.newId()
    await hub.live.commit(member, goals, hub.newId(), [{ saveGoal: { id: goal, title: 'Alle får koordinator' } }])
    const { viewer } = await enter((await link([goals])).token)
    await say(viewer, goals)
    await expect(
      hub.live.commit(viewer, goals, hub.newId(), [{ saveVote: { id: hub.newId(), goal, answer: 'AGREE' } }]),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('only reads by a link for reading', async () => {
    const { map, link, enter, asGuest, say } = await open()
    const { viewer } = await enter((await link([map], { right: 'READ' })).token)
    expect((await asGuest(viewer, RIGHTS, { id: map })).data.myRights).toMatchObject({ read: true, comment: false })
    await expect(say(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('reads the link’s boards alone, and none that is no longer open to guests', async () => {
    const { hub, map, board, member, link, enter, asGuest } = await open()
    const other = await board('ACTOR_MAP')
    const { viewer } = await enter((await link([map])).token)
    await expect(hub.live.state(viewer, other)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await hub.live.commit(member, map, hub.newId(), [{ saveActorMap: { id: map, perspective: 'USER' } }])
    await expect(hub.live.state(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await asGuest(viewer, ME)).data.me.guest.boards).toEqual([])
    await hub.live.commit(member, map, hub.newId(), [{ saveActorMap: { id: map, perspective: 'SERVICE' } }])
    expect((await hub.live.state(viewer, map)).board.id).toBe(map)
    await hub.live.commit(member, map, hub.newId(), [{ saveActorMap: { id: map, mapStatus: 'DRAFT' } }])
    await expect(hub.live.state(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('hears nothing from before they came in [L5]', async () => {
    const { hub, map, member, clock, link, enter } = await open()
    const { token } = await link([map])
    await hub.live.commit(member, map, hub.newId(), [{ saveActor: { id: hub.newId(), name: 'NAV' } }])
    await clock.advance(1_000)
    const { viewer } = await enter(token)
    const follower = await TestFollower.join(hub, { boardId: map, viewer, after: 1 })
    expect(await follower.toEnd()).toBe('completed')
    expect(follower.messages).toMatchObject([{ reset: true, changeSets: [] }])
  })

  it('is nobody in the network', async () => {
    const { hub, map, networkId, link, enter, asGuest } = await open()
    const { viewer } = await enter((await link([map])).token)
    expect((await asGuest(viewer, '{ networks { id } }')).data.networks).toEqual([])
    expect((await asGuest(viewer, 'query ($id: ID!) { network(id: $id) { id } }', { id: networkId })).data.network).toBeNull()
    expect((await asGuest(viewer, LINKS, { id: networkId })).code).toBe('FORBIDDEN')
    const input = { networkId, boardIds: [map], right: 'COMMENT', title: 'Min' }
    expect((await asGuest(viewer, CREATE, { input })).code).toBe('FORBIDDEN')
    await expect(hub.live.createBoard(viewer, { networkId, kind: 'ACTOR_MAP', title: 'Mitt' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('a link', () => {
  it('opens no draft, no private board, no map from a user’s side, and nothing of another network', async () => {
    const { hub, networkId, member, map, board, link, jorunn } = await open()
    const user = await board('ACTOR_MAP')
    await hub.live.commit(member, user, hub.newId(), [{ saveActorMap: { id: user, perspective: 'USER' } }])
    const elsewhere = hub.newId()
    await hub.enrol(jorunn, elsewhere, 'COORDINATOR', 'PROJECT_GROUP')
    const { board: foreign } = await hub.live.createBoard(member, { networkId: elsewhere, kind: 'GOALS', title: 'Mål' })
    expect((await link([user])).code).toBe('INVALID')
    expect((await link([map, await board('ACTOR_MAP', 'PRIVATE')])).code).toBe('INVALID')
    expect((await link([foreign.id])).code).toBe('FORBIDDEN')
    expect((await link([])).code).toBe('INVALID')
    expect((await link([map], { title: ' ' })).code).toBe('INVALID')
    expect((await link([map], { expiresAt: '1999-01-01T00:00:00Z' })).code).toBe('INVALID')
    expect((await link([map], { subjectId: hub.newId() })).code).toBe('INVALID')
    expect((await hub.ask(jorunn, LINKS, { id: networkId })).data.guestLinks).toEqual([])
  })

  it('opens a published programme and a goal board, and never the draft of a programme, whoever is let in to it', async () => {
    const { hub, networkId, member, board, link, enter } = await open()
    const gathering = {
      number: 1,
      title: 'Samling 1',
      cohort: null,
      startsOn: '2026-01-15',
      endsOn: '2026-01-16',
      place: '',
      topics: [],
    }
    const subjectId = hub.newId()
    await hub.live.writer.run((manager) => manager.insert(GatheringRow, { id: subjectId, networkId, ...gathering }))
    const about = async (kind: string, visibility: Visibility | null = null): Promise<Id> =>
      (await hub.live.createBoard(member, { networkId, kind, title: kind, subjectId, visibility })).board.id
    const [published, draft] = [await about('PUBLISHED_PROGRAMME'), await about('PROGRAMME', 'NETWORK')]
    const shared = await link([published, await board('GOALS')], { subjectId })
    expect(shared.code).toBeNull()
    const { me, viewer } = await enter(shared.token)
    expect(me.guest.boards).toHaveLength(2)
    for (const draftAudience of ['MEMBERS', 'USER_VOICES', 'PLANNERS']) {
      await hub.live.commit(member, draft, hub.newId(), [{ saveProgramme: { id: draft, draftAudience } }])
      expect((await link([draft])).code).toBe('INVALID')
      await expect(hub.live.state(viewer, draft)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('is made and seen by those who run the network alone', async () => {
    const { hub, yngve, networkId, map, link, enter } = await open()
    const made = await link([map])
    const guest = await enter(made.token)
    const input = { networkId, boardIds: [map], right: 'READ', title: 'Min' }
    expect((await hub.ask(yngve, CREATE, { input })).code).toBe('FORBIDDEN')
    expect((await hub.ask(yngve, LINKS, { id: networkId })).code).toBe('FORBIDDEN')
    for (const [source, id] of [
      [REVOKE, made.id],
      [STOP, guest.viewer.personId],
    ])
      expect((await hub.ask(yngve, String(source), { id })).code).toBe('FORBIDDEN')
  })

  it('keeps no secret in the database, and looking at it changes nothing', async () => {
    const { hub, map, networkId, jorunn, link } = await open()
    const { token } = await link([map])
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const before = await hub.storage.reader.find(GuestLinkRow)
    expect(JSON.stringify(before)).not.toContain(token)
    for (let times = 0; times < 3; times += 1) await hub.ask(null, INVITATION, { token })
    expect(await hub.storage.reader.find(GuestLinkRow)).toEqual(before)
    expect((await hub.ask(jorunn, LINKS, { id: networkId })).data.guestLinks).toMatchObject([{ guests: [] }])
    expect(await hub.storage.reader.count(SignInRow)).toBe(0)
  })

  it('is not guessed: twenty wrong ones from an address, and it waits a minute', async () => {
    const { hub, map, clock, link } = await open()
    const { token } = await link([map])
    const look = (secret: string, address: string) => hub.ask(null, INVITATION, { token: secret }, { address })
    for (let times = 0; times < 20; times += 1) expect((await look(`wrong ${times}`, '10.0.0.1')).code).toBeNull()
    expect((await look(token, '10.0.0.1')).code).toBe('LIMIT_EXCEEDED')
    expect((await hub.ask(null, ENTER, { token, name: 'Kari', voice: 'EXPERT' }, { address: '10.0.0.1' })).code).toBe(
      'LIMIT_EXCEEDED',
    )
    expect((await look(token, '10.0.0.2')).data.guestInvitation.title).toBe('Samling 1')
    await clock.advance(60_000)
    expect((await look(token, '10.0.0.1')).data.guestInvitation.title).toBe('Samling 1')
  })

  it('that is closed ends what its guests have open, and lets nobody in [L8]', async () => {
    const { hub, map, jorunn, link, enter, asGuest, say } = await open()
    const { id, token } = await link([map])
    const { viewer } = await enter(token)
    const kept = await enter((await link([map])).token, 'Ola')
    const follower = await TestFollower.join(hub, { boardId: map, viewer, after: 1 })
    const other = await TestFollower.join(hub, { boardId: map, viewer: kept.viewer, after: 1 })
    expect((await hub.ask(jorunn, REVOKE, { id })).data.revokeGuestLink.isOpen).toBe(false)
    expect(await follower.toEnd()).toBe('ACCESS_LOST')
    expect(other.ended).toBe('not yet')
    await expect(say(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await asGuest(viewer, ME)).data.me).toMatchObject({ name: 'Kari', guest: { isOpen: false, boards: [] } })
    expect((await enter(token)).code).toBe('FORBIDDEN')
    expect((await hub.ask(null, INVITATION, { token })).data.guestInvitation.isOpen).toBe(false)
    await say(kept.viewer, map)
  })

  it('ends one guest, and the others go on [L8]', async () => {
    const { hub, map, jorunn, networkId, link, enter, say } = await open()
    const { token } = await link([map])
    const [kari, ola] = [await enter(token, 'Kari'), await enter(token, 'Ola')]
    const follower = await TestFollower.join(hub, { boardId: map, viewer: kari.viewer, after: 1 })
    await hub.ask(jorunn, STOP, { id: kari.viewer.personId })
    expect(await follower.toEnd()).toBe('ACCESS_LOST')
    await expect(say(kari.viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await say(ola.viewer, map)
    const [{ guests }] = (await hub.ask(jorunn, LINKS, { id: networkId })).data.guestLinks
    expect(guests).toMatchObject([{ name: 'Kari' }, { name: 'Ola', stoppedAt: null }])
    expect(guests[0].stoppedAt).not.toBeNull()
  })

  it('is paused: its guests only read, are told at once, and write again when it goes on', async () => {
    const { hub, map, clock, jorunn, link, enter, asGuest, say } = await open()
    const { id, token } = await link([map])
    const { viewer } = await enter(token)
    const { sequence } = (await hub.live.state(viewer, map)).board
    const follower = await TestFollower.join(hub, { boardId: map, viewer, after: sequence })
    await clock.advance(10)
    await hub.ask(jorunn, PAUSE, { id, paused: true })
    // The feed starts over, and with it the page asks for its rights.
    expect(await follower.toEnd()).toBe('completed')
    expect((await asGuest(viewer, RIGHTS, { id: map })).data.myRights).toMatchObject({ read: true, comment: false })
    await expect(say(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await hub.ask(jorunn, PAUSE, { id, paused: false })
    await say(viewer, map)
  })

  it('runs out, and ends what its guests have open as if it were closed [L8]', async () => {
    const { hub, map, clock, link, enter, say } = await open()
    const { token } = await link([map], { expiresAt: new Date(clock.now() + 60_000).toISOString() })
    const { viewer } = await enter(token)
    const follower = await TestFollower.join(hub, { boardId: map, viewer, after: 1 })
    await clock.advance(59_000)
    await say(viewer, map)
    await clock.advance(1_000)
    expect(await follower.toEnd()).toBe('ACCESS_LOST')
    await expect(say(viewer, map)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await enter(token)).code).toBe('FORBIDDEN')
  })
})

describe('[L8] 1,000 guests stopped while others write', () => {
  it('hear nothing that came after their end, and are told it', async () => {
    const { hub, clock, map, member, link, enter } = await open()
    const random = seededRandom(8)
    const told = new Map<Id, number>()
    for (let round = 0; round < 50; round += 1) {
      const { token, id } = await link([map], { title: `${round}` })
      const { sequence } = (await hub.live.state(member, map)).board
      const guests = await Promise.all(
        Array.from({ length: 20 }, async (_none, index) => {
          const { viewer } = await enter(token, `${index}`)
          return { viewer, follower: await TestFollower.join(hub, { boardId: map, viewer, after: sequence }) }
        }),
      )
      const write = async (): Promise<void> => {
        for (let burst = 0; burst < 6; burst += 1) {
          await turns(Math.floor(random() * 3))
          const changes = [{ saveActorMap: { id: map, note: `${round} ${burst}` } }]
          await Promise.all([1, 2, 3].map(() => hub.live.commit(member, map, hub.newId(), changes)))
          await clock.advance(1)
        }
      }
      // As the resolver does it, with the sequence of that very transaction. Some one by one, the rest with the link.
      const change = async (ended: readonly Viewer[], work: (turn: Turn) => Promise<unknown>): Promise<void> => {
        const at = new Date(clock.now()).toISOString()
        const sequence = await hub.live.writer.run(async (manager) => {
          await work({ manager, viewer: member, at, newId: hub.newId })
          await hub.live.touchBoards(manager, [map])
          return (await manager.findOneByOrFail(BoardRow, { id: map })).sequence
        })
        for (const { personId } of ended) told.set(personId, sequence)
        await hub.live.rightsChanged([map])
      }
      const viewers = guests.map(({ viewer }) => viewer)
      const end = async (): Promise<void> => {
        for (const viewer of viewers.slice(0, 10)) {
          await turns(Math.floor(random() * 2))
          await change([viewer], (turn) => stopGuest(turn, viewer.personId))
        }
        await change(viewers.slice(10), (turn) => revokeLink(turn, id))
      }
      await Promise.all([write(), end()])
      for (const { viewer, follower } of guests) {
        expect(await follower.toEnd()).toBe('ACCESS_LOST')
        const late = follower.sequences.filter((heard) => heard > (told.get(viewer.personId) ?? 0))
        expect({ round, late }).toEqual({ round, late: [] })
      }
    }
    expect(told.size).toBe(1_000)
    expect(hub.live.followers()).toBe(0)
  }, 60_000)
})
