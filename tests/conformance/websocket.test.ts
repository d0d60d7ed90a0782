import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { WebSocket } from 'ws'
import { type RunningHub, runHub } from '../support/running-hub.js'

let hub: RunningHub
beforeAll(async () => {
  hub = await runHub()
})
afterAll(() => hub.close())

const address = (): string => `${hub.url.replace('http', 'ws')}/graphql`

function open(protocols: string[] = ['graphql-transport-ws'], headers: Record<string, string> = {}): Promise<WebSocket> {
  const socket = new WebSocket(address(), protocols, { headers })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** The close code that answers these messages, sent one after another. */
async function codeAfter(...messages: (string | object)[]): Promise<number> {
  const socket = await open()
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  return closed
}

/** Everything a socket says until the answer to `until`. */
async function talk(socket: WebSocket, ...messages: object[]): Promise<{ next(): Promise<Record<string, unknown>> }> {
  const heard: Record<string, unknown>[] = []
  let wake: () => void = () => undefined
  socket.on('message', (data) => {
    heard.push(JSON.parse(data.toString()) as Record<string, unknown>)
    wake()
  })
  for (const message of messages) socket.send(JSON.stringify(message))
  return {
    async next() {
      while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return heard.shift() as Record<string, unknown>
    },
  }
}

const init = { type: 'connection_init' }
const subscribe = (id: string, query = '{ __typename }') => ({ id, type: 'subscribe', payload: { query } })

describe('GraphQL over WebSocket', () => {
  it('closes nonsense with 4400', async () => expect(await codeAfter('nonsense')).toBe(4400))
  it('closes a subscription before init with 4401', async () => expect(await codeAfter(subscribe('1'))).toBe(4401))
  it('closes a second init with 4429', async () => expect(await codeAfter(init, init)).toBe(4429))
  it('closes a message over 256 KiB with 1009', async () => expect(await codeAfter('x'.repeat(256 * 1024 + 1))).toBe(1009))
  it('closes a socket that never says init with 4408', async () => expect(await codeAfter()).toBe(4408), 15_000)

  it('closes a socket without the subprotocol with 4406', async () => {
    const socket = new WebSocket(address())
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4406)
  })

  it('closes an operation id used twice with 4409', async () => {
    const token = await hub.signIn('Jorunn')
    const boardId = (await hub.ask('{ networks { boards { id } } }', {}, token)).data.networks[0].boards[0].id as string
    const socket = await open()
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const said = await talk(socket, { ...init, payload: { authorization: `Bearer ${token}` } })
    expect((await said.next())['type']).toBe('connection_ack')
    const follow = subscribe('same', `subscription { changes(boardId: "${boardId}", after: 0) { head } }`)
    socket.send(JSON.stringify(follow))
    expect((await said.next())['type']).toBe('next')
    socket.send(JSON.stringify(follow))
    expect(await closed).toBe(4409)
  })

  it('refuses a foreign Origin with 403 at the upgrade', async () => {
    const refused = await open(['graphql-transport-ws'], { origin: 'https://elsewhere.example' }).catch(
      (error: Error) => error.message,
    )
    expect(refused).toMatch('403')
  })

  it('answers what is refused while following with an error frame that carries the code', async () => {
    const socket = await open()
    const said = await talk(socket, init)
    expect((await said.next())['type']).toBe('connection_ack')
    socket.send(
      JSON.stringify(
        subscribe('1', 'subscription { changes(boardId: "0198c0de-0000-7000-8000-000000000000", after: 0) { head } }'),
      ),
    )
    const error = await said.next()
    expect(error).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    socket.terminate()
  })

  it('has the same limits as HTTP', async () => {
    const socket = await open()
    const said = await talk(socket, init)
    await said.next()
    socket.send(JSON.stringify(subscribe('1', `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: me { id }`).join(' ')} }`)))
    expect(await said.next()).toMatchObject({ type: 'error' })
    socket.send(JSON.stringify(subscribe('2', `{ ${'__typename '.repeat(4_001)} }`)))
    expect(await said.next()).toMatchObject({ type: 'error' })
    socket.terminate()
  })

  it('[L5] [L7] tells a follower of a commit, its author too, over one socket', async () => {
    const token = await hub.signIn('Jorunn')
    const board = (await hub.ask('{ networks { boards { id sequence epoch } } }', {}, token)).data.networks[0].boards[0]
    const socket = await open()
    const said = await talk(socket, { ...init, payload: { authorization: `Bearer ${token}` } })
    await said.next()
    const query =
      'subscription ($id: ID!, $after: Int!, $epoch: ID) { changes(boardId: $id, after: $after, epoch: $epoch) { reset head changeSets { sequence mutationId author { name } saved { __typename ... on Actor { name tags } } } } }'
    socket.send(
      JSON.stringify({
        id: 'f',
        type: 'subscribe',
        payload: { query, variables: { id: board.id, after: board.sequence, epoch: board.epoch } },
      }),
    )
    expect(await said.next()).toEqual({
      id: 'f',
      type: 'next',
      payload: { data: { changes: { reset: false, head: board.sequence, changeSets: [] } } },
    })
    const [mutationId, actor] = ['0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002']
    const commit =
      'mutation ($id: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) { commit(boardId: $id, mutationId: $mutationId, changes: $changes) { sequence } }'
    const variables = {
      id: board.id,
      mutationId,
      changes: [{ saveActor: { id: actor, name: 'Blå Kors', tags: { add: ['ny', 'frivillig'] } } }],
    }
    socket.send(JSON.stringify({ id: 'c', type: 'subscribe', payload: { query: commit, variables } }))
    const heard = [await said.next(), await said.next(), await said.next()]
    const feed = heard.find(({ id, type }) => id === 'f' && type === 'next')
    expect(feed).toMatchObject({
      payload: {
        data: {
          changes: {
            changeSets: [
              {
                sequence: board.sequence + 1,
                mutationId,
                author: { name: 'Jorunn' },
                saved: [{ __typename: 'Actor', name: 'Blå Kors', tags: ['frivillig', 'ny'] }],
              },
            ],
          },
        },
      },
    })
    expect(heard.find(({ id, type }) => id === 'c' && type === 'next')).toMatchObject({
      payload: { data: { commit: { sequence: board.sequence + 1 } } },
    })
    socket.terminate()
  })

  it('says 1012 to all when it stops', async () => {
    const other = await runHub()
    const socket = new WebSocket(`${other.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await new Promise((resolve) => socket.once('open', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await other.close()
    expect(await closed).toBe(1012)
  })
})
