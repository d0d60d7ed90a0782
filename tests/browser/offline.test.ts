import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { MapPage } from '../support/map-page.js'
import { storeContract } from '../support/store-contract.js'

let meeting: Meeting
let boardId: Id

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.boardNamed('Aktørkart for tjenesten')
})

afterEach(async () => {
  meeting.releaseWriter()
  await Promise.all(meeting.browser.contexts().map((context) => context.close()))
  expect(meeting.faults.splice(0)).toEqual([])
})
afterAll(() => meeting.end())

const path = (view = 'ringer'): string => `/tavle/${boardId}/${view}`

/** On a device of their own, whose service worker has taken in the app. */
async function open(name: string): Promise<MapPage> {
  const map = new MapPage(await meeting.person(name, path(), { serviceWorkers: 'allow' }))
  await map.actor('Fastlegene').waitFor()
  await appIsKept(map)
  return map
}

async function appIsKept({ page }: MapPage): Promise<void> {
  await until('the service worker serves the page', () => page.evaluate(() => navigator.serviceWorker.controller !== null))
}

function stored(name: string): Record<string, unknown> | undefined {
  return meeting.database.items(boardId).find(({ body }) => body['name'] === name)?.body
}

function offlineNote({ page }: MapPage): Locator {
  return page.getByRole('status').filter({ hasText: 'Uten nett. Du kan fortsette å skrive.' })
}

async function write(map: MapPage, actor: string, text: string): Promise<void> {
  await map.choose(actor)
  await map.field('Relasjon').fill(text)
}

/** The browser ends the tab's process, as when the memory is used up. */
async function crash(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody is left to answer.
  debug.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

describe('the store in the browser', () => {
  let page: Page

  beforeAll(async () => {
    const entry = new URL('../support/store-contract-page.ts', import.meta.url).pathname
    // In a process of its own: the bundler does not run inside Jest.
    const script = `
      import { build } from 'vite'
      const lib = { entry: ${JSON.stringify(entry)}, formats: ['iife'], name: 'contract' }
      const [{ output }] = [await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })].flat()
      process.stdout.write(output[0].code)`
    const code = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    page = await (await meeting.browser.newContext()).newPage()
    await page.goto(`${meeting.hub.url}/livez`)
    await page.evaluate(`${code}; globalThis.contract = contract`)
  })

  test('holds every promise of the contract', async () => {
    for (const [place, promise] of Object.keys(storeContract).entries())
      expect([
        promise,
        await page.evaluate(`contract.hold(${JSON.stringify(promise)}, 'story ${place}').then(() => 'held', String)`),
      ]).toEqual([promise, 'held'])
  })
})

test('the app and a board open without network, and what is written there is sent when it is back [O1]', async () => {
  const nora = await open('Nora')
  await until('the board is kept', async () => (await keptSequence(nora.page)) >= meeting.database.sequence(boardId))
  const context = nora.page.context()
  await context.setOffline(true)
  await nora.page.reload()
  await nora.actor('Fastlegene').waitFor()
  await offlineNote(nora).waitFor()
  await write(nora, 'Fastlegene', 'Skrevet uten nett, i en side som ble åpnet uten nett.')
  await nora.saveState('Ikke lagret (1)').waitFor()

  // The tab is gone, and the next one has it.
  await crash(nora.page)
  const next = new MapPage(await context.newPage())
  await next.page.goto(path())
  await next.saveState('Ikke lagret (1)').waitFor()
  await next.choose('Fastlegene')
  expect(await next.field('Relasjon').inputValue()).toBe('Skrevet uten nett, i en side som ble åpnet uten nett.')
  expect(await complaintsAbout(next.page)).toEqual([])

  await meeting.commit('Ragnhild', boardId, [{ saveActor: { id: String(stored('DPS')?.['id']), need: 'Skrevet av Ragnhild.' } }])
  await context.setOffline(false)
  await next.saved()
  expect(stored('Fastlegene')).toMatchObject({ relationText: 'Skrevet uten nett, i en side som ble åpnet uten nett.' })
  await next.choose('DPS')
  await until('what others wrote is here', async () => (await next.page.getByText('Skrevet av Ragnhild.').count()) > 0)
})

test('a sign-in that ends in the middle of a sentence is begun again in place, and the sentence is sent', async () => {
  const nora = await open('Nora')
  await nora.choose('NAV')
  await meeting.endSignIn('Nora')
  await nora.field('Relasjon').pressSequentially('Halvveis')
  const dialog = nora.page.getByRole('region', { name: 'Logg inn igjen' })
  await dialog.waitFor()
  // It takes nothing from whoever is writing.
  await nora.field('Relasjon').pressSequentially(' og hele veien.')
  expect(await nora.saveState('Lagret').count()).toBe(0)
  expect(await complaintsAbout(nora.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Logg inn som Nora' }).click()
  await nora.saved()
  expect(await dialog.count()).toBe(0)
  expect(String(stored('NAV')?.['relationText'])).toContain('Halvveis og hele veien.')
  // And the feed goes on.
  await meeting.commit('Ragnhild', boardId, [{ saveActor: { id: String(stored('NAV')?.['id']), contactFrequency: 'WHEN_NEEDED' } }])
  await until('the feed goes on', async () => (await nora.field('Kontakt').inputValue()) === 'WHEN_NEEDED')
})

test('what one person left on a device is not sent by another, and goes out when the first is back [O1]', async () => {
  const nora = await open('Nora')
  await nora.page.context().setOffline(true)
  await write(nora, 'DPS', 'Noras setning.')
  await nora.saveState('Ikke lagret (1)').waitFor()
  await crash(nora.page)
  const context = meeting.browser.contexts().at(-1)
  if (!context) throw new Error('the device is there')
  await context.setOffline(false)
  await context.clearCookies()

  const sequence = meeting.database.sequence(boardId)
  const farid = new MapPage(await context.newPage())
  await farid.page.goto('/')
  await farid.page.getByRole('button', { name: /Farid/ }).click()
  await farid.page.getByRole('button', { name: /Du er Farid/ }).waitFor()
  await farid.page.goto(path())
  await farid.saved()
  await write(farid, 'Politiet', 'Farids setning.')
  await farid.saved()
  expect(meeting.database.sequence(boardId)).toBe(sequence + 1)
  expect(stored('DPS')?.['relationText']).not.toBe('Noras setning.')
  await farid.choose('DPS')
  expect(await farid.field('Relasjon').inputValue()).not.toBe('Noras setning.')

  await context.clearCookies()
  await farid.page.goto('/')
  await farid.page.getByRole('button', { name: /Nora/ }).click()
  // She need not go to the board.
  await until('it has gone out', () => stored('DPS')?.['relationText'] === 'Noras setning.')
})

test('a page of one person does nothing in the name of another who signs in beside it', async () => {
  const nora = await open('Nora')
  const beside = await meeting.tab(nora.page, '/')
  const farid = await meeting.ask('Farid', '{ me { id } }')
  await beside.evaluate(async (personId) => {
    const query = 'mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { me { id } } }'
    const headers = { 'content-type': 'application/json' }
    await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables: { personId } }) })
  }, farid.me.id as string)
  const sequence = meeting.database.sequence(boardId)
  await write(nora, 'Kommunestyrene', 'Bare Nora skriver dette.')
  const dialog = nora.page.getByRole('region', { name: 'Logg inn igjen' })
  await dialog.waitFor()
  expect(meeting.database.sequence(boardId)).toBe(sequence)
  await dialog.getByRole('button', { name: 'Logg inn som Nora' }).click()
  await nora.saved()
  const [last] = meeting.database.changeSets(boardId).slice(-1)
  expect(last?.authorId).not.toBe(farid.me.id)
  expect(stored('Kommunestyrene')).toMatchObject({ relationText: 'Bare Nora skriver dette.' })
})

