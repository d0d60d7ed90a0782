import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { goals as words } from '../../client/locales/nb/goals.js'
import type { Id } from '../../shared/ids.js'
import { complaintsAbout } from '../support/accessibility.js'
import { Meeting, until } from '../support/browser.js'
import { GoalPage } from '../support/goal-page.js'

const FIRST = 'Alle har en avtalt plan for den første uka hjemme'
const SECOND = 'Pårørende blir spurt innen to uker'
const TOTALS = words.acrossTotals(28, 91, 61)
/** Seed S004 p.13–15: how many municipalities have each merged goal. */
const COUNTS = [9, 9, 8, 8, 7, 7, 6, 5, 4, 3, 3, ...Array(5).fill(2), ...Array(12).fill(1)]

let meeting: Meeting
let networkId: Id
let networkBoard: Id
let boardId: Id
let nora: GoalPage
let ragnhild: GoalPage

beforeAll(async () => {
  meeting = await Meeting.begin()
  networkId = (await meeting.network()).id
  networkBoard = await meeting.boardNamed('Mål for nettverket')
  boardId = await meeting.boardNamed('Mål for Hamar og Stange')
  const path = `/tavle/${boardId}/mal`
  const [hers, theirs] = await Promise.all([meeting.person('Nora', path), meeting.person('Ragnhild', path)])
  nora = new GoalPage(hers)
  ragnhild = new GoalPage(theirs)
  await nora.add(FIRST)
  await nora.add(SECOND)
  await ragnhild.goal(SECOND).waitFor()
})

afterEach(() => expect(meeting.faults.splice(0)).toEqual([]))
afterAll(() => meeting.end())

function stored(field: string, value: unknown): Record<string, unknown> | undefined {
  return meeting.database.items(boardId).find(({ body }) => body[field] === value)?.body
}

test('two people change different fields of one goal, and both stand [L3]', async () => {
  await Promise.all([nora.open(FIRST), ragnhild.open(FIRST)])
  await Promise.all([nora.field(words.field.owner).fill('Nora'), ragnhild.field(words.field.goalStatus).selectOption('I gang')])
  await Promise.all([nora.saved(), ragnhild.saved()])
  await until('both panels hold both', async () => {
    const [status, owner] = await Promise.all([
      nora.field(words.field.goalStatus).inputValue(),
      ragnhild.field(words.field.owner).inputValue(),
    ])
    return status === 'UNDER_WAY' && owner === 'Nora'
  })
})

test('each voice has its say, and a vote for an older wording says so until it is confirmed', async () => {
  await ragnhild.answer('AGREE_WITH_REMARK').check()
  await ragnhild.field(words.remark).fill('Personen selv må være med.')
  await nora.panel().getByText('Personen selv må være med.').waitFor()
  await nora.panel().getByText(words.voicesAgree(1, 2)).first().waitFor()
  await nora.answer('AGREE').check()
  await ragnhild.panel().getByText(words.agreed).first().waitFor()

  const changed = `${FIRST}, i hele 2027`
  await nora.field(words.field.title).fill(changed)
  await nora.saved()
  await ragnhild.panel().getByText(words.staleMine(FIRST)).waitFor()
  await ragnhild.panel().getByText(words.voicesAgree(0, 2)).first().waitFor()
  await ragnhild.button(words.confirm).click()
  await nora.button(words.confirm).click()
  await nora.panel().getByText(words.agreed).first().waitFor()

  await nora.field(words.field.title).fill(FIRST)
  await Promise.all([nora.saved(), ragnhild.goal(FIRST).waitFor()])
  expect(stored('remark', 'Personen selv må være med.')).toMatchObject({ answer: 'AGREE_WITH_REMARK', wording: changed })
})

test('two people measure at the same time, and both measurements stand', async () => {
  for (const page of [nora, ragnhild]) await page.panel().getByText(words.measuring, { exact: true }).click()
  await Promise.all(
    [nora, ragnhild].map(async (page, index) => {
      await page.field(words.value).fill(`${40 + index},5`)
      await page.button(words.addMeasurement).click()
    }),
  )
  for (const page of [nora, ragnhild]) await page.panel().getByText(words.allMeasurements(2)).first().waitFor()
  expect([stored('value', 40.5), stored('value', 41.5)]).toMatchObject([{}, {}])
  // What is no number says so, and is not sent.
  await nora.field(words.value).fill('mange')
  await nora.button(words.addMeasurement).click()
  await nora.panel().getByText(words.notANumber).waitFor()
})

