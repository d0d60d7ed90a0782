import { describe, expect, it } from '@jest/globals'
import { tellHistory } from './history.js'
import { KEPT_SEEDS } from './kept-seeds.js'
import { actorMapPlay } from './plays/actor-map.js'
import { simulate, tableOf, whatIsMissing } from './simulate.js'

const HISTORIES = 300
const firstSeed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
const MINUTES = 60_000

describe('server and clients over bad lines, restarts and changes of rights', () => {
  it(
    `keep every promise in ${HISTORIES} fresh histories [L1] [L2] [L3] [L4] [L5] [L6] [L7] [L8] [L9] [L10] [O1]`,
    async () => {
      const counts = await simulate(firstSeed, HISTORIES)
      process.stdout.write(`Simulator: ${HISTORIES} histories from SEED=${firstSeed}\n${tableOf(counts)}\n`)
      expect(whatIsMissing(counts, HISTORIES)).toEqual([])
    },
    5 * MINUTES,
  )

  it.each(KEPT_SEEDS)('keep every promise where they once did not: $was (seed $seed)', async ({ seed }) => {
    await expect(tellHistory(seed, undefined, actorMapPlay)).resolves.toBeDefined()
  })

  it('tell the same history twice from the same seed', async () => {
    const [once, twice] = [await tellHistory(firstSeed), await tellHistory(firstSeed)]
    expect(twice.lines).toEqual(once.lines)
    expect(twice.fingerprint).toBe(once.fingerprint)
  })
})
