import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { MapPage } from '../support/map-page.js'

let meeting: Meeting
let boardId: Id
let nora: MapPage

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.boardNamed('Aktørkart for tjenesten')
})

beforeEach(async () => {
  nora = await open('Nora')
})

afterEach(async () => {
  meeting.releaseWriter()
  await Promise.all(meeting.browser.contexts().map((context) => context.close()))
  expect(meeting.faults.splice(0)).toEqual([])
})
afterAll(() => meeting.end())

async function open(name: string): Promise<MapPage> {
  const map = new MapPage(await meeting.person(name, `/tavle/${boardId}/ringer`))
  await map.actor('Fastlegene').waitFor()
  return map
}

function stored(name: string): Record<string, unknown> | undefined {
  return meeting.database.items(boardId).find(({ body }) => body['name'] === name)?.body
}

/** Every word that stands in the corner from now on, however shortly. The answer tells them so far. */
async function watchWords(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const words: string[] = []
    const look = (): void => {
      const texts = [...document.querySelectorAll('button')].map((button) => button.textContent?.trim() ?? '')
      const word = texts.find((text) => /^(?:Lagret|Lagrer|Ikke lagret|Kunne ikke lagres)/.test(text)) ?? ''
      if (word !== words.at(-1)) words.push(word)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return words
  })
  return () => said.jsonValue()
}

test('«Lagret» is not said before the receipt, from the first key on [L9]', async () => {
  const words = await watchWords(nora.page)
  await nora.choose('Fastlegene')
  meeting.holdWriter()
  await nora.field('Relasjon').pressSequentially('Vi')
  // Still in the field, and the page says so.
  expect(await words()).toEqual(['Lagret', 'Lagrer …'])
  await nora.field('Kvalitet').selectOption('God')
  await nora.field('Kontakt').selectOption('Daglig')
  await nora.saveState('Lagrer …').click()
  await nora.page.getByText('3 endringer er på vei.').waitFor()
  expect(await words()).toEqual(['Lagret', 'Lagrer …'])
  expect(stored('Fastlegene')).toMatchObject({ quality: 'WEAK', contactFrequency: 'MONTHLY' })

  meeting.releaseWriter()
  await nora.saved()
  expect(await words()).toEqual(['Lagret', 'Lagrer …', 'Lagret'])
  expect(stored('Fastlegene')).toMatchObject({ quality: 'GOOD', contactFrequency: 'DAILY' })
  expect(stored('Fastlegene')?.['relationText']).toContain('Vi')
})

test('a change whose answer is lost is not called saved, is sent again, and is written once [L4, L9]', async () => {
  const { page } = nora
  let isCut = false
  let lost = 0
  // The feed would say that it is durable; while the line is cut it says nothing.
  await page.routeWebSocket('**/graphql', (line) => {
    line.connectToServer().onMessage((message) => {
      if (!isCut) line.send(message)
    })
  })
  await page.route('**/graphql', async (route) => {
    if (!isCut || !route.request().postData()?.includes('mutation Commit')) return route.continue()
    // The hub gets it, and writes it; its answer never comes.
    await route.fetch()
    lost += 1
    return route.abort('connectionreset')
  })
  await page.reload()
  await nora.choose('DPS')
  const words = await watchWords(page)
  const before = meeting.database.sequence(boardId)

  isCut = true
  await nora.field('Kontakt').selectOption('Ved behov')
  await nora.saveState('Ikke lagret (1)').waitFor()
  await until('it is sent again', () => lost > 1)
  expect((await words()).slice(1)).not.toContain('Lagret')
  expect(stored('DPS')).toMatchObject({ contactFrequency: 'WHEN_NEEDED' })

  isCut = false
  await nora.saved()
  expect(meeting.database.sequence(boardId)).toBe(before + 1)
})

