import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import {
  type ExecutionArgs,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
} from 'graphql'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Failure } from '../../shared/failure.js'
import { MAX_MESSAGE_BYTES } from '../../shared/limits.js'
import { CLOSE } from '../../shared/protocol.js'
import type { SignIns } from '../identity/sign-in.js'
import type { FeedFollower, Live } from '../live/live.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { PresenceRooms } from '../presence/presence.js'
import { bearerOf, cookieOf, originKind, viewerOf } from './credentials.js'
import { Documents } from './documents.js'
import { type Frame, headOf, prefixOf } from './frame.js'
import { type ErrorMask, errorMask } from './mask-errors.js'
import { selectionOf, subscriptionField } from './selection.js'

export interface SocketOptions {
  readonly http: Server
  readonly schema: GraphQLSchema
  readonly live: Live<Frame>
  readonly presence: PresenceRooms<Frame>
  readonly signIns: SignIns
  readonly baseUrl: string | null
  readonly failed: (error: unknown) => void
  /** Followers whose backlog stays full this long are closed. */
  readonly slowMs?: number
}

/** A follower's backlog: nothing is written above this, so that at most this and one message wait in memory. */
const MAX_BACKLOG_BYTES = 1024 * 1024
const SLOW_MS = 10_000
const MAX_OPERATIONS_A_SOCKET = 64

type Connection = Extra & { token: string | null; person: unknown; leaves: Set<() => void> }

/** An operation's context on the socket: who asks, and where its frames go. */
interface SocketContext extends Context {
  readonly operationId: string
  readonly connection: Connection
}

/**
 * GraphQL over WebSocket. graphql-ws keeps the protocol (handshake, validation, complete, close); what followers of one
 * board share is written beside it, as whole frames, straight to their sockets.
 */
export function serveSockets(options: SocketOptions): { readonly connections: () => number; close(): Promise<void> } {
  const { http, schema, signIns, baseUrl, failed } = options
  const mask = errorMask(failed)
  const documents = new Documents(schema)
  // Never permessage-deflate: with it ws.send is asynchronous and could be overtaken by a frame of ours.
  const socketOptions = {
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    // Newer than ws's published types: how long a close frame may wait behind a backlog.
    closeTimeout: 2_000,
    handleProtocols: (protocols: Set<string>) =>
      protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : (false as const),
  }
  const sockets = new WebSocketServer(socketOptions)

  const onUpgrade = (request: IncomingMessage, socket: Socket, head: Buffer): void => {
    if (new URL(request.url ?? '/', 'http://any').pathname !== '/graphql') {
      refuseUpgrade(socket, '404 Not Found')
      return
    }
    if (originKind(request, baseUrl) === 'foreign') {
      refuseUpgrade(socket, '403 Forbidden')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
  }
  http.on('upgrade', onUpgrade)

  const served = useServer<Record<string, unknown>, Omit<Connection, keyof Extra>>(
    {
      onConnect({ connectionParams, extra }) {
        const bearer = bearerOf(connectionParams?.['authorization'])
        extra.leaves = new Set()
        extra.person = connectionParams?.['person']
        extra.token = bearer ?? (originKind(extra.request, baseUrl) === 'own' ? cookieOf(extra.request) : null)
        return true
      },
      async onSubscribe(context, operationId, { query, variables, operationName }) {
        if (Object.keys(context.subscriptions).length > MAX_OPERATIONS_A_SOCKET)
          return [new GraphQLError('Too many operations on one socket.', { extensions: { code: 'BAD_REQUEST' } })]
        const document = documents.read(query)
        if (!('kind' in document)) return document
        const connection = context.extra as Connection
        const viewer = await viewerOf(signIns, connection.token, connection.person)
        const { token } = connection
        const address = connection.request.socket.remoteAddress
        const contextValue: SocketContext = { viewer, token, address, operationId, connection }
        return { schema, document, operationName, variableValues: variables, contextValue } as ExecutionArgs
      },
      subscribe: (args) => silent((end) => follow(options, mask, args as ExecutionArgs, end)),
      async execute(args) {
        const { errors, ...result } = await execute(args as ExecutionArgs)
        return errors ? { ...result, errors: errors.map((error) => toJson(mask(error))) } : result
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error)),
      onDisconnect({ extra }) {
        for (const leave of (extra as Connection).leaves ?? []) leave()
      },
    },
    sockets,
    12_000,
  )

  return {
    connections: () => sockets.clients.size,
    async close() {
      http.off('upgrade', onUpgrade)
      for (const client of sockets.clients) client.close(CLOSE.restarting.code, CLOSE.restarting.reason)
      await served.dispose()
    },
  }
}

