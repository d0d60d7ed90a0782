import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { programme as words } from '../../client/locales/nb/programme.js'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { ProgrammePage } from '../support/programme-page.js'

let meeting: Meeting
let jorunn: ProgrammePage
let farid: ProgrammePage
const boards = new Map<string, Id>()

const draft = (gathering: string): Id => boards.get(`PROGRAMME ${gathering}`) ?? ''
const published = (gathering: string): Id => boards.get(`PUBLISHED_PROGRAMME ${gathering}`) ?? ''

beforeAll(async () => {
  meeting = await Meeting.begin()
  const { networks } = await meeting.ask('Jorunn', '{ networks { boards { id kind title } } }')
  for (const { id, kind, title } of networks[0].boards) boards.set(`${kind} ${title}`, id)
  const path = `/tavle/${draft('Samling 2')}/dag`
  const pages = await Promise.all([meeting.person('Jorunn', path), meeting.person('Farid', path)])
  ;[jorunn, farid] = pages.map((page) => new ProgrammePage(page)) as [ProgrammePage, ProgrammePage]
  await Promise.all([jorunn.opener('Lunsj').waitFor(), farid.opener('Lunsj').waitFor()])
})

afterEach(() => expect(meeting.faults.splice(0)).toEqual([]))
afterAll(() => meeting.end())

async function endEqual(): Promise<void> {
  await Promise.all([jorunn.saved(), farid.saved()])
  await until('both pages show the same day', async () => {
    const [one, other] = await Promise.all([jorunn.picture('Dag 1'), farid.picture('Dag 1')])
    return one !== '' && one === other
  })
}

test('the balance of the four gatherings is Figure 2’s', async () => {
  const page = await meeting.person('Jorunn', `/tavle/${draft('Samling 1')}/fordeling`)
  for (const sentence of [
    'Gruppearbeid og plenum: 44,9 %, 38,9 %, 33,3 % og 17,2 %. Til sammen 13,25 av 37,5 timer, 35,3 %.',
    '1 minutt igjen til målet (45 % gruppearbeid og plenum).',
  ])
    await page.getByText(sentence).waitFor()
  await page.getByText('Gruppearbeid og plenum: 5,5 av 12,25 timer, 44,9 %').first().waitFor({ state: 'attached' })
  await page.close()
})

test('two people drag two sessions at the same moment, and both moves stand [L3]', async () => {
  await jorunn.carry('Velkommen tilbake', 'Siden sist: teamene forteller', 'lower')
  await farid.carry('Pause', 'Mål og måleverktøy: slik bruker du verktøykassa', 'upper')
  await Promise.all([jorunn.page.mouse.up(), farid.page.mouse.up()])
  await until('both moves stand', async () => {
    const titles = await jorunn.titles('Dag 1')
    const after = (one: string, other: string): boolean => titles.indexOf(one) > titles.indexOf(other)
    return (
      after('Velkommen tilbake', 'Siden sist: teamene forteller') &&
      after('Mål og måleverktøy: slik bruker du verktøykassa', 'Pause') &&
      after('Pause', 'Lunsj')
    )
  })
  await endEqual()
  expect(await jorunn.startOf('Velkommen tilbake')).toBe('11.30')
})

test('what I hold stays in my hand while another moves it, and the last to let go has the word', async () => {
  await jorunn.carry('Velkommen tilbake', 'Siden sist: teamene forteller', 'upper')
  await farid.choose('Velkommen tilbake', words.moveToDay('Dag 2'))
  await farid.saved()
  await jorunn.opener('Velkommen tilbake').waitFor({ state: 'hidden' })
  await jorunn.page.mouse.up()
  await farid.opener('Velkommen tilbake').waitFor()
  await endEqual()
  expect(await farid.startOf('Velkommen tilbake')).toBe('10.30')
})

test('one plans on without network for a while; both end equal, and what runs over is told to both [L9, O1]', async () => {
  await farid.page.context().setOffline(true)
  await farid.page.getByText('Uten nett. Du kan fortsette å skrive.').waitFor()
  await farid.page.getByLabel(words.addSessionTitle).fill('Sang og strekk')
  await farid.page.keyboard.press('Enter')
  await farid.choose('Sang og strekk', words.moveUp)
  await farid.page.getByRole('button', { name: 'Ikke lagret (2)' }).waitFor()

  await jorunn
    .row('Siden sist: teamene forteller')
    .getByRole('button', { name: /Endre$/ })
    .click()
  await jorunn.page.getByLabel(words.field.duration).first().fill('1:15')
  await jorunn.page.keyboard.press('Enter')
  await jorunn.saved()

  await farid.page.context().setOffline(false)
  await endEqual()
  const told = words.clash.overrun('Siden sist: teamene forteller', '15 min', '12.00')
  for (const page of [jorunn, farid]) {
    await page.row('Lunsj').getByText(told).waitFor()
    await page.opener('Sang og strekk').waitFor()
  }
})

