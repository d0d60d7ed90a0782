import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Meeting } from '../support/browser.js'
import { OfflineHistory } from '../support/offline-history.js'

/** HISTORIES=200 SEED=1 tells many; a failure names its seed. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 3)
const SEED = Number(process.env['SEED'] ?? 1)
const LONGEST_MS = 60_000

let meeting: Meeting

beforeAll(async () => {
  meeting = await Meeting.begin()
})
afterAll(() => meeting.end())

test(
  'nothing that a page has called saved or not saved is lost, and «Lagret» is true, whatever becomes of tabs, network and sign-in [L9] [O1]',
  async () => {
    const counts = new Map<string, number>()
    for (let seed = SEED; seed < SEED + HISTORIES; seed += 1) {
      const history = await OfflineHistory.begin(meeting, seed)
      const fault = await history.tell().then(
        () => history.faults[0],
        (error: unknown) => String(error),
      )
      if (fault) throw new Error([`seed ${seed}: ${fault}`, ...history.faults, ...history.lines].join('\n'))
      for (const [happening, times] of history.counts) counts.set(happening, (counts.get(happening) ?? 0) + times)
    }
    if (HISTORIES > 20) process.stdout.write(`${JSON.stringify(Object.fromEntries(counts))}\n`)
    expect(meeting.faults).toEqual([])
  },
  HISTORIES * LONGEST_MS,
)
