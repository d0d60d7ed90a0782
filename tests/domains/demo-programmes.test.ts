import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoId, seedDemo } from '../../server/demo/seed.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { addBalances, balanceOf, minutesToTarget, shareOf } from '../../shared/programme/balance.js'
import { clashesOf } from '../../shared/programme/clashes.js'
import { differenceOf, publicationOf } from '../../shared/programme/difference.js'
import { scheduleOf } from '../../shared/programme/schedule.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { tempFolder } from '../support/temp-folder.js'

const GATHERINGS = ['ost-1/samling-1', 'ost-1/samling-2', 'ost-1/samling-3', 'felles/samling-4']
const BALANCES = 'query ($id: ID!) { programmeBalances(networkId: $id) { gatheringId boardId isDraft own external group target } }'

let hub: BareHub
const folder = tempFolder()
const clock = { now: () => Date.parse('2026-11-22T09:00:00Z'), after: () => () => undefined }
beforeAll(async () => {
  hub = await openBareHub(folder.path)
  await seedDemo({ storage: hub.storage, live: hub.live, clock })
})
afterAll(async () => {
  await hub.close()
  folder.remove()
})

async function itemsOf(key: string): Promise<Map<Id, Item>> {
  const { items } = await hub.live.state({ personId: demoId('jorunn'), guest: false }, demoId(`programme/${key}`))
  return new Map(items.map((item) => [item.id, item]))
}

interface Hours {
  readonly gatheringId: Id
  readonly isDraft: boolean
  readonly own: number
  readonly external: number
  readonly group: number
  readonly target: number | null
}
const balancesFor = async (person: string): Promise<Hours[]> =>
  (await hub.ask(demoId(person), BALANCES, { id: demoId('network') })).data.programmeBalances
const perCent = (share: number): number => Math.round(share * 1000) / 10

describe('the demo’s programmes', () => {
  test('have exactly the hours of Figure 2, asked for as a planner does', async () => {
    const balances = await balancesFor('jorunn')
    expect(balances.map(({ gatheringId }) => gatheringId)).toEqual(GATHERINGS.map((key) => demoId(`gathering/${key}`)))
    expect(balances.map(({ own, external, group }) => [own / 60, external / 60, group / 60])).toEqual([
      [3, 3.75, 5.5],
      [3, 2.5, 3.5],
      [2.5, 3.5, 3],
      [1.75, 4.25, 1.25],
    ])
    expect(balances.every(({ isDraft, target }) => isDraft && target === 45)).toBe(true)
  })

  test('show 44.9, 38.9, 33.3 and 17.2 per cent group work, 35.3 together, and one minute to the target at the first', async () => {
    const balances = await Promise.all(GATHERINGS.map(async (key) => balanceOf(scheduleOf(await itemsOf(key)))))
    expect(balances.map((one) => perCent(shareOf(one, 'GROUP')))).toEqual([44.9, 38.9, 33.3, 17.2])
    expect(perCent(shareOf(addBalances(balances), 'GROUP'))).toBe(35.3)
    expect(balances.map((one) => minutesToTarget(one, 45))[0]).toBe(1)
  })

  test.each(GATHERINGS)('%s has two dated days with lunch at twelve, and nothing that clashes or runs over', async (key) => {
    const items = await itemsOf(key)
    const schedule = scheduleOf(items)
    expect(schedule.days.map(({ day }) => typeof day['date'])).toEqual(['string', 'string'])
    for (const { timed } of schedule.days)
      expect(timed.filter(({ item, start }) => item['title'] === 'Lunsj' && start === 12 * 60)).toHaveLength(1)
    expect(clashesOf(schedule, items)).toEqual([])
    expect(schedule.ideas.length).toBeGreaterThan(0)
    const blocks = schedule.days.flatMap(({ timed }) => timed.filter(({ tracks }) => tracks.length > 1))
    if (key === 'ost-1/samling-2') expect(blocks.map(({ tracks }) => tracks.length)).toEqual([3, 2])
  })

  test('participants see the first alone, as it is published; users’ voices see the drafts and have ideas on them', async () => {
    const [seen, ...others] = await balancesFor('nora')
    expect(others).toEqual([])
    expect(seen).toMatchObject({ gatheringId: demoId('gathering/ost-1/samling-1'), isDraft: false, group: 330, target: null })
    expect(await balancesFor('ragnhild')).toHaveLength(4)
    const [draft, published] = [await itemsOf('ost-1/samling-1'), await itemsOf('ost-1/samling-1/published')]
    expect(differenceOf(publicationOf(draft), published)).toEqual({ added: [], changed: [], removed: [] })
    const ideas = scheduleOf(await itemsOf('ost-1/samling-2')).ideas
    expect(ideas.map((idea) => (idea['author'] as Item | null)?.['voice'])).toContain('USER_REPRESENTATIVE')
  })

  test('a seeding that was cut short goes on where it stopped', async () => {
    await hub.live.writer.run((manager) => manager.query('DELETE FROM network'))
    const before = await itemsOf('ost-1/samling-1/published')
    await seedDemo({ storage: hub.storage, live: hub.live, clock })
    expect(await itemsOf('ost-1/samling-1/published')).toEqual(before)
    expect(await balancesFor('jorunn')).toHaveLength(4)
  })
})