test('a participant sees the published version alone, and a new version softly, marked', async () => {
  const nora = new ProgrammePage(await meeting.person('Nora', `/tavle/${draft('Samling 1')}/dag`))
  await nora.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await nora.opener('Lunsj').count()).toBe(0)
  await nora.page.goto(`/tavle/${published('Samling 1')}/dag`)
  await nora.opener('Recovery i praksis').waitFor()
  expect(await nora.menu('Recovery i praksis').count()).toBe(0)

  await jorunn.page.goto(`/tavle/${draft('Samling 1')}/dag`)
  await jorunn.page.getByLabel(words.addSessionTitle).fill('Kveldstur langs vannet')
  await jorunn.page.keyboard.press('Enter')
  await jorunn.saved()
  await jorunn.page.getByText(words.changesSince(1)).waitFor()
  expect(await nora.opener('Kveldstur langs vannet').count()).toBe(0)

  await jorunn.page.getByRole('button', { name: words.publish }).click()
  const dialog = jorunn.page.getByRole('dialog', { name: words.publish })
  await dialog.getByText('Kveldstur langs vannet').waitFor()
  await dialog.getByLabel(words.publishNote).fill('Vi går en tur sammen om kvelden.')
  await dialog.getByRole('button', { name: words.publish }).click()
  await dialog.getByText(words.publishDone(2)).waitFor()
  await dialog.getByRole('button', { name: words.backToDraft }).click()

  await nora.opener('Kveldstur langs vannet').waitFor()
  await nora.page.getByText('Ny versjon (2)').waitFor()
  await nora.page.getByText('Vi går en tur sammen om kvelden.').first().waitFor()

  await jorunn.page.getByRole('button', { name: words.publish }).click()
  await dialog.getByText(words.nothingChanged).waitFor()
})

/** Adds, moves, lengthens, copies and comments, each in the way that the person has. */
interface Ways {
  add(page: ProgrammePage, title: string): Promise<void>
  entry(page: ProgrammePage, title: string, entry: string): Promise<void>
  last(page: ProgrammePage, title: string, typed: string): Promise<void>
  comment(page: ProgrammePage, title: string, text: string): Promise<void>
}

const byKeyboard: Ways = {
  async add({ page }, title) {
    await page.getByLabel(words.addSessionTitle).focus()
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  },
  async entry(programme, title, entry) {
    const { page } = programme
    await programme.menu(title).focus()
    await page.keyboard.press('Enter')
    const wanted = page.getByRole('button', { name: entry, exact: true }).filter({ visible: true })
    await wanted.waitFor()
    await until(`the keys come to ${entry}`, async () => {
      if (await wanted.evaluate((button) => button === document.activeElement)) return true
      await page.keyboard.press('Tab')
      return wanted.evaluate((button) => button === document.activeElement)
    })
    await page.keyboard.press('Enter')
  },
  async last(programme, title, typed) {
    await programme
      .row(title)
      .getByRole('button', { name: /Endre$/ })
      .focus()
    await programme.page.keyboard.press('Enter')
    await programme.page.keyboard.type(typed)
    await programme.page.keyboard.press('Enter')
  },
  async comment(programme, title, text) {
    await programme
      .row(title)
      .getByRole('button', { name: new RegExp(`Kommenter ${title}$`) })
      .focus()
    await programme.page.keyboard.press('Enter')
    await until('the comment box has the focus', () =>
      programme.page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
    )
    await programme.page.keyboard.type(text)
    await programme.page.keyboard.press('Tab')
    await programme.page.keyboard.press('Enter')
  },
}

const byClicks: Ways = {
  async add({ page }, title) {
    await page.getByLabel(words.addSessionTitle).fill(title)
    await page.getByRole('button', { name: words.addSession, exact: true }).click()
  },
  entry: (programme, title, entry) => programme.choose(title, entry),
  async last(programme, title) {
    await programme.choose(title, words.longer)
    await until('it lasts five minutes more', async () => (await programme.row(title).textContent())?.includes('35 min') ?? false)
    await programme.opener(title).click()
    const panel = programme.panel(title)
    for (const minutes of ['40 min', '45 min']) {
      await panel.getByRole('button', { name: words.longer }).click()
      await programme.row(title).getByText(minutes, { exact: true }).first().waitFor()
    }
  },
  async comment(programme, title, text) {
    await programme
      .row(title)
      .getByRole('button', { name: new RegExp(`Kommenter ${title}$`) })
      .click()
    await programme.page.getByLabel('Skriv en kommentar').fill(text)
    await programme.page.getByRole('button', { name: 'Send', exact: true }).click()
  },
}