test('the server restarts under an open page: it comes back by itself, and nothing is lost', async () => {
  const ragnhild = await open('Ragnhild')
  await nora.choose('NAV')
  await nora.field('Relasjon').fill('Skrevet før omstarten.')
  await nora.saved()
  await meeting.restart(async () => {
    await nora.page.getByRole('status').filter({ hasText: 'Uten nett. Du kan fortsette å skrive.' }).waitFor()
    await nora.field('Kontakt').selectOption('Daglig')
    await nora.field('Kvalitet').selectOption('God')
    await nora.saveState('Ikke lagret (2)').waitFor()
    await ragnhild.carry('DPS', await ragnhild.pointOf('Politiet'))
    await ragnhild.page.mouse.up()
    await ragnhild.saveState('Ikke lagret (1)').waitFor()
  })
  await Promise.all([nora.saved(), ragnhild.saved()])
  await until('both see the same', async () => (await nora.picture()).join() === (await ragnhild.picture()).join())
  expect(await nora.where('DPS')).toBe('ring 4, Stat og NAV')
  expect(stored('NAV')).toMatchObject({ relationText: 'Skrevet før omstarten.', contactFrequency: 'DAILY', quality: 'GOOD' })
  expect(stored('DPS')).toMatchObject({ place: { ring: 4, sector: 'STATE' } })
  // And it goes on as before: what one does, the other sees.
  await ragnhild.choose('NAV')
  await ragnhild.field('Kontakt').selectOption('Ukentlig')
  await until('the feed goes on', async () => (await nora.field('Kontakt').inputValue()) === 'WEEKLY')
})

test('a page with unsent changes asks before it closes, and one without does not', async () => {
  const { page } = nora
  const asked = async (): Promise<string> => {
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })])
    await dialog.dismiss()
    return dialog.type()
  }
  meeting.holdWriter()
  await nora.choose('Politiet')
  await nora.field('Relasjon').pressSequentially('Halvveis i en setn')
  expect(await asked()).toBe('beforeunload')

  await nora.field('Kvalitet').selectOption('God')
  await nora.saveState('Lagrer …').click()
  await page.getByText('2 endringer er på vei.').waitFor()
  expect(await asked()).toBe('beforeunload')

  meeting.releaseWriter()
  await nora.saved()
  const closed = page.waitForEvent('close')
  page.once('dialog', (dialog) => meeting.faults.push(`asked without need: ${dialog.type()}`))
  await page.close({ runBeforeUnload: true })
  await closed
  expect(stored('Politiet')?.['relationText']).toContain('Halvveis i en setn')
})

test('what the server refuses is never called saved, and its author can read it and why [O1]', async () => {
  await nora.choose('Pårørende')
  await nora.page.context().setOffline(true)
  await nora.field('Relasjon').fill('Skrevet uten nett.')
  await nora.saveState('Ikke lagret (1)').waitFor()
  await meeting.commit('Jorunn', boardId, [{ saveActorMap: { id: boardId, mapStatus: 'SNAPSHOT' } }])

  await nora.page.context().setOffline(false)
  await nora.saveState('Kunne ikke lagres (1)').waitFor()
  await nora.page.getByRole('button', { name: 'Se hva' }).click()
  const dialog = nora.page.getByRole('dialog', { name: 'Kunne ikke lagres' })
  await dialog.getByText('Skrevet uten nett.').waitFor()
  await dialog.getByText('Kartet er låst. Lås det opp først for å endre det.').waitFor()
  expect(await complaintsAbout(nora.page, 'dialog[open]')).toEqual([])

  await meeting.commit('Jorunn', boardId, [{ saveActorMap: { id: boardId, mapStatus: 'SHARED' } }])
  await dialog.getByRole('button', { name: 'Send på nytt' }).click()
  await nora.saved()
  expect(stored('Pårørende')).toMatchObject({ relationText: 'Skrevet uten nett.' })
})

test('a right that ends shows the page that says what to do, with what was not saved [L8]', async () => {
  const ragnhild = await open('Ragnhild')
  await ragnhild.choose('Fastlegene')
  await ragnhild.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('mutation Commit') ? undefined : route.continue(),
  )
  // She is still writing; nothing of it needs to have left the field.
  await ragnhild.field('Relasjon').fill('Denne setningen kom ikke fram.')
  await meeting.endMembership('Ragnhild')
  await ragnhild.page.getByRole('heading', { name: 'Denne siden er ikke åpen for deg' }).waitFor()
  await ragnhild.page.getByText('Du har ikke tilgang til denne siden. Spør den som leder nettverket.').waitFor()
  await ragnhild.page.getByText('Denne setningen kom ikke fram.').waitFor()
  expect(await complaintsAbout(ragnhild.page)).toEqual([])
  expect(await ragnhild.saveState('Lagret').count()).toBe(0)
  await ragnhild.page.getByRole('link', { name: 'Gå til nettverkene dine' }).click()
  await ragnhild.page.getByRole('heading', { name: 'Du er ikke med i noe nettverk ennå' }).waitFor()
})
