import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type RunningHub, runHub } from '../support/running-hub.js'

let hub: RunningHub
beforeAll(async () => {
  hub = await runHub()
})
afterAll(() => hub.close())

/** Apollo refuses what a browser could send without a preflight; the header says that this is no browser. */
const asProgram: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), 'apollo-require-preflight': 'true' } })

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${hub.url}/graphql`, fetchFn: asProgram })

  it('knows all audits of the specification', () => {
    expect(audits.length).toBe(61)
  })

  for (const audit of audits)
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn()
      if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`)
      expect(result.status).toBe('ok')
    })

  it('refuses what a browser could send without a preflight', async () => {
    const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent('{ __typename }')}`)
    expect(response.status).toBe(400)
  })

  it('lets a cookie count with an Origin of its own only', async () => {
    const token = await hub.signIn('Jorunn')
    const asked = async (headers: Record<string, string>): Promise<unknown> => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `samlingspunkt=${token}`, ...headers },
        body: JSON.stringify({ query: '{ me { name } }' }),
      })
      return ((await response.json()) as { data: { me: unknown } }).data.me
    }
    expect(await asked({ origin: hub.url })).toEqual({ name: 'Jorunn' })
    expect(await asked({ origin: 'https://elsewhere.example' })).toBeNull()
    expect(await asked({})).toBeNull()
  })

  it('limits depth, aliases, tokens and size', async () => {
    const deep = `{ networks { ${'teams { network { '.repeat(8)} id ${'} }'.repeat(8)} } }`
    const aliased = `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: me { id }`).join(' ')} }`
    const long = `{ ${'__typename '.repeat(4_001)} }`
    for (const query of [deep, aliased]) {
      const answer = await hub.ask(query)
      expect(answer.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
    expect((await hub.ask(long)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED')
    expect((await hub.ask('{ __typename }', { padding: 'x'.repeat(300_000) })).errors?.[0]?.extensions?.code).toBe('TOO_LARGE')
  })

  it('masks what went wrong inside', async () => {
    const token = await hub.signIn('Jorunn')
    await hub.stop()
    const answer = await hub.live
      .commit({ personId: 'x', guest: false }, 'b', '0198c0de-0000-7000-8000-000000000000', [])
      .catch((error: unknown) => error)
    expect(answer).toMatchObject({ code: 'UNAVAILABLE' })
    expect(token).toBeTruthy()
    hub = await runHub()
  })
})
