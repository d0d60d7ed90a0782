import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { texts as en } from '../../client/locales/en/all.js'
import { network as enNetwork } from '../../client/locales/en/network.js'
import { network as nbNetwork } from '../../client/locales/nb/network.js'
import { network as nnNetwork } from '../../client/locales/nn/network.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { at, PAGES, rings, STATES, type State } from './page-states.js'

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 390, height: 844 }

let meeting: Meeting
const pages = new Map<string, Page>()
/** The title of each page or state that somebody has come to. */
const titles = new Map<State, string>()

beforeAll(async () => {
  meeting = await Meeting.begin()
  const { id, teams } = await meeting.network()
  at.network = id
  at.team = teams.find(({ name }) => name === 'Hamar og Stange')?.id ?? ''
  at.map = await meeting.boardNamed('Aktørkart for tjenesten')
  at.fastlege = meeting.database.items(at.map).find(({ body }) => body['name'] === 'Fastlegene')?.id ?? ''
  at.emptyMap = await meeting.newMap('Et tomt kart')
  at.draft = await meeting.newMap('Et utkast', 'PRIVATE')
  at.smallMap = await meeting.newMap('Et lite kart')
  await fillSmallMap()
})

afterAll(() => meeting.end())

/** One of each: placed, not placed, connected, commented on, removed. */
async function fillSmallMap(): Promise<void> {
  const [nav, dps, removed, tie, comment] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await meeting.commit('Jorunn', at.smallMap, [
    { saveActor: { id: nav, name: 'NAV', place: { ring: 2, sector: 'STATE', position: 0.5 }, importance: 4 } },
    { saveActor: { id: dps, name: 'DPS' } },
    { saveActor: { id: removed, name: 'Legevakta' } },
    { saveRelation: { id: tie, ends: { from: nav, to: dps }, relationType: 'WANTED' } },
    { saveComment: { id: comment, about: nav, text: 'Hvem kjenner noen der?' } },
  ])
  await meeting.commit('Jorunn', at.smallMap, [{ remove: removed }])
}

/** One page for each person, used again and again: a browser context costs more than an address. */
async function pageOf(who: string | null): Promise<Page> {
  const page = pages.get(String(who)) ?? (await (who === null ? meeting.stranger('/') : meeting.person(who, '/')))
  pages.set(String(who), page)
  return page
}

async function come(state: State): Promise<Page> {
  const { who = 'Jorunn', path, open, shows } = state
  const page = await pageOf(who)
  await page.goto(path())
  await page.getByRole('heading', { level: 1 }).waitFor()
  await open?.(page)
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
  titles.set(state, await page.title())
  return page
}

/** The same at a phone's width, and open again if what was opened stands elsewhere there. */
async function narrow(page: Page, { open, shows }: State): Promise<void> {
  await page.setViewportSize(NARROW)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const shown = page.getByText(shows).filter({ visible: true }).first()
  if (!(await shown.isVisible())) await open?.(page)
  await shown.waitFor()
}

describe('axe finds nothing at 1280 and 390 px, in light and dark, and nothing scrolls sideways', () => {
  test.each([...PAGES, ...STATES])('$name', async (state) => {
    const page = await come(state)
    try {
      const wide = await complaintsAbout(page, state.part)
      await narrow(page, state)
      expect({ wide, narrow: await complaintsAbout(page, state.part) }).toEqual({ wide: [], narrow: [] })
      expect(meeting.faults.splice(0)).toEqual([])
    } finally {
      await page.setViewportSize(WIDE)
      await page.context().setOffline(false)
    }
  })
})

test('every page has a title of its own', async () => {
  for (const state of PAGES) if (!titles.has(state)) await come(state)
  const found = PAGES.map((state) => titles.get(state) ?? '')
  expect(found.filter((title) => !/^.{3,} · Samlingspunkt$/.test(title))).toEqual([])
  expect(new Set(found).size).toBe(PAGES.length)
})

test('Back and reload keep the place on a page', async () => {
  const page = await come(pageNamed('network'))
  const place = () => page.evaluate(() => Math.round(window.scrollY))
  const team = page.getByRole('table').getByRole('link').filter({ visible: true }).last()
  await team.scrollIntoViewIfNeeded()
  const before = await place()
  expect(before).toBeGreaterThan(200)

  await page.reload()
  await until('a reload comes back to the place', async () => (await place()) === before)
  await team.click()
  await page.getByText('Hvem er med').waitFor()
  expect(await place()).toBe(0)
  await page.goBack()
  await until('Back comes back to the place', async () => (await place()) === before)
})

test('Back and reload keep view, choice and what is asked for on a map', async () => {
  const page = await come(pageNamed('Ringer'))
  await page.getByRole('link', { name: 'Liste', exact: true }).click()
  await page.getByRole('button', { name: 'Åpne DPS', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'DPS', exact: true })
  await panel.waitFor()
  await page.reload()
  await panel.waitFor()
  expect(await page.getByRole('link', { name: 'Liste', exact: true }).getAttribute('aria-current')).toBe('page')

  await page.goBack()
  await until('Back closes what was opened', async () => (await panel.count()) === 0)
  expect(await page.getByRole('link', { name: 'Liste', exact: true }).getAttribute('aria-current')).toBe('page')
  await page.goForward()
  await panel.waitFor()
})

test('the language is changed on the spot, and is remembered, on the board too', async () => {
  const page = await meeting.person('Jorunn', '/')
  const language = () => page.evaluate(() => document.documentElement.lang)
  const choose = page.getByRole('combobox', { name: /^(?:Språk|Language)$/ })
  await page.getByRole('heading', { name: nbNetwork.myNetworks }).waitFor()
  expect(await language()).toBe('nb')
  for (const [locale, name, words] of [
    ['nn', 'Nynorsk', nnNetwork],
    ['en', 'English', enNetwork],
  ] as const) {
    await choose.selectOption(name)
    await page.getByRole('heading', { name: words.myNetworks }).waitFor()
    expect(await language()).toBe(locale)
  }
  await page.goto(rings())
  await page.getByRole('link', { name: en.actorMap.list, exact: true }).waitFor()
  expect(await language()).toBe('en')
  expect(await complaintsAbout(page)).toEqual([])
})

function pageNamed(name: string): State {
  const page = PAGES.find((one) => one.name === name)
  if (!page) throw new Error(`no page ${name}`)
  return page
}
