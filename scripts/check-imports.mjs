// dependency-cruiser is silently green when it sees nothing (STACK trap): it must see what is there.
import { spawnSync } from 'node:child_process'

const FEWEST_MODULES = 60
const { status, stdout, stderr } = spawnSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.cjs', 'shared', 'server', 'client', 'tests', 'bench'],
  {
    encoding: 'utf8',
  },
)
process.stdout.write(stdout)
process.stderr.write(stderr)
const cruised = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0)
if (cruised < FEWEST_MODULES) {
  console.error(`Only ${cruised} modules were cruised: the check saw nothing.`)
  process.exitCode = 1
} else process.exitCode = status ?? 1
