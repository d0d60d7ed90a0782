import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'

let meeting: Meeting
let boardId: Id
let page: Page

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.newMap('Angrekart')
  page = await meeting.person('Jorunn', `/tavle/${boardId}/liste`)
})
afterAll(async () => {
  expect(meeting.faults).toEqual([])
  await meeting.end()
})

const names = (): unknown[] =>
  meeting.database.items(boardId).flatMap(({ body, removedIn }) => (removedIn === null && body['name'] ? [body['name']] : []))

async function add(name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Legg til aktør' })
  await field.fill(name)
  await field.press('Enter')
  await until(`${name} is on disk`, () => names().includes(name))
}

test('what I did is taken back and made again by buttons that say what they will do [L11]', async () => {
  await add('Fastlegen')
  await page.getByRole('button', { name: 'Angre: Endret Fastlegen' }).click()
  await until('it is taken back', () => !names().includes('Fastlegen'))
  await page.getByRole('button', { name: 'Gjør om: Endret Fastlegen' }).click()
  await until('it is made again', () => names().includes('Fastlegen'))
  await page.getByRole('button', { name: 'Ingenting å gjøre om' }).waitFor()
})

test('the same by keys, which in a text field belong to the field [L11]', async () => {
  await add('DPS')
  const field = page.getByRole('textbox', { name: 'Legg til aktør' })
  await field.fill('noe')
  await field.press('Control+z')
  expect(names()).toContain('DPS')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Angre: / }).focus()
  await page.keyboard.press('Control+z')
  await until('it is taken back', () => !names().includes('DPS'))
  await page.keyboard.press('Control+Shift+z')
  await until('it is made again', () => names().includes('DPS'))
})

test('what somebody else has made theirs stays [L11]', async () => {
  await add('NAV')
  const [office] = meeting.database.items(boardId).filter(({ body }) => body['name'] === 'NAV')
  await meeting.commit('Farid', boardId, [{ saveActor: { id: office?.id ?? '', need: 'tid' } }])
  await page.getByRole('button', { name: 'Angre: Endret NAV' }).click()
  await page.getByRole('button', { name: 'Gjør om: Endret NAV' }).waitFor()
  await until('it is saved', async () => (await page.getByRole('button', { name: 'Lagret' }).count()) > 0)
  expect(names()).toContain('NAV')
})

test('the history tells who, when and from what to what, of the board and of one thing; an earlier value is used again [L12]', async () => {
  const [doctor] = meeting.database.items(boardId).filter(({ body }) => body['name'] === 'Fastlegen')
  await meeting.commit('Farid', boardId, [{ saveActor: { id: doctor?.id ?? '', name: 'Legekontoret' } }])
  await page.getByText('Legekontoret').first().waitFor()
  await page.locator('summary[aria-label="Flere valg"], button[aria-label="Flere valg"]').first().click()
  await page.getByRole('button', { name: 'Historikk', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Historikk' })
  await dialog.getByText('Endret Legekontoret').first().waitFor()
  expect(await dialog.getByText('Farid').count()).toBeGreaterThan(0)
  expect(await complaintsAbout(page)).toEqual([])
  await dialog.getByRole('combobox', { name: 'Hvem sine endringer?' }).selectOption('Farid')
  await until('only Farid is told of', async () => (await dialog.locator('.history-who', { hasText: 'Jorunn' }).count()) === 0)
  await dialog.getByRole('button', { name: /Bruk det forrige.*Aktør: Fastlegen/ }).click()
  await until('the earlier name is used again', () => names().includes('Fastlegen'))

  await dialog.getByRole('button', { name: 'Slik var tavlen' }).click()
  await dialog.getByRole('slider').fill('1')
  await dialog.getByText('Har kommet til siden').waitFor()
  expect(await complaintsAbout(page)).toEqual([])
  await page.keyboard.press('Escape')
  await until('the dialog is closed', async () => (await dialog.count()) === 0 || !(await dialog.isVisible()))
})
