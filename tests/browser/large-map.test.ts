import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { SECTORS } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import { Meeting } from '../support/browser.js'
import { MapPage } from '../support/map-page.js'

const ACTORS = 300
const RELATIONS = 500
const EDITS_A_SECOND = 20
const DRAG_MS = 5_000
/** The youngest, which lies on top where they are crowded; others change it while I carry it. */
const CARRIED = ACTORS - 1
/** One that others leave alone, since they keep to those after it. */
const WRITTEN = 99
/** Far below what a person would call fluid, so that a busy machine does not fail it; the figures are printed. */
const FEWEST_FRAMES_A_SECOND = 4

let meeting: Meeting
let boardId: Id
const ids = Array.from({ length: ACTORS }, () => randomUUID()).sort()

beforeAll(async () => {
  meeting = await Meeting.begin()
  boardId = await meeting.newMap('Et stort kart')
  const actors = ids.map((id, index) => ({
    saveActor: {
      id,
      name: nameOf(index),
      importance: (index % 5) + 1,
      relationText: 'Vi ringer hver uke.',
      place: { ring: (index % 4) + 1, sector: SECTORS[index % SECTORS.length] ?? 'OTHER', position: ((index * 7) % 20) / 20 },
    },
  }))
  const relations = Array.from({ length: RELATIONS }, (_, index) => ({
    saveRelation: {
      id: randomUUID(),
      ends: { from: ids[index % ACTORS] ?? '', to: ids[(index * 11 + 1 + Math.floor(index / ACTORS)) % ACTORS] ?? '' },
      relationType: 'COOPERATION',
    },
  }))
  await meeting.commit('Jorunn', boardId, actors)
  await meeting.commit('Jorunn', boardId, relations)
})

afterAll(() => meeting.end())

function nameOf(index: number): string {
  return `Aktør ${String(index + 1).padStart(3, '0')}`
}

/** Others at work while something is done. Answers how many changes a second they came to. */
async function whileOthersEdit(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  const edits: Promise<void>[] = []
  const timer = setInterval(() => {
    const index = edits.length
    const id = ids[WRITTEN + 1 + ((index * 37) % (ACTORS - WRITTEN - 1))]
    const place = { ring: (index % 4) + 1, sector: SECTORS[index % SECTORS.length] ?? 'OTHER', position: (index % 10) / 10 }
    const change = index % 2 === 0 ? { relationText: `Endring ${index}` } : { place }
    edits.push(meeting.commit('Farid', boardId, [{ saveActor: { id: id ?? '', ...change } }]))
  }, 1000 / EDITS_A_SECOND)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  const aSecond = (edits.length * 1000) / (performance.now() - begun)
  await Promise.all(edits)
  return Math.round(aSecond)
}

interface Frames {
  readonly aSecond: number
  readonly median: number
  readonly p95: number
  readonly longest: number
}

/** Begins to count frames; the answer tells how they came. */
async function countFrames(page: Page): Promise<() => Promise<Frames>> {
  const times = await page.evaluateHandle(() => {
    const drawn: number[] = []
    const note = (now: number): void => {
      drawn.push(now)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    return drawn
  })
  return async () => {
    const drawn = await times.jsonValue()
    const gaps = drawn.slice(1).map((now, index) => now - (drawn[index] ?? now))
    const sorted = gaps.toSorted((one, other) => one - other)
    const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
    const whole = gaps.reduce((sum, gap) => sum + gap, 0)
    return { aSecond: Math.round((gaps.length * 1000) / whole), median: at(0.5), p95: at(0.95), longest: at(1) }
  }
}

function print(what: string, { aSecond, median, p95, longest }: Frames): void {
  process.stdout.write(
    `${what}: ${aSecond} frames a second; a frame takes ${median} ms (median), ${p95} ms (p95), ${longest} ms (longest)\n`,
  )
}

/** Carries an actor round the map by the mouse for a while, and ends to the right of the middle. */
async function carryAround(map: MapPage): Promise<void> {
  const { x, y } = await map.pointOf(nameOf(CARRIED))
  await map.page.mouse.move(x, y)
  await map.page.mouse.down()
  const until = performance.now() + DRAG_MS
  for (let angle = 0; performance.now() < until; angle += 0.15)
    await map.page.mouse.move(440 + 200 * Math.cos(angle), 420 + 200 * Math.sin(angle))
  await map.page.mouse.move(640, 420)
}

test(`${ACTORS} actors and ${RELATIONS} relations: a drag stays fluid, also while ${EDITS_A_SECOND} edits a second arrive`, async () => {
  const opening = performance.now()
  const map = new MapPage(await meeting.person('Jorunn', `/tavle/${boardId}/ringer`))
  await map.actor(nameOf(CARRIED)).waitFor()
  process.stdout.write(
    `A map of ${ACTORS} actors and ${RELATIONS} relations opens in ${Math.round(performance.now() - opening)} ms\n`,
  )

  const alone = await countFrames(map.page)
  await carryAround(map)
  print('Dragging, alone', await alone())
  await map.page.keyboard.press('Escape')
  await map.page.mouse.up()

  const together = await countFrames(map.page)
  const edits = await whileOthersEdit(() => carryAround(map))
  const busy = await together()
  print(`Dragging while others make ${edits} changes a second`, busy)
  // Edits of others have not taken it out of my hand: it lands where I let go, and that is what is written.
  await map.page.mouse.up()
  await map.saved()
  const [landed] = meeting.database.changes(boardId, meeting.database.sequence(boardId))
  expect(landed).toMatchObject({ itemId: ids[CARRIED], fields: ['place'] })
  expect(await map.where(nameOf(CARRIED))).toContain(`ring ${(landed?.after['place'] as { ring: number } | undefined)?.ring}, `)
  expect(busy.aSecond).toBeGreaterThanOrEqual(FEWEST_FRAMES_A_SECOND)
  expect(meeting.faults).toEqual([])
})

test(`the list of ${ACTORS} actors opens and is edited in place`, async () => {
  const opening = performance.now()
  const map = new MapPage(await meeting.person('Jorunn', `/tavle/${boardId}/liste`))
  await map.page.getByText(`${ACTORS} aktører`).waitFor()
  expect(await map.page.getByRole('row').count()).toBe(ACTORS + 1)
  process.stdout.write(`A list of ${ACTORS} actors opens in ${Math.round(performance.now() - opening)} ms\n`)

  const row = map.page
    .getByRole('row')
    .filter({ has: map.page.getByRole('button', { name: `Åpne ${nameOf(WRITTEN)}`, exact: true }) })
  await row.getByRole('button', { name: 'Vi ringer hver uke.' }).click()
  await map.page.keyboard.press('ControlOrMeta+A')
  const typing = await countFrames(map.page)
  await map.page.keyboard.type('Vi møtes hver måned på legekontoret.')
  print('Typing in it', await typing())
  await map.page.keyboard.press('Enter')
  await map.saved()
  expect(meeting.database.item(boardId, ids[WRITTEN] ?? '')?.body).toMatchObject({
    relationText: 'Vi møtes hver måned på legekontoret.',
  })
  expect(meeting.faults).toEqual([])
})
