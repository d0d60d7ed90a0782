import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import type { Id } from '../../shared/ids.js'
import { Meeting, until } from '../support/browser.js'
import { MapPage } from '../support/map-page.js'

let meeting: Meeting
let boardId: Id
let nora: MapPage
let ragnhild: MapPage

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.boardNamed('Aktørkart for tjenesten')
  const path = `/tavle/${boardId}/ringer`
  const pages = await Promise.all([meeting.person('Nora', path), meeting.person('Ragnhild', path)])
  ;[nora, ragnhild] = pages.map((page) => new MapPage(page)) as [MapPage, MapPage]
  await Promise.all([nora.actor('Fastlegene').waitFor(), ragnhild.actor('Fastlegene').waitFor()])
})

afterEach(() => expect(meeting.faults.splice(0)).toEqual([]))
afterAll(() => meeting.end())

/** What the database holds of an actor, whatever pages say. */
function stored(name: string): Record<string, unknown> | undefined {
  return meeting.database.items(boardId).find(({ body }) => body['name'] === name)?.body
}

async function bothSaved(): Promise<void> {
  await Promise.all([nora.saved(), ragnhild.saved()])
}

/** The same picture, word for word, on both pages. */
async function endEqual(): Promise<void> {
  await bothSaved()
  await until('both pages show the same map', async () => {
    const [one, other] = await Promise.all([nora.picture(), ragnhild.picture()])
    return one.length > 0 && one.join('\n') === other.join('\n')
  })
}

test('two people on one map see each other, and what the other looks at [P1]', async () => {
  await ragnhild.choose('DPS')
  await nora.meets('Ragnhild', 'ser på DPS')
  await ragnhild.meets('Nora')
  expect(await nora.page.getByRole('button', { name: '2 personer er her' }).count()).toBe(1)
})

test('two people change different fields of one actor, and both stand [L3]', async () => {
  await Promise.all([nora.choose('Fastlegene'), ragnhild.choose('Fastlegene')])
  await Promise.all([
    nora.field('Kvalitet').selectOption('God'),
    ragnhild.field('Relasjon').fill('Vi møtes hver måned på legekontoret.'),
    // It lands softly: a mark with her name at this field, and at no other.
    until(
      'the mark stands',
      async () => (await nora.panel('Fastlegene').ariaSnapshot()).split('Ragnhild endret dette').length === 2,
    ),
  ])
  await bothSaved()
  await until('both pages hold both', async () => {
    const [one, other] = await Promise.all([nora.fields(), ragnhild.fields()])
    return one.join() === other.join() && one.includes('GOOD') && one.includes('Vi møtes hver måned på legekontoret.')
  })
  expect(stored('Fastlegene')).toMatchObject({ quality: 'GOOD', relationText: 'Vi møtes hver måned på legekontoret.' })
})

test('two people write the same field: nobody loses the caret, and both end with the same text [L3]', async () => {
  await Promise.all([nora.choose('NAV'), ragnhild.choose('NAV')])
  const text = nora.field('Relasjon')
  await text.fill('Vi ringer')
  await nora.saved()
  await text.press('Home')
  await text.press('ArrowRight')

  await ragnhild.field('Relasjon').fill('Vi skriver')
  await ragnhild.saved()
  // What she does next arrives after it, so it tells that her text is here.
  await ragnhild.field('Kontakt').selectOption('Daglig')
  await until('Ragnhild’s changes are here', async () => (await nora.field('Kontakt').inputValue()) === 'DAILY')
  const held = await text.evaluate((area: HTMLTextAreaElement) => ({
    text: area.value,
    caret: area.selectionStart,
    isFocused: area === document.activeElement,
  }))
  expect(held).toEqual({ text: 'Vi ringer', caret: 1, isFocused: true })

  await text.pressSequentially('!')
  expect(await text.inputValue()).toBe('V!i ringer')
  await nora.saved()
  await Promise.all([text.blur(), ragnhild.field('Relasjon').blur()])
  await until('both fields show what stands', async () => (await ragnhild.field('Relasjon').inputValue()) === 'V!i ringer')
  expect(await text.inputValue()).toBe('V!i ringer')
  expect(stored('NAV')).toMatchObject({ relationText: 'V!i ringer' })
  // The value that did not come to stand is offered to whoever wrote it.
  await ragnhild.panel('NAV').getByText('Vi skriver').waitFor()
  await ragnhild.panel('NAV').getByRole('button', { name: 'Behold det som står' }).click()
})

