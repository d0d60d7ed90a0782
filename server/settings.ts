/** A settings mistake that a person can mend: one sentence. */
export class SettingsError extends Error {}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly baseUrl: string | null
  readonly logLevel: string
  readonly demo: boolean
}

interface Setting {
  readonly name: string
  readonly standard: string
  readonly meaning: string
}

/** Every variable that the hub reads; README's table is checked against this list. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', standard: '4000', meaning: 'TCP port to serve on; 0 picks a free one.' },
  { name: 'HOST', standard: '127.0.0.1', meaning: 'Address to listen on. Anything but loopback lets others on the network in.' },
  { name: 'DATA_DIR', standard: './data', meaning: 'Folder of the database. One server a folder.' },
  { name: 'BASE_URL', standard: '', meaning: 'Public address, when a proxy serves the hub under another name.' },
  { name: 'LOG_LEVEL', standard: 'info', meaning: 'fatal, error, warn, info, debug or silent.' },
  { name: 'NODE_ENV', standard: '', meaning: 'production refuses to start the demo.' },
]

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

/** Reads the environment once. Throws a SettingsError that says what is wrong and what would be right. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const value = (name: string): string => env[name] ?? SETTINGS.find((setting) => setting.name === name)?.standard ?? ''
  const port = Number(value('PORT'))
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsError(`PORT must be a number from 0 to 65535, not "${value('PORT')}".`)
  const baseUrl = value('BASE_URL') || null
  if (baseUrl !== null && !URL.canParse(baseUrl))
    throw new SettingsError(`BASE_URL must be an address such as https://hub.example.org, not "${baseUrl}".`)
  const logLevel = value('LOG_LEVEL')
  if (!LEVELS.includes(logLevel)) throw new SettingsError(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not "${logLevel}".`)
  if (env['DATABASE_URL'])
    throw new SettingsError(
      'DATABASE_URL is set, but this version keeps its data in SQLite only: unset DATABASE_URL and set DATA_DIR.',
    )
  // Real sign-in comes with a later version; until then every start is the demo, and must not pass for more.
  if (value('NODE_ENV') === 'production')
    throw new SettingsError(
      'This is the demo, where anybody may sign in as anybody: it does not start with NODE_ENV=production. Unset NODE_ENV to try it.',
    )
  return Object.freeze({ port, host: value('HOST'), dataDir: value('DATA_DIR'), baseUrl, logLevel, demo: true })
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
