/**
 * The closed list of refusals. A refusal travels as `extensions.code`; whatever is not a Failure is masked as INTERNAL.
 */
export const FAILURE_CODES = [
  'UNAUTHENTICATED', // not signed in, or the sign-in has ended
  'FORBIDDEN', // signed in, but this is not yours to do
  'NOT_FOUND', // no such thing, or a pointer to something that never was
  'INVALID', // the input breaks a rule of the domain; `field` names where
  'TOO_LARGE', // one value, item or message is over its limit
  'LIMIT_EXCEEDED', // the board, the commit or the viewer has too many of something
  'MUTATION_ID_REUSED', // the same mutationId with other content (L4)
  'LOCKED', // the board is a locked snapshot
  'UNAVAILABLE', // nothing was written; the same commit may be sent again (retryable)
  'ACCESS_LOST', // the right to read ended while following (L8)
  'SELECTION_LIMIT', // too many different selections follow one board
  'INTERNAL', // a fault of ours; the log has the details
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

/** What a refusal may say beside its code: names and numbers, never what a person wrote. */
export type FailureDetails = Readonly<Record<string, string | number | boolean>>

export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message)
  }
}

/** Closes a switch over a union: a forgotten case is a type error. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
