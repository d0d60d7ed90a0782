// Prints the schema to shared/schema.graphql; with --check it only tells whether the committed one is the server's.
import { readFileSync, writeFileSync } from 'node:fs'
import { printSchemaOfServer } from '../dist/server/print-schema.js'

const file = new URL('../shared/schema.graphql', import.meta.url)
const printed = await printSchemaOfServer()
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('shared/schema.graphql is not the schema of the server: run npm run schema and commit it.')
    process.exitCode = 1
  } else console.log('shared/schema.graphql is the schema of the server.')
} else writeFileSync(file, printed)
