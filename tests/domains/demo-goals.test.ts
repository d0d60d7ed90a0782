import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoMaps } from '../../server/demo/actor-maps.js'
import { demoGoalBoards } from '../../server/demo/goals/goal-boards.js'
import { mergedGoals } from '../../server/demo/goals/merged-goals.js'
import { networkGoals } from '../../server/demo/goals/network-goals.js'
import { demoTeams } from '../../server/demo/municipalities.js'
import { demoId, seedDemo } from '../../server/demo/seed.js'
import type { NewBoard } from '../../server/live/begin-board.js'
import type { Viewer } from '../../server/live/viewer.js'
import { systemClock } from '../../shared/chance.js'
import { agreementOf } from '../../shared/goals/agreement.js'
import { countGoals, type MergedRow, type TeamGoal } from '../../shared/goals/counting.js'
import { runChartOf } from '../../shared/goals/run-chart.js'
import { ALIKE_FROM, likeness } from '../../shared/goals/similarity.js'
import { goalTableCsv } from '../../shared/goals/table-csv.js'
import type { Item } from '../../shared/items.js'
import type { Voice } from '../../shared/permissions.js'
import { type BareHub, openBareHub } from '../support/hub.js'
import { viewerOf } from '../support/live-core.js'
import { tempFolder } from '../support/temp-folder.js'

/** The note's table (S004 p.13–15): how many municipalities had each goal. */
const COUNTS = [9, 9, 8, 8, 7, 7, 6, 5, 4, 3, 3, ...Array<number>(5).fill(2), ...Array<number>(12).fill(1)]

const ACROSS =
  'query ($id: ID!, $filter: GoalFilterInput) { goalsAcrossTeams(networkId: $id, filter: $filter) { pairs municipalities boardId rows { id title theme isMerged municipalities goals { goalId boardId teamId title theme goalStatus cohort municipalities { name county } } } } }'

let hub: BareHub
const folder = tempFolder()
beforeAll(async () => {
  hub = await openBareHub(folder.path, { demo: true })
  await seedDemo({ storage: hub.storage, live: hub.live, clock: systemClock })
})
afterAll(async () => {
  await hub.close()
  folder.remove()
})

async function across(person: string, filter = {}) {
  const { data } = await hub.ask(demoId(person), ACROSS, { id: demoId('network'), filter })
  return data.goalsAcrossTeams as { pairs: number; municipalities: number; rows: MergedRow[] }
}

const board = async (key: string): Promise<readonly Item[]> => (await hub.live.state(viewerOf(demoId('jorunn')), demoId(key))).items
const ofKind = (items: readonly Item[], kind: string) => items.filter(({ __typename }) => __typename === kind)

