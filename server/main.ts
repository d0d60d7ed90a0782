import { pino } from 'pino'
import { isLoopback, readSettings, SettingsError } from './settings.js'
import { start } from './start.js'
import { CannotStart } from './storage/sqlite.js'

/** Reads the settings, starts the hub, stops it on a signal. */
async function main(): Promise<void> {
  const settings = readSettings()
  const log = pino({ level: settings.logLevel, base: null })
  const hub = await start({ settings, log })
  if (settings.demo && !isLoopback(settings.host))
    log.warn('This demo is open to the network: anybody who reaches it may sign in as anybody.')
  process.stdout.write(`Samlingspunkt is running on ${hub.url}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      hub.stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'stopped badly')
          process.exit(1)
        },
      )
    })
}

main().catch((error: unknown) => {
  if (!(error instanceof CannotStart || error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