/** graphql-ws wants GraphQLErrors and asks each for its JSON. */
function toJson(formatted: GraphQLFormattedError): GraphQLError {
  return Object.assign(new GraphQLError(formatted.message), { toJSON: () => formatted })
}

function refuseUpgrade(socket: Socket, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

type End = (failure: unknown) => void

/**
 * What graphql-ws holds for a subscription whose frames are written beside it: an iterator that says nothing, ends as an
 * `error` frame when it is rejected and as `complete` when it is done, and leaves the broadcast when it is returned.
 */
function silent(start: (end: End) => Promise<() => void>): AsyncIterableIterator<never> {
  let finish: (value: IteratorResult<never>) => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  const ended = new Promise<IteratorResult<never>>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  // graphql-ws asks for it once it has taken the iterator; until then nobody listens.
  ended.catch(() => undefined)
  const joined = start((failure) => (failure === null ? finish({ done: true, value: undefined }) : fail(failure)))
  joined.catch(fail)
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => ended,
    async return() {
      finish({ done: true, value: undefined })
      await joined.then(
        (leave) => leave(),
        () => undefined,
      )
      return { done: true, value: undefined }
    },
  }
}

async function follow(options: SocketOptions, mask: ErrorMask, args: ExecutionArgs, end: End): Promise<() => void> {
  const context = args.contextValue as SocketContext
  const viewer = signedIn(context)
  const operation = getOperationAST(args.document, args.operationName)
  if (!operation) throw new GraphQLError('Unable to identify the operation.')
  const field = subscriptionField(operation)
  const definition = args.schema.getSubscriptionType()?.getFields()[field.name]
  if (!definition) throw new GraphQLError(`There is no subscription ${field.name}.`)
  const { coerced, errors } = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {})
  if (!coerced) throw errors[0] ?? new GraphQLError('The variables do not fit.')
  const values = getArgumentValues(definition, field.node, coerced)
  const boardId = String(values['boardId'])
  const selection = selectionOf(args.schema, args.document, field, args.variableValues ?? {}, mask)
  const { presence, live } = options
  const wake = field.name === 'presence' ? () => presence.wake(boardId) : () => live.wake(boardId)
  const edge = socketEdge(context, wake, end, options.slowMs ?? SLOW_MS)
  const leave =
    field.name === 'presence'
      ? await presence.follow(viewer, boardId, selection, edge.follower)
      : await live.follow(
          viewer,
          { boardId, after: Number(values['after']), epoch: (values['epoch'] as string) ?? null },
          selection,
          edge.follower,
        )
  const leaveAll = (): void => {
    context.connection.leaves.delete(leaveAll)
    edge.stop()
    leave()
  }
  context.connection.leaves.add(leaveAll)
  return leaveAll
}

/** Writes a follower's frames to its socket, holds them back while its backlog is full, and closes it when that lasts. */
function socketEdge({ operationId, connection }: SocketContext, wake: () => void, end: End, slowMs: number) {
  const socket: WebSocket = connection.socket
  const tcp = connection.request.socket
  const prefix = prefixOf(operationId)
  let slow: NodeJS.Timeout | null = null

  const drained = (): void => {
    if (slow) clearTimeout(slow)
    slow = null
    wake()
  }
  const stop = (): void => {
    if (slow) clearTimeout(slow)
    slow = null
    tcp.off('drain', drained)
  }
  const isFull = (): boolean => tcp.writableLength > MAX_BACKLOG_BYTES
  const follower: FeedFollower<Frame> = {
    ready() {
      if (!isFull()) return true
      if (!slow) {
        tcp.once('drain', drained)
        slow = setTimeout(() => {
          // ws waits for the close frame to pass the backlog; the group must not wait with it.
          for (const leave of connection.leaves) leave()
          socket.close(CLOSE.tooSlow.code, CLOSE.tooSlow.reason)
        }, slowMs)
      }
      return false
    },
    write(frame) {
      if (socket.readyState !== socket.OPEN) return
      tcp.cork()
      tcp.write(headOf(prefix, frame))
      tcp.write(frame.tail)
      tcp.uncork()
    },
    end: (failure: Failure | null) => end(failure),
  }
  return { follower, stop }
}
