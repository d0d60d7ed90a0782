import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { MapPage } from '../support/map-page.js'

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let meeting: Meeting
let boardId: Id
let jorunn: Page
let kari: Page
let address: string

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.boardNamed('Aktørkart for tjenesten')
  jorunn = await meeting.person('Jorunn', `/tavle/${boardId}/liste`)
})

afterEach(() => expect(meeting.faults.splice(0)).toEqual([]))
afterAll(() => meeting.end())

const dialog = () => jorunn.getByRole('dialog', { name: 'Del med gjester' })

async function calm(page: Page, part?: string): Promise<void> {
  expect(await complaintsAbout(page, part)).toEqual([])
}

test('who runs the board makes a link, and shows its code on the wall', async () => {
  await jorunn.getByRole('button', { name: 'Del', exact: true }).click()
  await dialog().getByRole('button', { name: 'Lag lenken' }).waitFor()
  await calm(jorunn, 'dialog[open]')
  await dialog().getByLabel('Hva skal gjestene se øverst?').fill('Samling 1, Oslo')
  await dialog().getByRole('button', { name: 'Lag lenken' }).click()
  address = await dialog().getByLabel('Adresse').inputValue()
  expect(address).toMatch(/\/gjest\/[\w-]{43}$/)
  await calm(jorunn, 'dialog[open]')
  await dialog().getByRole('button', { name: 'Vis koden stort' }).click()
  const wall = jorunn.getByRole('dialog', { name: 'Samling 1, Oslo' })
  await wall.getByRole('img', { name: 'QR-kode til Samling 1, Oslo' }).waitFor()
  await calm(jorunn, 'dialog[open]:has(.qr-wall)')
  await jorunn.keyboard.press('Escape')
  await jorunn.keyboard.press('Escape')
})

test('a guest is three taps from the code to a comment, one of them at the name', async () => {
  kari = await meeting.stranger(address, PHONE)
  const name = kari.getByLabel('Hva heter du?')
  const voice = kari.getByRole('button', { name: 'Pårørende eller nær' })
  // Whoever forgets the name is told, and stands in it.
  await voice.tap()
  await kari.getByText('Skriv først hva du heter.').waitFor()
  await calm(kari)
  await name.tap()
  await kari.keyboard.type('Kari')
  await voice.tap()
  await kari.getByRole('button', { name: /om Likepersoner/ }).tap()
  await until('she stands in the box', () => kari.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'))
  // The secret has left the address.
  expect(kari.url()).not.toContain('gjest')
  await calm(kari)
  await kari.keyboard.type('Hun vet hvordan det er.')
  await kari.getByRole('button', { name: 'Send' }).tap()
  await kari.getByRole('article', { name: 'Kari' }).getByText('Hun vet hvordan det er.').waitFor()
})

test('those who run the board see it live, marked as a guest’s', async () => {
  const map = new MapPage(jorunn)
  await map.page.getByRole('button', { name: /kommentarer om Likepersoner/ }).click()
  const comment = jorunn.getByRole('article', { name: 'Kari' })
  await comment.getByText('Hun vet hvordan det er.').waitFor()
  await comment.getByRole('img', { name: 'Kari, Pårørende (nærmeste), gjest' }).waitFor()
  await comment.getByText('gjest', { exact: true }).waitFor()
})

test('a guest has a page of what is open, and no other', async () => {
  await kari.goto('/')
  await kari.getByRole('heading', { name: 'Samling 1, Oslo' }).waitFor()
  await calm(kari)
  const { id } = await meeting.network()
  for (const path of [`/nettverk/${id}`, '/nettverk/nytt', `/nettverk/${id}/rediger`]) {
    await kari.goto(path)
    await kari.getByRole('heading', { name: 'Samling 1, Oslo' }).waitFor()
  }
  await kari.goto(`/tavle/${await meeting.boardNamed('Mål for nettverket')}`)
  await kari.getByRole('heading', { name: 'Denne tavlen er ikke åpen for gjester' }).waitFor()
  await kari.getByRole('link', { name: 'Se hva du kan åpne' }).tap()
  await kari.getByRole('link', { name: 'Aktørkart for tjenesten' }).tap()
  await kari.getByRole('button', { name: /om Likepersoner/ }).waitFor()
})

test('comments are paused: the guest’s page says so at once, and goes on when they do', async () => {
  await jorunn.getByRole('button', { name: 'Del', exact: true }).click()
  await dialog().getByRole('button', { name: 'Sett kommentarer på pause' }).click()
  await kari.getByRole('button', { name: 'Kun lesetilgang' }).waitFor()
  await dialog().getByRole('button', { name: 'Åpne for kommentarer igjen' }).click()
  await kari.getByRole('button', { name: 'Kun kommentere' }).waitFor()
})

test('the link is closed: the guest’s page ends within a second, with words [L8]', async () => {
  await dialog().getByRole('button', { name: 'Steng lenken' }).click()
  await dialog().getByRole('button', { name: 'Ja, steng den' }).click()
  await kari.getByRole('heading', { name: 'Takk for at du var med' }).waitFor()
  await calm(kari)
  const late = await meeting.stranger(address, PHONE)
  await late.getByRole('heading', { name: 'Lenken er stengt' }).waitFor()
  await calm(late)
  await late.goto(`${address}x`)
  await late.getByRole('heading', { name: 'Lenken finnes ikke' }).waitFor()
})

test('whoever has an account is told that they need no link', async () => {
  const nora = await meeting.person('Nora', new URL(address).pathname)
  await nora.getByText('Du er logget inn som Nora, og trenger ingen gjestelenke.').waitFor()
  await calm(nora)
})
