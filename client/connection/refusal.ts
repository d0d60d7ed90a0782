import { FAILURE_CODES, Failure, type FailureCode, type FailureDetails } from '../../shared/failure.js'

/** Reads the first of GraphQL's errors as a Failure. What it says is from outside, so nothing of its shape is taken on trust. */
export function refusalFrom(errors: unknown): Failure {
  const first: unknown = Array.isArray(errors) ? errors[0] : errors
  const { message, extensions } = record(first)
  const { code, ...details } = record(extensions)
  return new Failure(codeFrom(code), typeof message === 'string' ? message : 'The server refused.', detailsFrom(details))
}

export function unavailable(cause: string): Failure {
  return new Failure('UNAVAILABLE', cause)
}

/** Whatever was thrown, as a Failure: a fault of our own is INTERNAL. */
export function failureFrom(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure('INTERNAL', String(thrown))
}

function codeFrom(code: unknown): FailureCode {
  if (code === 'BAD_USER_INPUT') return 'INVALID'
  return FAILURE_CODES.find((known) => known === code) ?? 'INTERNAL'
}

function detailsFrom(extensions: Readonly<Record<string, unknown>>): FailureDetails {
  const details: Record<string, string | number | boolean> = {}
  for (const [key, value] of Object.entries(extensions))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') details[key] = value
  return details
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
