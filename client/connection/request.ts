import { Failure } from '../../shared/failure.js'
import { type Document, textOf } from './documents.js'
import { refusalFrom, unavailable } from './refusal.js'
import { PERSON_HEADER, personHere, signInCount, signInEnded } from './sign-in.js'

/** A meeting room's network can swallow a request without a word. */
const PATIENCE_MS = 20_000
/** What is small may outlive the page that sent it: a last change, a good-bye. Browsers allow 64 KiB in all. */
const MAX_KEPT_ALIVE = 16 * 1024

/**
 * One query or mutation over HTTP. Throws a Failure: the server's own refusal, or UNAVAILABLE when it could not be reached.
 * A request that `signal` stops throws its reason.
 */
export async function request<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const body = JSON.stringify({ query: textOf(document), variables })
  const person = personHere()
  const sentAt = signInCount()
  let response: Response
  let answer: unknown
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        ...(person !== null && { [PERSON_HEADER]: person }),
      },
      body,
      keepalive: body.length < MAX_KEPT_ALIVE,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    answer = await response.json()
  } catch (thrown) {
    signal?.throwIfAborted()
    throw unavailable(String(thrown))
  }
  try {
    return resultOf<Result>(answer, response.status)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'UNAUTHENTICATED') signInEnded(sentAt)
    throw thrown
  }
}

/** The document's type promises the shape of `data`: the server checks every answer against the same schema. */
export function resultOf<Result>(answer: unknown, status = 200): Result {
  if (typeof answer === 'object' && answer !== null) {
    if ('errors' in answer && answer.errors) throw refusalFrom(answer.errors)
    if ('data' in answer && answer.data) return answer.data as Result
  }
  throw status >= 500 ? unavailable(`HTTP ${status}`) : new Failure('INTERNAL', `HTTP ${status} without an answer`)
}
