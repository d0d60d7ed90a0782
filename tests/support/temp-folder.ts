import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for one test; the answer's `remove` takes it away again. */
export function tempFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'samlingspunkt-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
