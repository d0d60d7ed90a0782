import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

export const SERVICE_WORKER = 'sw.js'
/** What lies in public/ beside the build. */
const PUBLIC_FILES = ['icon.svg']

/** Tells the service worker what was built: every file by its address, and a version that moves with any of them. */
export const serviceWorkerFiles: Plugin = {
  name: 'service-worker-files',
  enforce: 'post',
  generateBundle(_, bundle) {
    const worker = bundle[SERVICE_WORKER]
    if (worker?.type !== 'chunk') throw new Error('The service worker was not built.')
    const page = bundle['index.html']
    const built = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
    const version = createHash('sha256')
    for (const name of built.sort()) version.update(name)
    version.update(page?.type === 'asset' ? page.source : '')
    version.update(worker.code)
    const files = [...built, ...PUBLIC_FILES].map((name) => `/${name}`)
    worker.code = `const __BUILD__=${JSON.stringify({ version: version.digest('hex').slice(0, 16), files })};\n${worker.code}`
  },
}