test.each([
  ['keyboard alone', byKeyboard],
  ['single clicks alone', byClicks],
])('add, move, lengthen, copy and comment by %s', async (name, ways) => {
  const page = new ProgrammePage(await meeting.person('Jorunn', `/tavle/${draft('Samling 3')}/dag`))
  const title = `Dans på gulvet med ${name}`
  await page.opener('Lunsj').waitFor()
  await ways.add(page, title)
  await page.opener(title).waitFor()
  const last = (await page.titles('Dag 1')).length - 1
  expect((await page.titles('Dag 1'))[last]).toBe(title)

  await ways.entry(page, title, words.moveUp)
  await until('it moved up', async () => (await page.titles('Dag 1'))[last - 1] === title)
  // Whoever moves by keys goes on from where it stands now.
  await until('the focus is on it', () => page.opener(title).evaluate((button) => button === document.activeElement))
  await ways.last(page, title, '45')
  await page.row(title).getByText('45 min').first().waitFor()
  await ways.entry(page, title, words.copy)
  await until('there are two of it', async () => (await page.titles('Dag 1')).filter((one) => one === title).length === 2)
  await ways.comment(page, title, 'Ta med gode sko.')
  await page.panel(title).getByText('Ta med gode sko.').waitFor()
  await page.saved()
  await page.page.close()
})

test('a user representative suggests an idea to the draft, with her voice, and moves nothing', async () => {
  const ragnhild = new ProgrammePage(await meeting.person('Ragnhild', `/tavle/${draft('Samling 3')}/dag`))
  await ragnhild.opener('Lunsj').waitFor()
  await ragnhild.page.getByLabel(words.addIdeaTitle).fill('En time med musikk')
  await ragnhild.page.getByRole('button', { name: words.addIdea }).click()
  await ragnhild.ideas().getByText('En time med musikk').waitFor()
  await ragnhild.saved()
  await ragnhild.row('En time med musikk').getByRole('img', { name: 'Brukerrepresentant' }).waitFor()
  expect(await ragnhild.menu('Lunsj').count()).toBe(0)
  await jorunn.page.goto(`/tavle/${draft('Samling 3')}/dag`)
  await jorunn.row('En time med musikk').getByText(words.ideaBy('Ragnhild')).waitFor()
})

test('axe finds nothing in any state, and nothing scrolls sideways', async () => {
  const page = new ProgrammePage(await meeting.person('Jorunn', '/'))
  const found: Record<string, readonly string[]> = {}
  const look = async (name: string): Promise<void> => {
    found[name] = await complaintsAbout(page.page)
  }
  const come = async (view: string, shows: string): Promise<void> => {
    await page.page.goto(`/tavle/${draft('Samling 2')}/${view}`)
    await page.page.getByText(shows).filter({ visible: true }).first().waitFor()
  }
  for (const [name, width, height] of [
    ['wide', 1280, 800],
    ['narrow', 390, 844],
  ] as const) {
    await page.page.setViewportSize({ width, height })
    await come('dag', 'Lunsj')
    await look(`${name} day`)
    await page.menu('Lunsj').click()
    await look(`${name} move menu`)
    await page.page.keyboard.press('Escape')
    await page.opener('Lunsj').click()
    await page.page.getByLabel(words.field.fixedStart).waitFor()
    await look(`${name} session`)
    await come('liste', 'Lunsj')
    await look(`${name} list`)
    await page.opener('Dag 2').click()
    await page.page.getByText(words.addRoom).waitFor()
    await look(`${name} day’s own fields`)
    await come('fordeling', words.byVoice)
    await look(`${name} balance`)
  }
  await page.page.setViewportSize({ width: 1280, height: 800 })
  await come('dag', 'Lunsj')
  await page.page.getByRole('button', { name: words.publish }).click()
  await page.page.getByLabel(words.publishNote).waitFor()
  await look('publishing')
  await page.page.goto(`/tavle/${published('Samling 1')}/dag`)
  await page.opener('Lunsj').waitFor()
  await look('published')
  expect(Object.entries(found).filter(([, complaints]) => complaints.length > 0)).toEqual([])
})
