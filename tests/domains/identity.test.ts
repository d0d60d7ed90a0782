import { afterEach, describe, expect, it } from '@jest/globals'
import { SignInRow } from '../../server/identity/identity.entities.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { tempFolder } from '../support/temp-folder.js'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function openHub(options: { demo: boolean }): Promise<BareHub> {
  const folder = tempFolder()
  closers.push(folder.remove)
  const hub = await openBareHub(folder.path, options)
  closers.push(() => hub.close())
  return hub
}

const SIGN_IN = 'mutation ($id: ID!) { signInAsDemoPerson(personId: $id) { token me { id name memberships { role } } } }'
const DEMO_PERSONS = '{ demoPersons { id name role voice title } }'

async function openDemo(options: { demo: boolean }) {
  const hub = await openHub(options)
  const networkId = hub.newId()
  const yngve = await hub.person('Yngve', 'Kommunalsjef, kan lese')
  const jorunn = await hub.person('Jorunn', 'Prosjektleder')
  const placeless = await hub.person('Ingen', 'Uten plass')
  const erin = await hub.person('Erin')
  await hub.enrol(yngve, networkId, 'READER', 'MUNICIPALITY')
  await hub.enrol(jorunn, networkId, 'COORDINATOR', 'PROJECT_GROUP')
  await hub.enrol(erin, networkId, 'PLANNER', 'EXPERT')
  return { hub, yngve, jorunn, placeless, erin }
}

describe('the demo', () => {
  it('offers its persons, those who run networks first', async () => {
    const { hub, yngve, jorunn } = await openDemo({ demo: true })
    expect((await hub.ask(null, DEMO_PERSONS)).data.demoPersons).toEqual([
      { id: jorunn, name: 'Jorunn', role: 'COORDINATOR', voice: 'PROJECT_GROUP', title: 'Prosjektleder' },
      { id: yngve, name: 'Yngve', role: 'READER', voice: 'MUNICIPALITY', title: 'Kommunalsjef, kan lese' },
    ])
  })

  it('signs in by bearer and cookie until signOut', async () => {
    const { hub, jorunn } = await openDemo({ demo: true })
    const cookies: (string | null)[] = []
    const cookie = (token: string | null): void => void cookies.push(token)
    const { data } = await hub.ask(null, SIGN_IN, { id: jorunn }, { cookie })
    const { token, me } = data.signInAsDemoPerson
    expect(me).toEqual({ id: jorunn, name: 'Jorunn', memberships: [{ role: 'COORDINATOR' }] })
    expect(cookies).toEqual([token])
    expect(await hub.signIns.viewer(token)).toEqual({ personId: jorunn, guest: false })
    expect(await hub.storage.reader.existsBy(SignInRow, { tokenHash: token })).toBe(false)

    expect((await hub.ask(jorunn, 'mutation { signOut }', {}, { token, cookie })).data).toEqual({ signOut: true })
    expect(cookies).toEqual([token, null])
    expect(await hub.signIns.viewer(token)).toBeNull()
    expect((await hub.ask(null, 'mutation { signOut }')).data).toEqual({ signOut: true })
  })

  it('lets nobody be a person of flesh and blood', async () => {
    const { hub, erin } = await openDemo({ demo: true })
    expect((await hub.ask(null, SIGN_IN, { id: erin })).code).toBe('NOT_FOUND')
    expect((await hub.ask(null, SIGN_IN, { id: hub.newId() })).code).toBe('NOT_FOUND')
  })

  it('is not there when the server is none', async () => {
    const { hub, jorunn } = await openDemo({ demo: false })
    expect((await hub.ask(null, DEMO_PERSONS)).data.demoPersons).toEqual([])
    expect((await hub.ask(null, SIGN_IN, { id: jorunn })).code).toBe('FORBIDDEN')
  })
})

describe('me', () => {
  it('is whoever is signed in, or nobody', async () => {
    const { hub, erin } = await openDemo({ demo: false })
    expect((await hub.ask(erin, '{ me { id name } }')).data.me).toEqual({ id: erin, name: 'Erin' })
    expect((await hub.ask(null, '{ me { id } }')).data.me).toBeNull()
    expect((await hub.ask(hub.newId(), '{ me { id } }')).data.me).toBeNull()
  })
})