test('two tabs of one person show the same unsent changes, and send each once [O1]', async () => {
  const one = await open('Nora')
  const other = new MapPage(await meeting.tab(one.page, path()))
  await other.actor('Fastlegene').waitFor()
  const context = one.page.context()
  await context.setOffline(true)
  await Promise.all([offlineNote(one).waitFor(), offlineNote(other).waitFor()])
  await write(one, 'Legevakta', 'Fra den ene fanen.')
  await write(other, 'Boligkontorene', 'Fra den andre fanen.')
  await Promise.all([one.saveState('Ikke lagret (2)').waitFor(), other.saveState('Ikke lagret (2)').waitFor()])
  await one.choose('Boligkontorene')
  expect(await one.field('Relasjon').inputValue()).toBe('Fra den andre fanen.')

  // The one that would have sent is gone.
  await one.page.close()
  const before = meeting.database.sequence(boardId)
  await context.setOffline(false)
  await other.saved()
  expect(meeting.database.sequence(boardId)).toBe(before + 2)
  expect(stored('Legevakta')).toMatchObject({ relationText: 'Fra den ene fanen.' })
  expect(stored('Boligkontorene')).toMatchObject({ relationText: 'Fra den andre fanen.' })
})

/** How far the state has come that the device keeps of the board; -1 when it keeps none. */
function keptSequence(page: Page): Promise<number> {
  return page.evaluate(async (id) => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('samlingspunkt '))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(names[0] ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    return new Promise<number>((resolve) => {
      const request = database.transaction('states').objectStore('states').get(id)
      request.onsuccess = () => {
        database.close()
        resolve((request.result as { sequence: number } | undefined)?.sequence ?? -1)
      }
    })
  }, boardId)
}
