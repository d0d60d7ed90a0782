// The JavaScript that a board's first view on a wide screen needs, gzipped: what the page loads before it can be read.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildWhatIsOutOfDate } from './build.mjs'

const MOST_KB = 150
/** Where the first view begins: the page itself, the board's route, its picture, and the words in one language. */
const FIRST_VIEW = ['index.html', 'board/board-page.tsx', 'actor-map/rings/rings-view.tsx', 'locales/nb/all.ts']

buildWhatIsOutOfDate()
const dist = new URL('../dist/client/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const files = new Set()
const visit = (name) => {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the build has no ${name}`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) visit(imported)
}
for (const name of FIRST_VIEW) visit(name)

const sizes = [...files].map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000 }))
for (const { file, kb } of sizes.sort((one, other) => other.kb - one.kb)) console.log(`${kb.toFixed(1).padStart(7)} KB  ${file}`)
const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
console.log(`${total.toFixed(1).padStart(7)} KB  of ${MOST_KB} for the first view of a board`)
process.exitCode = total <= MOST_KB ? 0 : 1