describe('the demo’s goals across teams', () => {
  test.each(['jorunn', 'nora', 'yngve'])('are 28 merged goals, 91 pairs and 61 municipalities to %s', async (person) => {
    const { rows, pairs, municipalities } = await across(person)
    expect({ rows: rows.length, pairs, municipalities }).toEqual({ rows: 28, pairs: 91, municipalities: 61 })
    expect(rows.map((row) => row.municipalities.length)).toEqual(COUNTS)
    expect(rows.every(({ isMerged }) => isMerged)).toBe(true)
  })

  test('are the same in the file', async () => {
    const words = { goal: 'Mål', theme: 'Tema', count: 'Antall kommuner', municipalities: 'Kommuner' }
    const status = { PROPOSED: 'Foreslått', UNDER_WAY: 'I gang', REACHED: 'Nådd', DROPPED: 'Lagt bort' }
    const file = goalTableCsv(await across('jorunn'), { ...words, wordings: 'Ord', statuses: 'Status', total: 'Sum', status })
    const [, ...lines] = file.trimEnd().split('\r\n')
    const cells = lines.map((line) => line.split(';'))
    expect(cells.slice(0, -1).map(([, , count]) => Number(count))).toEqual(COUNTS)
    expect(new Set(cells.slice(0, -1).flatMap(([, , , names]) => names?.split(', ') ?? [])).size).toBe(61)
    expect(cells.at(-1)?.slice(0, 4)).toEqual(['Sum: 28', '', '91', '61'])
  })

  test('are what the pure rules count from the same goals, and each count is the source’s for that goal', async () => {
    const { rows } = await across('jorunn')
    const goals: TeamGoal[] = rows.flatMap((row) => [...row.goals])
    const network = await board('mal/nettverket')
    const count = countGoals(goals, ofKind(network, 'MergedGoal'), ofKind(network, 'MergedGoalPart'))
    expect(count.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    const byTitle = new Map(rows.map((row) => [row.title, row.municipalities.length]))
    for (const { title, municipalities } of mergedGoals) expect([title, byTitle.get(title)]).toEqual([title, municipalities])
  })

  test('keep each team’s own wording; some teams have one goal, others several, and none has none', async () => {
    const { rows } = await across('jorunn')
    const titles = rows.flatMap(({ goals }) => goals.map(({ title }) => title))
    const perTeam = demoTeams.map(
      ({ key }) => rows.flatMap(({ goals }) => goals.filter(({ teamId }) => teamId === demoId(key))).length,
    )
    expect(Math.min(...perTeam)).toBe(1)
    expect(Math.max(...perTeam)).toBeGreaterThanOrEqual(3)
    for (const { goals } of rows) expect(new Set(goals.map(({ title }) => title)).size).toBe(goals.length)
    expect(titles.length).toBeGreaterThan(60)
    const alike = mergedGoals.flatMap(({ goals }) =>
      goals.flatMap(([, one], index) => goals.slice(index + 1).map(([, other]) => likeness(one, other) >= ALIKE_FROM)),
    )
    expect(alike.filter(Boolean).length).toBeGreaterThan(10)
  })

  test('can be filtered by theme, status, county and cohort', async () => {
    for (const filter of [{ theme: 'Samhandling' }, { status: 'REACHED' }, { county: 'Innlandet' }, { cohort: 'Midt' }]) {
      const { rows, municipalities } = await across('jorunn', filter)
      expect(rows.length).toBeGreaterThan(2)
      expect(municipalities).toBeLessThan(61)
    }
    expect((await across('jorunn', { county: 'Innlandet' })).municipalities).toBe(16)
  })
})

describe('the demo’s goal boards', () => {
  test('the network’s has its six goals', async () => {
    const goals = ofKind(await board('mal/nettverket'), 'Goal')
    expect(goals.map(({ id }) => id).sort()).toEqual(networkGoals.map(({ key }) => demoId(`mal/nettverket/${key}`)).sort())
  })

  test('say that what is not in the source is invented', async () => {
    for (const { key } of demoGoalBoards('2026-11-22', demoId)) {
      const own = (await board(key)).find(({ id }) => id === demoId(key))
      expect(own?.['note']).toContain('diktet opp')
    }
  })

  const agreement = async (team: string, goal: string, voices: Voice[]) => {
    const items = await board(`mal/${team}`)
    const found = items.find(({ id }) => id === demoId(`mal/${team}/${goal}`))
    if (!found) throw new Error('no such goal')
    return { chart: runChartOf(found, ofKind(items, 'Measurement')), ...agreementOf(found, ofKind(items, 'Vote'), voices) }
  }

  test('show every state of agreement, by several voices', async () => {
    const team: Voice[] = ['MUNICIPALITY', 'USER_REPRESENTATIVE']
    expect(await agreement('hamar-stange', 'viktig', team)).toMatchObject({ state: 'AGREED' })
    const open = await agreement('hamar-stange', 'samhandling', team)
    expect([open.state, open.votes.filter(({ stale }) => stale).length]).toEqual(['OPEN', 1])
    expect(await agreement('tromso', 'tilgjengelig', [])).toMatchObject({ state: 'AGREED_BY_REASON' })
  })

  test('show a shift and a trend the wanted way, and too few points to tell', async () => {
    const told = async (team: string, goal: string) => {
      const { points, findings } = (await agreement(team, goal, [])).chart
      return [points.length, ...findings.map(({ rule, isWanted }) => `${rule} ${isWanted}`)]
    }
    expect(await told('hamar-stange', 'viktig')).toEqual([14, 'SHIFT true'])
    expect(await told('kristiansund', 'lavterskel')).toEqual([14, 'SHIFT true'])
    expect(await told('tromso', 'tilgjengelig')).toEqual([13, 'TREND true'])
    expect(await told('hamar-stange', 'samhandling')).toEqual([4])
  })

  test('link goals and actions to actors that are there', async () => {
    const actors = new Set(
      demoMaps('2026-11-22').flatMap((map) => map.actors.map(({ key }) => `${demoId(map.key)}/${demoId(`${map.key}/${key}`)}`)),
    )
    const items = [...(await board('mal/hamar-stange')), ...(await board('mal/kristiansund'))]
    const links = items.flatMap((item) => (item['actorLinks'] ?? []) as string[])
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => !actors.has(link))).toEqual([])
  })

  test('are finished on another day when seeding was cut short', async () => {
    const cut = tempFolder()
    const other = await openBareHub(cut.path, { demo: true })
    const seedOn = (day: string, live = other.live) =>
      seedDemo({ storage: other.storage, live, clock: { ...systemClock, now: () => Date.parse(day) } })
    const failing = Object.assign(Object.create(other.live) as typeof other.live, {
      createBoard: (viewer: Viewer, given: NewBoard) =>
        given.id === demoId('mal/voss') ? Promise.reject(new Error('cut short')) : other.live.createBoard(viewer, given),
    })
    await expect(seedOn('2026-11-21T12:00:00Z', failing)).rejects.toThrow('cut short')
    await seedOn('2026-11-22T12:00:00Z')
    const { data } = await other.ask(demoId('jorunn'), ACROSS, { id: demoId('network') })
    expect(data.goalsAcrossTeams).toMatchObject({ pairs: 91, municipalities: 61 })
    await other.close()
    cut.remove()
  })

  test('measure nothing in the future, and nothing before the teams began, whatever the day', () => {
    for (const today of ['2026-09-17', '2026-11-22', '2027-09-16']) {
      const dates = demoGoalBoards(today, demoId).flatMap(({ changes }) =>
        changes.flatMap(({ saveMeasurement }) => (saveMeasurement ? [String((saveMeasurement as Item)['date'])] : [])),
      )
      expect(dates.length).toBeGreaterThan(40)
      expect(dates.every((date) => date < today && date >= '2026-06-10')).toBe(true)
    }
  })
})

test('the status matrix has a row for each of the 61 municipalities, and some of every answer', async () => {
  const { data } = await hub.ask(
    demoId('jorunn'),
    'query ($id: ID!) { statusMatrix(networkId: $id) { municipality { name } actorMap goalsAgreed measures userRepresentative lastActivity } }',
    { id: demoId('network') },
  )
  const rows: Record<string, string>[] = data.statusMatrix
  expect(rows.length).toBe(61)
  expect(new Set(rows.map(({ measures }) => measures))).toEqual(new Set(['YES', 'PARTLY', 'NO']))
  // Every team has a goal, so none is without.
  expect(new Set(rows.map(({ goalsAgreed }) => goalsAgreed))).toEqual(new Set(['YES', 'PARTLY']))
  expect(new Set(rows.map(({ actorMap }) => actorMap))).toEqual(new Set(['YES', 'NO']))
  expect(rows.filter(({ userRepresentative }) => userRepresentative === 'YES').length).toBe(2)
  expect(rows.every(({ lastActivity }) => lastActivity !== null)).toBe(true)
})
