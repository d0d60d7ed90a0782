import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.js'

/** `npm run test:planted`: plants one bug after another in a copy of the sources, and sees the simulator catch each. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['package.json', 'server', 'shared', 'client/live', 'tests/support', 'tests/simulator']
const HISTORIES = 600
const HISTORIES_WITHOUT_BUG = 100
const FIRST_SEED = 1
/** Some bugs make something go round for ever: that is no proof of anything. */
const PATIENCE_MS = 10 * 60_000

interface Outcome {
  readonly isCaught: boolean
  /** The first line of what the simulator said. */
  readonly said: string
}

/** Runs the simulator in a copy of the sources; with a bug in it, if one is given. */
function simulateWith(bug: PlantedBug | null): Outcome {
  const copy = mkdtempSync(join(tmpdir(), 'samlingspunkt-planted-'))
  try {
    for (const source of SOURCES) cpSync(join(ROOT, source), join(copy, source), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    for (const { file, find, replace } of bug?.edits ?? []) {
      const text = readFileSync(join(copy, file), 'utf8')
      if (text.split(find).length !== 2) throw new Error(`"${bug?.name}" is out of date: ${file} must have exactly once: ${find}`)
      // A function, since a text would be searched for $ patterns.
      writeFileSync(
        join(copy, file),
        text.replace(find, () => replace),
      )
    }
    const histories = String(bug ? HISTORIES : HISTORIES_WITHOUT_BUG)
    const script = [
      '--import',
      './tests/support/typescript-loader.mjs',
      'tests/simulator/main.ts',
      '--seed',
      String(FIRST_SEED),
      '--histories',
      histories,
    ]
    const { status, stderr, stdout } = spawnSync(process.execPath, script, {
      cwd: copy,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    })
    const [said = ''] = (stderr || stdout).split('\n')
    return { isCaught: status !== 0 && said.startsWith('seed '), said }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const control = simulateWith(null)
if (control.isCaught) throw new Error(`Without a planted bug the simulator already complains: ${control.said}`)
console.log(`no bug planted: ${control.said}`)
const only = process.argv[2]
const bugs = PLANTED_BUGS.filter(({ name }) => only === undefined || name.includes(only))
const missed = bugs.filter((bug) => {
  const { isCaught, said } = simulateWith(bug)
  console.log(`${isCaught ? 'caught' : 'MISSED'}: ${bug.name}\n        ${said}`)
  return !isCaught
})
console.log(`${bugs.length - missed.length} of ${bugs.length} planted bugs were caught.`)
process.exitCode = missed.length === 0 ? 0 : 1
