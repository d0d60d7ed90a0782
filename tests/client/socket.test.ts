import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { buildSchema, GraphQLError } from 'graphql'
import { useServer as serveProtocol } from 'graphql-ws/use/ws'
import { WebSocket, WebSocketServer } from 'ws'
import { graphql } from '../../client/connection/documents.js'
import { openSocket, type Socket } from '../../client/connection/socket.js'
import type { Failure } from '../../shared/failure.js'
import { CLOSE } from '../../shared/protocol.js'

const schema = buildSchema(`
  type Query { me: Me }
  type Me { name: String! }
  type Subscription { changes(boardId: ID!, after: Int!): Feed! }
  type Feed { head: Int! }
`)
const me = graphql(`
  query Me {
    me {
      name
    }
  }
`)
const changes = graphql(`
  subscription Changes($boardId: ID!, $after: Int!) {
    changes(boardId: $boardId, after: $after) {
      head
    }
  }
`)

interface Answers {
  me: () => unknown
  changes: () => AsyncIterable<unknown>
}

/** A server of the protocol on a free port, whose answers each test chooses. */
async function protocolServer(answers: Answers) {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, path: '/graphql' })
  serveProtocol({ schema, roots: { query: { me: answers.me }, subscription: { changes: answers.changes } } }, sockets)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}/graphql`,
    closeAll: (code: number) => {
      for (const client of sockets.clients) client.close(code)
    },
    stop: () => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      http.close()
    },
  }
}

async function* headsThenSilence() {
  yield { changes: { head: 1 } }
  await new Promise(() => {})
}

/** Waits at once, and remembers for how long it would have waited. */
function impatience() {
  const waits: number[] = []
  const clock = {
    now: () => 0,
    after: (ms: number, call: () => void) => {
      waits.push(ms)
      const timer = setTimeout(call, 0)
      return () => clearTimeout(timer)
    },
  }
  return { waits, clock }
}

const untilStatus = (socket: Socket, wanted: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (socket.status.get() !== wanted) return
      stop()
      resolve()
    }
    const stop = socket.status.subscribe(look)
    look()
  })

let cleanUp: (() => void)[] = []
beforeEach(() => {
  cleanUp = []
})
afterEach(() => {
  for (const step of cleanUp) step()
})

const alice = () => ({ name: 'alice' })

async function connected(answers: Partial<Answers> = {}, random = () => 0) {
  const server = await protocolServer({ me: alice, changes: headsThenSilence, ...answers })
  const { waits, clock } = impatience()
  const socket = openSocket({ url: server.url, clock, random, webSocketImpl: WebSocket })
  cleanUp.push(() => socket.close(), server.stop)
  await untilStatus(socket, 'online')
  return { server, socket, waits }
}

test('an operation that the connection was lost under ends with UNAVAILABLE, and the socket comes back', async () => {
  const { server, socket } = await connected()
  const heard: unknown[] = []
  const lost = new Promise<Failure>((resolve) => {
    socket.subscribe(
      changes,
      { boardId: 'b', after: 0 },
      {
        next: (result) => {
          heard.push(result)
          server.closeAll(1011)
        },
        error: resolve,
        complete: () => heard.push('complete'),
      },
    )
  })
  expect(await lost).toMatchObject({ code: 'UNAVAILABLE' })
  await untilStatus(socket, 'online')
  expect(heard).toEqual([{ changes: { head: 1 } }])
})

test('after 1012 the socket waits up to three seconds more, by chance', async () => {
  const { server, socket, waits } = await connected({}, () => 0.9)
  server.closeAll(CLOSE.restarting.code)
  await untilStatus(socket, 'offline')
  await untilStatus(socket, 'online')
  expect(waits.at(-1)).toBeGreaterThan(2_700)
  expect(waits.at(-1)).toBeLessThan(4_000)
})

test('a refusal has its code, and the socket stays open for others', async () => {
  let asked = 0
  const answer = () => {
    asked += 1
    if (asked === 1) throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })
    return alice()
  }
  const { socket } = await connected({ me: answer })
  await expect(socket.execute(me, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(socket.status.get()).toBe('online')
  expect(await socket.execute(me, {})).toEqual({ me: { name: 'alice' } })
})

test('a follower that stops hears nothing more, not even that it is over', async () => {
  const { socket } = await connected()
  const heard: string[] = []
  await new Promise<void>((resolve) => {
    const stop = socket.subscribe(
      changes,
      { boardId: 'b', after: 0 },
      {
        next: () => {
          heard.push('next')
          stop()
          resolve()
        },
        error: () => heard.push('error'),
        complete: () => heard.push('complete'),
      },
    )
  })
  await socket.execute(me, {})
  expect(heard).toEqual(['next'])
})

test('a follower that throws ends alone', async () => {
  const { socket } = await connected()
  const ended = new Promise<Failure>((resolve) => {
    socket.subscribe(
      changes,
      { boardId: 'b', after: 0 },
      {
        next: () => {
          throw new Error('a fault in the page')
        },
        error: resolve,
        complete: () => {},
      },
    )
  })
  expect(await ended).toMatchObject({ code: 'INTERNAL' })
  expect(await socket.execute(me, {})).toEqual({ me: { name: 'alice' } })
})
