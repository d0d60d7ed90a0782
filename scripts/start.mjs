import { buildWhatIsOutOfDate } from './build.mjs'

buildWhatIsOutOfDate()
await import('../dist/server/main.js')