test('two people drag two actors at the same time, and both places stand [L3]', async () => {
  const [ring4, ring3] = [await nora.pointOf('Høgskole og universitet'), await ragnhild.pointOf('Frivilligsentralene')]
  await Promise.all([nora.carry('Boligkontorene', ring4), ragnhild.carry('Ruspoliklinikken', ring3)])
  await Promise.all([nora.page.mouse.up(), ragnhild.page.mouse.up()])
  await endEqual()
  for (const page of [nora, ragnhild]) {
    expect(await page.where('Boligkontorene')).toBe('ring 4, Utdanning og fagmiljø')
    expect(await page.where('Ruspoliklinikken')).toBe('ring 3, Frivillig')
  }
  expect(stored('Boligkontorene')).toMatchObject({ place: { ring: 4, sector: 'EDUCATION' } })
  expect(stored('Ruspoliklinikken')).toMatchObject({ place: { ring: 3, sector: 'VOLUNTARY' } })
})

test('what I hold stays in my hand while others move it, and the last to let go has the word', async () => {
  const held = await nora.pointOf('Likepersoner')
  await nora.carry('Legevakta', held)
  await ragnhild.carry('Legevakta', await ragnhild.pointOf('DPS'))
  await ragnhild.page.mouse.up()
  await until('Ragnhild’s move is durable', () => (stored('Legevakta')?.['place'] as { ring: number } | undefined)?.ring === 1)
  await nora.page.mouse.up()
  await endEqual()
  expect(await ragnhild.where('Legevakta')).toBe(await nora.where('Likepersoner'))
})

test('an actor is moved by the keyboard alone', async () => {
  const before = await nora.where('Politiet')
  expect(before).toBe('ring 4, Stat og NAV')
  await nora.actor('Politiet').focus()
  for (const key of ['m', 'ArrowUp', 'ArrowUp', 'Enter']) await nora.page.keyboard.press(key)
  await ragnhild.actor('Politiet', 'ring 2, Stat og NAV').waitFor()
  // The keys go on from the actor, where it stands now.
  expect(await nora.actor('Politiet').evaluate((actor) => actor === document.activeElement)).toBe(true)
  await endEqual()
})

test('an actor is moved by single clicks alone', async () => {
  await ragnhild.choose('Hjemmetjenesten')
  await ragnhild.page.getByRole('button', { name: 'Flytt Hjemmetjenesten' }).click()
  const { x, y } = await ragnhild.pointOf('Kor, idrettslag og turlag')
  await ragnhild.page.mouse.click(x, y)
  await nora.actor('Hjemmetjenesten', 'ring 4, Frivillig').waitFor()
  await endEqual()
})

test('a removed actor is named with who removed it, and anybody who may edit brings it back [L10]', async () => {
  const before = await nora.picture()
  await ragnhild.choose('Akuttavdelingen på sykehuset')
  await nora.choose('Akuttavdelingen på sykehuset')
  await nora.panel('Akuttavdelingen på sykehuset').getByRole('button', { name: 'Slett aktøren' }).click()

  // On the spot, where she was reading it.
  const panel = ragnhild.panel('Akuttavdelingen på sykehuset')
  await panel.getByText('Slettet av Nora.').waitFor()
  expect(await ragnhild.actor('Akuttavdelingen på sykehuset').count()).toBe(0)
  await panel.getByRole('button', { name: 'Angre?' }).click()
  await nora.actor('Akuttavdelingen på sykehuset').waitFor()
  // What hung on it is back as well.
  await endEqual()
  expect(await nora.picture()).toEqual(before)
})