test('goals are added, opened, measured, answered, moved and commented on by the keyboard alone', async () => {
  const { page } = nora
  const type = async (label: string, text: string): Promise<void> => {
    await nora.field(label).focus()
    await page.keyboard.type(text)
  }
  await page.getByRole('textbox', { name: words.add }).focus()
  await page.keyboard.type('Mål fra tastaturet')
  await page.keyboard.press('Enter')
  await nora.goal('Mål fra tastaturet').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Mål fra tastaturet' }).first().waitFor()

  await nora.panel().getByText(words.measuring, { exact: true }).locator('xpath=ancestor::summary').focus()
  await page.keyboard.press('Enter')
  await type(words.value, '12')
  await page.keyboard.press('Enter')
  await nora.panel().getByText(words.allMeasurements(1)).first().waitFor()

  await nora.answer('AGREE').focus()
  await page.keyboard.press('Space')
  await nora.panel().getByText(words.voicesAgree(1, 2)).first().waitFor()

  const before = await nora.titles()
  await page.getByRole('button', { name: words.moveUpNamed('Mål fra tastaturet') }).focus()
  await page.keyboard.press('Enter')
  const expected = [...before.slice(0, -2), before.at(-1), before.at(-2)]
  await until('both lists show the new order', async () => {
    const [hers, theirs] = await Promise.all([nora.titles(), ragnhild.titles()])
    return hers.join() === expected.join() && theirs.join() === expected.join()
  })

  await type('Skriv en kommentar', 'Skrevet uten mus.')
  await nora.button('Send').focus()
  await page.keyboard.press('Enter')
  await ragnhild.open('Mål fra tastaturet')
  await ragnhild.panel().getByText('Skrevet uten mus.').waitFor()
})

test('the same by single clicks alone, and a tiltak with it', async () => {
  await ragnhild.add('Mål fra pekeren')
  await ragnhild.open('Mål fra pekeren')
  await ragnhild.panel().getByText(words.measuring, { exact: true }).click()
  await ragnhild.field(words.value).fill('3')
  await ragnhild.button(words.addMeasurement).click()
  await ragnhild.answer('NOT_YET').click()
  await ragnhild.field(words.remarkNotYet).fill('Vi mangler et tall å begynne med.')
  await ragnhild
    .panel()
    .getByRole('textbox', { name: words.addActionTo('Mål fra pekeren') })
    .fill('Ringe DPS')
  await ragnhild.button(words.addAction).click()
  await ragnhild.button(words.moveUp).click()
  await ragnhild.field('Skriv en kommentar').fill('Med pekeren.')
  await ragnhild.button('Send').click()
  await ragnhild.saved()
  await nora.open('Mål fra pekeren')
  await nora.panel().getByText('Vi mangler et tall å begynne med.').waitFor()
  await nora.panel().getByText('Ringe DPS').first().waitFor()
  await nora.panel().getByText('Med pekeren.').waitFor()
  await until('it stands one up for both', async () => (await nora.titles()).at(-2) === 'Mål fra pekeren')
})

test('a goal is carried by its handle to another place, and both see it', async () => {
  const before = await nora.titles()
  const card = (title: string) => nora.page.getByRole('listitem').filter({ has: nora.goal(title) })
  await nora.page.keyboard.press('Escape')
  await card(FIRST).locator('.goal-handle').hover()
  await nora.page.mouse.down()
  const box = await card(before[0] ?? '').boundingBox()
  await nora.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 3, { steps: 6 })
  await nora.page.mouse.up()
  const expected = [FIRST, ...before.filter((title) => title !== FIRST)]
  await until('it stands first for both', async () => {
    const [hers, theirs] = await Promise.all([nora.titles(), ragnhild.titles()])
    return hers.join() === expected.join() && theirs.join() === expected.join()
  })
})

