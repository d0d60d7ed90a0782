import type { Id } from '../../shared/ids.js'

/** Secrets of links that were made on this page: the server tells each of them once. They live no longer than the page. */
const secrets = new Map<Id, string>()

export function rememberSecret(linkId: Id, token: string): void {
  secrets.set(linkId, token)
}

/** The address that lets guests in; null: this page does not know it. */
export function addressOf(linkId: Id): string | null {
  const token = secrets.get(linkId)
  return token ? `${window.location.origin}/gjest/${token}` : null
}
