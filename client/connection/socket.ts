import { type Client, createClient } from 'graphql-ws/client'
import { type Clock, type Random, systemClock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import { CLOSE } from '../../shared/protocol.js'
import { type Document, textOf } from './documents.js'
import { lineSignals } from './line-signals.js'
import { failureFrom, refusalFrom, unavailable } from './refusal.js'
import { resultOf } from './request.js'
import { personHere, signInCount, signInEnded, signInIsOver } from './sign-in.js'

export type ConnectionStatus = 'online' | 'offline'

export interface Sink<Result> {
  next(result: Result): void
  /** The server refused, or UNAVAILABLE: the connection was lost. Nothing comes after it. */
  error(failure: Failure): void
  complete(): void
}

/**
 * The page's one socket. It connects at once, and again whenever the connection is lost, for as long as the page is open.
 * Operations do not resume by themselves: one that the connection was lost under ends with UNAVAILABLE, since only whoever
 * began it knows where to go on from. One begun while offline waits for the attempt to connect that is under way or comes next.
 */
export interface Socket {
  /** For useSyncExternalStore. */
  readonly status: { get(): ConnectionStatus; subscribe(listener: () => void): () => void }
  /** Starts a subscription; the answer ends it, and is followed by silence. */
  subscribe<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    sink: Sink<Result>,
  ): () => void
  /** One query or mutation. After UNAVAILABLE nobody knows whether it was done: a commit may be sent again (L4). */
  execute<Result, Variables extends object>(document: Document<Result, Variables>, variables: Variables): Promise<Result>
  /** Connects anew, for somebody has signed in: a connection stands for whoever opened it. */
  renew(): void
  close(): void
}

export interface SocketOptions {
  url: string
  clock?: Clock
  random?: Random
  webSocketImpl?: unknown
}

const PING_MS = 10_000
/** No pong for this long: the connection is dead, though nobody has said so. */
const PONG_MS = 5_000
const FIRST_WAIT_MS = 300
const LONGEST_WAIT_MS = 10_000
const SPREAD_AFTER_RESTART_MS = 3_000
const UNAUTHORIZED = 4401

export function openSocket({ url, clock = systemClock, random = Math.random, webSocketImpl }: SocketOptions): Socket {
  const listeners = new Set<() => void>()
  const underWay = new Set<(failure: Failure) => void>()
  let status: ConnectionStatus = 'offline'
  let restarting = false
  let closed = false
  let hasGivenUp = false
  let stopWaitingForPong = (): void => {}

  const become = (next: ConnectionStatus): void => {
    if (next === status) return
    status = next
    for (const listener of listeners) listener()
  }
  const lose = (closing: unknown): void => {
    stopWaitingForPong()
    become('offline')
    const failure = failureOfClosing(closing)
    for (const end of [...underWay]) end(failure)
  }

  const connect = (): Client =>
    createClient({
      url,
      connectionParams: () => ({ person: personHere() }),
      lazy: false,
      keepAlive: PING_MS,
      connectionAckWaitTimeout: LONGEST_WAIT_MS,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (attempt) => {
        const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)
        return line.waitUpTo(whole * (0.5 + random() / 2) + (restarting ? random() * SPREAD_AFTER_RESTART_MS : 0))
      },
      // graphql-ws gives up after some close codes for good. Only a sign-in that has ended is worth giving up for.
      onNonLazyError: (closing) => {
        hasGivenUp = hasCode(closing, UNAUTHORIZED)
        if (!hasGivenUp) void line.waitUpTo(LONGEST_WAIT_MS).then(reconnect)
      },
      on: {
        connected: () => {
          restarting = false
          become('online')
        },
        closed: (closing) => {
          restarting = hasCode(closing, CLOSE.restarting.code)
          lose(closing)
        },
        error: lose,
        ping: (received) => {
          if (!received) stopWaitingForPong = clock.after(PONG_MS, () => client.terminate())
        },
        pong: (received) => {
          if (received) stopWaitingForPong()
        },
      },
      ...(webSocketImpl !== undefined && { webSocketImpl }),
    })
  const reconnect = (): void => {
    hasGivenUp = false
    if (!closed) client = connect()
  }
  const line = lineSignals(clock, () => client.terminate())
  let client = connect()

  const subscribe: Socket['subscribe'] = (document, variables, sink) => {
    const begunAt = signInCount()
    const finish = (tell: () => void): void => {
      if (!underWay.delete(lost)) return
      tell()
      // Not from within a message: graphql-ws would count an operation twice that its next message ends too, and close the socket.
      queueMicrotask(() => stop())
    }
    const lost = (failure: Failure): void =>
      finish(() => {
        if (failure.code === 'UNAUTHENTICATED') signInEnded(begunAt)
        sink.error(failure)
      })
    underWay.add(lost)
    const stop = client.subscribe(
      { query: textOf(document), variables: Object.fromEntries(Object.entries(variables)) },
      {
        next: (answer) => {
          if (!underWay.has(lost)) return
          try {
            sink.next(resultOf(answer))
          } catch (thrown) {
            // Thrown on into graphql-ws it would close the socket for everybody on the page.
            lost(failureFrom(thrown))
          }
        },
        error: (thrown) => lost(Array.isArray(thrown) ? refusalFrom(thrown) : failureOfClosing(thrown)),
        complete: () => finish(() => sink.complete()),
      },
    )
    return () => finish(() => {})
  }

  return {
    status: {
      get: () => status,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    subscribe,
    execute: (document, variables) =>
      new Promise((resolve, reject) => {
        subscribe(document, variables, {
          next: resolve,
          error: reject,
          // Without effect when the answer came first, as it should.
          complete: () => reject(unavailable('The operation ended without an answer.')),
        })
      }),
    renew: () => (hasGivenUp ? reconnect() : client.terminate()),
    close: () => {
      closed = true
      line.stop()
      void client.dispose()
    },
  }
}

function hasCode(closing: unknown, code: number): boolean {
  return typeof closing === 'object' && closing !== null && 'code' in closing && closing.code === code
}

function failureOfClosing(closing: unknown): Failure {
  if (hasCode(closing, UNAUTHORIZED)) return new Failure('UNAUTHENTICATED', 'The sign-in has ended.')
  return unavailable('The connection was lost.')
}

let pageSocket: Socket | null = null

/** The socket that everything on the page shares, opened when it is first needed. The sign-in cookie says who it is. */
export function sharedSocket(): Socket {
  if (!pageSocket) {
    const { protocol, host } = window.location
    const socket = openSocket({ url: `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/graphql` })
    let signIns = signInCount()
    signInIsOver.subscribe(() => {
      if (signIns !== signInCount()) socket.renew()
      signIns = signInCount()
    })
    pageSocket = socket
  }
  return pageSocket
}
