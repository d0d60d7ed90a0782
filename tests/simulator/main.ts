import { parseArgs } from 'node:util'
import { Violation } from './chronicle.js'
import { simulate, tableOf, whatIsMissing } from './simulate.js'

/** `npm run test:simulate -- --histories 1000 --seed 42 --length 200`: any number of histories, from any seed, of so many steps. */
const { values } = parseArgs({
  options: { histories: { type: 'string', default: '300' }, seed: { type: 'string' }, length: { type: 'string' } },
})
const histories = Number(values.histories)
const firstSeed = Number(values.seed ?? Date.now() % 1_000_000_000)
const length = values.length === undefined ? undefined : Number(values.length)
if (!Number.isInteger(histories) || !Number.isInteger(firstSeed) || (length !== undefined && !Number.isInteger(length)))
  throw new Error('--histories, --seed and --length take whole numbers.')

try {
  const counts = await simulate(firstSeed, histories, length)
  const missing = whatIsMissing(counts, histories)
  console.log(`${histories} histories from seed ${firstSeed}\n${tableOf(counts)}`)
  for (const complaint of missing) console.error(complaint)
  process.exitCode = missing.length === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof Violation)) throw error
  console.error(error.message)
  process.exitCode = 1
}
