import type { IncomingMessage } from 'node:http'
import type { SignIns } from '../identity/sign-in.js'
import type { Viewer } from '../live/viewer.js'

export const COOKIE = 'samlingspunkt'
/** Optional: whom the page that asks is for. Sockets say `person` in connection_init. */
export const PERSON_HEADER = 'x-person'

/** 'foreign' must be refused; 'absent' is let in with a bearer only; a cookie counts from 'own' alone. */
export type OriginKind = 'own' | 'absent' | 'foreign'

/** An Origin is our own when it names the host that was asked, or the address that BASE_URL gives. */
export function originKind({ headers }: Pick<IncomingMessage, 'headers'>, baseUrl: string | null): OriginKind {
  const { origin, host } = headers
  if (origin === undefined) return 'absent'
  if (!URL.canParse(origin)) return 'foreign'
  const asked = new URL(origin)
  if (baseUrl !== null && asked.origin === new URL(baseUrl).origin) return 'own'
  return asked.host === host ? 'own' : 'foreign'
}

export function bearerOf(authorization: unknown): string | null {
  const [, token] = typeof authorization === 'string' ? (/^Bearer ([\w-]{20,100})$/i.exec(authorization) ?? []) : []
  return token ?? null
}

export function cookieOf({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  const [, token] = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '') ?? []
  return token ?? null
}

/**
 * Who a token stands for, looked up anew each time: a sign-in may have ended since. A page says whom it is for, since the
 * cookie may be of somebody who has signed in in another tab: nothing is done in their name.
 */
export async function viewerOf(signIns: SignIns, token: string | null, expected: unknown = null): Promise<Viewer | null> {
  const viewer = token === null ? null : await signIns.viewer(token)
  return typeof expected === 'string' && viewer?.personId !== expected ? null : viewer
}
