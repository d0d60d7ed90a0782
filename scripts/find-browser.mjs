// The browser tests need a Chromium: CHROME_PATH, an installed one, or Debian's package when we may install it. No silent skip.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The path of the browser to drive, or null. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...USUAL].find((path) => path && existsSync(path)) ?? null
}

function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('No browser found: installing the Debian package chromium.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findBrowser()) installBrowser()
  const browser = findBrowser()
  if (browser) console.log(`Browser tests use ${browser}.`)
  else {
    console.error('The browser tests need Chromium: install the package chromium (or Chrome), or set CHROME_PATH.')
    process.exitCode = 1
  }
}
