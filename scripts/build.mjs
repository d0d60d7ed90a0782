import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds whatever is older than its sources: `npm start` and `npm test` call it, so nobody has to remember a build. */
export function buildWhatIsOutOfDate() {
  run('tsc', ['-b', 'server'])
  const built = join(root, 'dist/client/index.html')
  const sources = ['client', 'shared', 'package-lock.json'].map((path) => join(root, path))
  if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs)
    run('vite', ['build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'])
}

function run(command, args) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path)
      return stat.isDirectory() ? newest([...readdirSync(path).map((name) => join(path, name))]) : stat.mtimeMs
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWhatIsOutOfDate()
