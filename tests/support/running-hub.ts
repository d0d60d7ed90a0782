import { pino } from 'pino'
import { type Hub, type StartOptions, start } from '../../server/start.js'
import { tempFolder } from './temp-folder.js'

export interface HttpAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own document asks for
  readonly data?: any
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** A hub with its gateway, in this process, on a free port and in a folder of its own. */
export interface RunningHub extends Hub {
  ask(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<HttpAnswer>
  /** Signs in as the demo person of this name; answers the token. */
  signIn(name: string): Promise<string>
  close(): Promise<void>
}

export async function runHub(
  options: Partial<StartOptions> & { readonly dataDir?: string; readonly port?: number } = {},
): Promise<RunningHub> {
  const { dataDir, port = 0, ...rest } = options
  const folder = dataDir ? null : tempFolder()
  const hub = await start({
    settings: { port, host: '127.0.0.1', dataDir: dataDir ?? (folder as { path: string }).path, baseUrl: null, demo: true },
    log: pino({ level: 'silent' }),
    clientDir: new URL('../../dist/client', import.meta.url).pathname,
    ...rest,
  })
  const ask: RunningHub['ask'] = async (query, variables = {}, token = null) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return (await response.json()) as HttpAnswer
  }
  return {
    ...hub,
    ask,
    async signIn(name) {
      const { data } = await ask('{ demoPersons { id name } }')
      const person = (data.demoPersons as { id: string; name: string }[]).find((one) => one.name === name)
      if (!person) throw new Error(`the demo has no ${name}`)
      const answer = await ask('mutation ($id: ID!) { signInAsDemoPerson(personId: $id) { token } }', { id: person.id })
      return answer.data.signInAsDemoPerson.token as string
    },
    async close() {
      await hub.stop()
      folder?.remove()
    },
  }
}
