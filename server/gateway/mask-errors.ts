import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ArgumentValidationError } from 'type-graphql'
import { Failure } from '../../shared/failure.js'

/** GraphQL's and Apollo's own refusals: what a client did wrong with the language or the protocol. */
const OF_THE_LANGUAGE = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/**
 * The one place where errors leave the server. A Failure shows its code; the language's own refusals show theirs; all
 * else is logged and leaves as INTERNAL, without a word of what went wrong.
 */
export function errorMask(log: (error: unknown) => void): ErrorMask {
  return (error, said) => {
    const { locations, path } = error instanceof GraphQLError ? error : {}
    const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
    const cause = rootOf(error)
    if (cause instanceof Failure) return { message: cause.message, ...where, extensions: { ...cause.details, code: cause.code } }
    if (cause instanceof ArgumentValidationError)
      return { message: 'An argument breaks a rule of its type.', ...where, extensions: { code: 'INVALID' } }
    if (error instanceof GraphQLError) {
      const code = said ?? error.extensions['code']
      if (typeof code === 'string' && OF_THE_LANGUAGE.has(code)) return { message: error.message, ...where, extensions: { code } }
      // Raised by graphql-js itself while reading a document or its variables: no resolver was involved.
      if (cause === error && !path) return { message: error.message, ...where, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }
    }
    log(cause)
    return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL' } }
  }
}

/** `said`: the code that Apollo gave to its own refusal, which the error itself does not carry. */
export type ErrorMask = (error: unknown, said?: unknown) => GraphQLFormattedError

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error
}
