import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'

/** Who asks: all that the live core and the resolvers get to know of a request's person. */
export interface Viewer {
  /** The person's id, or the guest's. */
  readonly personId: Id
  readonly guest: boolean
}

/** What every resolver gets. Nothing reachable from Feed or Item may look at it (L8). */
export interface Context {
  readonly viewer: Viewer | null
  /** The token that the request brought, whoever it stands for. */
  readonly token: string | null
  /** Set on HTTP requests only: where a sign-in puts its cookie. */
  readonly cookie?: (token: string | null) => void
  /** Where the request comes from, as far as that is known. */
  readonly address?: string | undefined
}

export function signedIn({ viewer }: Context): Viewer {
  if (!viewer) throw new Failure('UNAUTHENTICATED', 'Sign in first.')
  return viewer
}