test('a removed actor is brought back from the list of what was removed [L10]', async () => {
  await ragnhild.choose('Frivilligsentralene')
  await ragnhild.page.getByRole('button', { name: 'Slett aktøren' }).click()
  await nora.page.getByText('Slettet av Ragnhild.').waitFor()
  await nora.page.getByRole('button', { name: 'Flere valg', exact: true }).click()
  await nora.page.getByRole('button', { name: 'Slettet fra tavlen' }).click()
  const dialog = nora.page.getByRole('dialog', { name: 'Slettet fra tavlen' })
  await dialog.getByRole('button', { name: 'Hent tilbake Frivilligsentralene' }).click()
  await dialog.getByText('Hentet tilbake').waitFor()
  await dialog.getByRole('button', { name: 'Lukk' }).click()
  await ragnhild.actor('Frivilligsentralene').waitFor()
  await endEqual()
})

test('a comment arrives live, with name and voice', async () => {
  await Promise.all([nora.choose('Arbeidsgivere og vekstbedrifter'), ragnhild.choose('Arbeidsgivere og vekstbedrifter')])
  await ragnhild.field('Skriv en kommentar').fill('Jobben ble vendepunktet for meg.')
  await ragnhild.page.getByRole('button', { name: 'Send', exact: true }).click()
  const comment = nora.page.getByRole('article', { name: 'Ragnhild' })
  await comment.getByText('Jobben ble vendepunktet for meg.').waitFor()
  expect(await comment.getByRole('img', { name: 'Ragnhild, Brukerrepresentant' }).count()).toBe(1)

  await nora.page.getByRole('button', { name: 'Svar', exact: true }).click()
  await nora.field('Svar til Ragnhild').fill('Takk. Den tar vi med til samlingen.')
  await nora.page.getByRole('button', { name: 'Send', exact: true }).click()
  const answer = ragnhild.page.getByRole('article', { name: 'Nora' })
  await answer.getByText('Takk. Den tar vi med til samlingen.').waitFor()
  expect(await answer.getByRole('img', { name: 'Nora, Kommune' }).count()).toBe(1)
})

const LOST_MS = 10_000

function offlineNote({ page }: MapPage): Locator {
  return page.getByRole('status').filter({ hasText: 'Uten nett. Du kan fortsette å skrive.' })
}

test('one loses the network for ten seconds, both go on, and nothing is lost [L9, O1]', async () => {
  await Promise.all([nora.choose('Pårørende'), ragnhild.choose('Pårørende')])
  const lostAt = performance.now()
  await nora.page.context().setOffline(true)
  await offlineNote(nora).waitFor()

  await nora.field('Kvalitet').selectOption('God')
  await nora.carry('Kommunestyrene', await nora.pointOf('DPS'))
  await nora.page.mouse.up()
  await nora.choose('Pårørende')
  let written = ''
  for (let round = 1; performance.now() - lostAt < LOST_MS; round += 1) {
    written = `Vi ringer dem først. Runde ${round}.`
    await nora.field('Relasjon').fill(written)
    await ragnhild.field('Kontakt').selectOption(round % 2 ? 'Daglig' : 'Ukentlig')
    await ragnhild.saved()
  }
  await ragnhild.field('Kontakt').selectOption('Ukentlig')
  await ragnhild.carry('Kommunalsjefene for helse', await ragnhild.pointOf('Politiet'))
  await ragnhild.page.mouse.up()
  // Three things of hers, however often she wrote the one.
  await nora.saveState('Ikke lagret (3)').waitFor()
  expect(await nora.where('Kommunestyrene')).toBe('ring 1, Spesialisthelsetjeneste')

  await nora.page.context().setOffline(false)
  await nora.saved()
  expect(await offlineNote(nora).count()).toBe(0)
  await endEqual()
  await ragnhild.choose('Pårørende')
  await until('both panels hold the same', async () => (await nora.fields()).join() === (await ragnhild.fields()).join())
  expect(await ragnhild.field('Relasjon').inputValue()).toBe(written)

  expect(stored('Pårørende')).toMatchObject({ quality: 'GOOD', contactFrequency: 'WEEKLY', relationText: written })
  expect(stored('Kommunestyrene')).toMatchObject({ place: { ring: 1, sector: 'SPECIALIST_HEALTH' } })
  expect(stored('Kommunalsjefene for helse')).toMatchObject({ place: { ring: 2, sector: 'STATE' } })
})