describe('goals across teams', () => {
  const path = () => `/nettverk/${networkId}/mal`

  // The two boards' own additions above are goals as well: a hub that nobody has written to gives the note's table.
  let fresh: Meeting
  let jorunn: Page
  beforeAll(async () => {
    fresh = await Meeting.begin()
    jorunn = await fresh.person('Jorunn', path())
  })
  afterAll(() => fresh.end())

  const counts = (page: Page) => page.locator('.across-table tbody tr:first-child td.cell-count').allInnerTexts()

  test('the table shows 28 goals, 91 pairs, 61 municipalities and the counts, on the page and in the file', async () => {
    await jorunn.getByText(TOTALS).waitFor()
    expect((await counts(jorunn)).map(Number)).toEqual(COUNTS)
    const [download] = await Promise.all([jorunn.waitForEvent('download'), jorunn.getByRole('button', { name: words.csv }).click()])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    const cells = lines.map((line) => line.match(/("([^"]|"")*"|[^;]*)(;|$)/g)?.map((cell) => cell.replace(/;$/, '')) ?? [])
    expect(cells.slice(1, -1).map((row) => Number(row[2]))).toEqual(COUNTS)
    expect(cells.at(-1)?.slice(0, 4)).toEqual([`${words.file.total}: 28`, '', '91', '61'])
  })

  test('a filter narrows the table and stands in the address', async () => {
    await jorunn.getByLabel(words.cohort, { exact: true }).selectOption('Nord')
    await jorunn.getByText(TOTALS).waitFor({ state: 'detached' })
    const shown = await counts(jorunn)
    expect(shown.length).toBeLessThan(28)
    await jorunn.reload()
    await until('the same after a reload', async () => (await counts(jorunn)).join() === shown.join())
    await jorunn.getByRole('button', { name: words.clearFilters }).click()
    await jorunn.getByText(TOTALS).waitFor()
  })

  test('two goals are merged, somebody else sees it at once, and they are taken apart again', async () => {
    const farid = await fresh.person('Farid', path())
    await farid.getByText(TOTALS).waitFor()
    const boxes = jorunn.getByRole('checkbox')
    await boxes.nth(26).check()
    await boxes.nth(27).check()
    await jorunn.getByRole('button', { name: words.merge, exact: true }).click()
    await jorunn.getByRole('dialog').getByLabel(words.mergeAs).fill('To mål som er ett')
    await jorunn.getByRole('dialog').getByRole('button', { name: words.merge, exact: true }).click()
    for (const page of [jorunn, farid]) await page.getByRole('button', { name: /^To mål som er ett/ }).waitFor()
    await farid.getByText(/^27 mål, 9\d par/).waitFor()
    // Each original wording is kept, with a way to its team's board.
    await farid.getByRole('button', { name: /^To mål som er ett/ }).click()
    expect(await farid.locator('.across-wordings').getByRole('link').count()).toBeGreaterThan(1)
    await farid.getByRole('button', { name: words.separateAll }).click()
    await jorunn.getByText(/^2[89] mål/).waitFor()
    await farid.context().close()
  })

  test('a reader reads the table and merges nothing', async () => {
    const yngve = await fresh.person('Yngve', path())
    await yngve.getByRole('button', { name: words.csv }).waitFor()
    expect(await yngve.getByRole('checkbox').count()).toBe(0)
    await yngve.context().close()
  })
})

describe('axe finds nothing at 1280 and 390 px, in light and dark, and nothing scrolls sideways', () => {
  // What is in a part is drawn when the part is opened, and may have parts of its own.
  const openAll = (page: Page) =>
    until('all parts are open', () =>
      page.evaluate(() => {
        const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
        for (const details of closed) details.open = true
        return closed.length === 0
      }),
    )
  const openRow = (page: Page) => page.locator('.across-open').first().click()
  let empty: Id
  let goalId: Id

  beforeAll(async () => {
    const team = (await meeting.network()).teams.find(({ name }) => name === 'Hamar og Stange')
    empty = randomUUID()
    goalId = meeting.database.items(boardId).find(({ body }) => body['title'] === FIRST)?.id ?? ''
    const boards = (await meeting.network()).boards
    expect([team, boards.length > 0]).toMatchObject([{}, true])
  })

  const states: readonly {
    name: string
    who?: string
    path: () => string
    shows: string
    open?: (page: Page) => Promise<unknown>
  }[] = [
    { name: 'goals', path: () => `/tavle/${boardId}/mal`, shows: FIRST },
    {
      name: 'a goal with all its parts',
      path: () => `/tavle/${boardId}/mal?valgt=${goalId}`,
      shows: words.yourAnswer,
      open: openAll,
    },
    { name: 'plan', path: () => `/tavle/${boardId}/plan`, shows: 'Ringe DPS' },
    { name: 'measurements', path: () => `/tavle/${boardId}/malinger`, shows: words.asTable },
    { name: 'about the board', path: () => `/tavle/${boardId}/mal?valgt=${boardId}`, shows: words.boardMeans },
    { name: 'a reader’s goal', who: 'Yngve', path: () => `/tavle/${boardId}/mal?valgt=${goalId}`, shows: words.onlyMembers },
    { name: 'the network’s goals', who: 'Jorunn', path: () => `/tavle/${networkBoard}/mal`, shows: words.across },
    { name: 'goals across teams', who: 'Jorunn', path: () => `/nettverk/${networkId}/mal`, shows: words.csv, open: openAll },
    { name: 'the wordings of one', who: 'Jorunn', path: () => `/nettverk/${networkId}/mal`, shows: words.csv, open: openRow },
    { name: 'status', who: 'Jorunn', path: () => `/nettverk/${networkId}/status`, shows: words.statusPurpose },
    { name: 'something that is not there', path: () => `/tavle/${boardId}/mal?valgt=${empty}`, shows: 'Det du leter etter' },
  ]

  test.each(states)('$name', async ({ who = 'Nora', path, shows, open }) => {
    const page = await meeting.person(who, path())
    const ready = async (): Promise<void> => {
      await page.getByText(shows).filter({ visible: true }).first().waitFor()
      await open?.(page)
    }
    await ready()
    const wide = await complaintsAbout(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await ready()
    expect({ wide, narrow: await complaintsAbout(page) }).toEqual({ wide: [], narrow: [] })
    await page.context().close()
  })
})
