import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler, type Request } from 'express'
import type { GraphQLSchema } from 'graphql'
import helmet from 'helmet'
import { MAX_MESSAGE_BYTES } from '../../shared/limits.js'
import type { SignIns } from '../identity/sign-in.js'
import type { Context } from '../live/viewer.js'
import { bearerOf, COOKIE, cookieOf, originKind, PERSON_HEADER, viewerOf } from './credentials.js'
import { limitRules, parseOptions } from './documents.js'
import { errorMask } from './mask-errors.js'

export interface HttpOptions {
  readonly schema: GraphQLSchema
  readonly signIns: SignIns
  readonly baseUrl: string | null
  /** The folder of the built client. */
  readonly clientDir: string
  /** Rejects when the hub cannot take a write. */
  readonly ready: () => Promise<void>
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>
  readonly failed: (error: unknown) => void
}

/** The hub over HTTP: GraphQL, the app's files, and what operators ask. */
export async function httpApp(options: HttpOptions): Promise<{ readonly listener: RequestListener; close(): Promise<void> }> {
  const { schema, clientDir, ready, metrics, failed } = options
  const mask = errorMask(failed)
  const apollo = new ApolloServer<Context>({
    schema,
    parseOptions,
    validationRules: limitRules,
    introspection: true,
    // The hub's own page is at /; Apollo's landing page would load scripts from elsewhere.
    plugins: [{ serverWillStart: async () => ({ renderLandingPage: async () => ({ html: '' }) }) }, oldMediaType],
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => mask(error, formatted.extensions?.['code']),
  })
  await apollo.start()

  const app = express()
  app.disable('x-powered-by')
  app.use(
    helmet({
      // The hub may be served without TLS in a meeting room; behind TLS the proxy says so.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          imgSrc: ["'self'", 'data:', 'blob:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          objectSrc: ["'none'"],
          workerSrc: ["'self'"],
          baseUri: ["'self'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
        },
      },
    }),
  )
  app.get('/livez', (_request, response) => void response.type('text').send('ok\n'))
  app.get('/readyz', (_request, response) =>
    ready().then(
      () => void response.type('text').send('ok\n'),
      () => void response.status(503).type('text').send('not ready: the database takes no writes\n'),
    ),
  )
  app.get('/metrics', async (_request, response) => {
    const { type, text } = await metrics()
    response.type(type).send(text)
  })
  app.use('/graphql', express.json({ limit: MAX_MESSAGE_BYTES, type: 'application/json' }), emptyBody, refuseBadBody)
  app.use('/graphql', expressMiddleware(apollo, { context: ({ req, res }) => contextOf(options, req, res) }))
  app.use('/assets', express.static(join(clientDir, 'assets'), { index: false, maxAge: '1y', immutable: true }))
  // The service worker and the icon keep their names from build to build.
  app.use(express.static(clientDir, { index: false, cacheControl: false, setHeaders: neverStale }))
  app.get(/.*/, (_request, response) => response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: clientDir }))
  app.use(((error, _request, response, _next) => {
    failed(error)
    response.status(500).type('text').send('Something went wrong on our side.\n')
  }) satisfies ErrorRequestHandler)
  return { listener: app, close: () => apollo.stop() }
}

function neverStale(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-cache')
}

/** The statuses that are Apollo's 400, and that GraphQL over HTTP wants to be 200 for clients of the old media type. */
const REFUSED_DOCUMENT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

const oldMediaType: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response, errors }) {
      const old = !request.http?.headers.get('accept')?.includes('application/graphql-response+json')
      if (old && response.http.status === 400 && errors?.every(({ extensions }) => REFUSED_DOCUMENT.has(extensions['code'])))
        response.http.status = 200
    },
  }),
}

async function contextOf({ signIns, baseUrl }: HttpOptions, request: Request, response: express.Response): Promise<Context> {
  const bearer = bearerOf(request.headers.authorization)
  const token = bearer ?? (originKind(request, baseUrl) === 'own' ? cookieOf(request) : null)
  return {
    viewer: await viewerOf(signIns, token, request.headers[PERSON_HEADER]),
    token,
    address: request.ip,
    cookie(value) {
      const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const
      if (value === null) response.clearCookie(COOKIE, options)
      else response.cookie(COOKIE, value, options)
    },
  }
}

/** Apollo answers a request without a body itself, but wants to see that somebody looked for one. */
const emptyBody: express.RequestHandler = (request, _response, next) => {
  request.body ??= {}
  next()
}

const refuseBadBody: ErrorRequestHandler = (error, _request, response, _next) => {
  const tooLarge = (error as { type?: string }).type === 'entity.too.large'
  const message = tooLarge ? `A request holds at most ${MAX_MESSAGE_BYTES} bytes.` : 'The request’s body is no JSON.'
  const code = tooLarge ? 'TOO_LARGE' : 'BAD_REQUEST'
  response.status(tooLarge ? 413 : 400).json({ errors: [{ message, extensions: { code } }] })
}
