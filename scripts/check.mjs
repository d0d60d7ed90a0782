// All static gates, each by its name, so that a red run names its cause. All run, also after one has failed.
import { spawnSync } from 'node:child_process'

const gates = ['check:format', 'check:types', 'check:imports', 'check:unused', 'check:schema', 'check:documents', 'check:size']
const failed = gates.filter((gate) => {
  console.log(`\n== ${gate}`)
  return spawnSync('npm', ['run', '--silent', gate], { stdio: 'inherit' }).status !== 0
})
console.log(failed.length === 0 ? `\nAll ${gates.length} checks passed.` : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
