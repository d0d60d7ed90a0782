import { describe, expect, test } from '@jest/globals'
import { addDays, dayOf, daysBetween, formatDays } from '../../client/network/dates.js'
import type { Gathering, TimelineContent, WorkPeriod } from '../../client/network/network.operations.js'
import { byCohort, layOutTimeline, nextGathering, ofCohort } from '../../client/network/timeline.js'

const gathering = (number: number, startsOn: string, cohort: string | null = null): Gathering => ({
  id: `gathering ${number} ${cohort}`,
  number,
  title: `Samling ${number}`,
  cohort,
  startsOn,
  endsOn: addDays(startsOn, 1),
  place: 'Oslo',
  topics: [],
})

const work = (title: string, startsOn: string, endsOn: string, cohort: string | null = null): WorkPeriod => ({
  id: title,
  title,
  cohort,
  startsOn,
  endsOn,
  tasks: [],
})

const year: TimelineContent = {
  cohorts: [],
  phases: [
    { name: 'Forberedelse', startsOn: '2026-06-01', endsOn: '2026-08-31' },
    { name: 'Gjennomføring', startsOn: '2026-09-01', endsOn: '2027-03-31' },
    { name: 'Videreføring', startsOn: null, endsOn: null },
  ],
  gatherings: [gathering(1, '2026-09-01'), gathering(2, '2027-01-10')],
  workPeriods: [
    work('before', '2026-06-01', '2026-08-31'),
    work('between', '2026-09-03', '2027-01-09'),
    work('after', '2027-01-12', '2027-04-10'),
  ],
}

describe('the timeline', () => {
  test('has a column before the first gathering and one from each gathering to the next', () => {
    const { columns } = layOutTimeline(year, '2026-10-01')
    expect(columns.map((column) => [column.gathering?.title ?? null, column.work.map(({ title }) => title)])).toEqual([
      [null, ['before']],
      ['Samling 1', ['between']],
      ['Samling 2', ['after']],
    ])
  })

  test('says which gathering is past, on, next and later', () => {
    const stateOn = (today: string): string[] =>
      layOutTimeline(year, today)
        .columns.slice(1)
        .map(({ state }) => state)
    expect(stateOn('2026-08-31')).toEqual(['next', 'later'])
    expect(stateOn('2026-09-02')).toEqual(['now', 'later'])
    expect(stateOn('2026-09-03')).toEqual(['past', 'next'])
  })

  test('places today within its column, and at an end outside of the network', () => {
    expect(layOutTimeline(year, '2026-06-01').today).toBe(0)
    expect(layOutTimeline(year, '2026-09-01').today).toBeCloseTo(1 / 3)
    expect(layOutTimeline(year, '2020-01-01').today).toBe(0)
    expect(layOutTimeline(year, '2030-01-01').today).toBe(1)
  })

  test('lets phases follow each other, also where dates are missing', () => {
    const phases = layOutTimeline(year, '2026-10-01').phases
    expect(phases[0]).toMatchObject({ from: 0, to: 1 / 3 })
    expect(phases[2]?.from).toBe(phases[1]?.to)
    expect(phases[2]?.to).toBe(1)
    const undated = year.phases.map(({ name }) => ({ name, startsOn: null, endsOn: null }))
    expect(layOutTimeline({ ...year, phases: undated }, '2026-10-01').phases.map(({ from }) => from)).toEqual([0, 1 / 3, 2 / 3])
  })

  test('is empty when nothing has a date', () => {
    const empty = { cohorts: [], phases: [], gatherings: [], workPeriods: [] }
    expect(layOutTimeline(empty, '2026-10-01')).toEqual({ columns: [], phases: [], today: 0 })
  })

  test('shows a cohort its own gatherings and the common ones, in order', () => {
    const gatherings = [gathering(4, '2027-12-01'), gathering(1, '2026-10-01', 'Nord'), gathering(1, '2026-09-01', 'Sør')]
    const ofNord = ofCohort({ ...year, gatherings }, 'Nord').gatherings
    expect(ofNord.map(({ startsOn }) => startsOn)).toEqual(['2026-10-01', '2027-12-01'])
    expect(byCohort(gatherings, ['Sør', 'Nord']).map(({ cohort }) => cohort)).toEqual(['Sør', 'Nord', null])
  })

  test('has no next gathering when all have been held', () => {
    expect(nextGathering(year.gatherings, '2027-01-11')?.number).toBe(2)
    expect(nextGathering(year.gatherings, '2027-01-12')).toBeNull()
  })
})

describe('days', () => {
  test('are counted over the change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })

  test('are written as people write them', () => {
    expect(formatDays('nb', '2026-09-17', '2026-09-18')).toBe('17.–18. september 2026')
    expect(formatDays('nn', '2026-09-17', '2026-09-17')).toBe('17. september 2026')
    expect(formatDays('en', '2026-09-17', '2026-10-01')).toMatch(/^17 September – 1 October 2026$/)
  })
})
