import { v7 } from 'uuid'
import type { Clock, Random } from './chance.js'

/** A UUID. Ours are version 7 (ordered by time); any version is accepted. */
export type Id = string

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value)
}

/** Makes UUIDv7 ids. Without arguments it uses the system's clock and its strong randomness. */
export function idSource(clock?: Pick<Clock, 'now'>, random?: Random): () => Id {
  if (!clock || !random) return () => v7()
  return () => v7({ msecs: clock.now(), random: Uint8Array.from({ length: 16 }, () => random() * 256) })
}
