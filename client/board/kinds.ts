import { use } from 'react'
import { actorMapKind } from '../actor-map/actor-map-kind.js'
import type { BoardKind } from './board-kind.js'

/** The kinds of boards that have a page: here, and only here, the frame learns of a domain. Actor maps are in the first view. */
const known = new Map<string, BoardKind>([['ACTOR_MAP', actorMapKind]])

const lateKinds: Readonly<Record<string, () => Promise<BoardKind>>> = {
  PROGRAMME: async () => (await import('../programme/programme-kind.js')).programmeKind,
  PUBLISHED_PROGRAMME: async () => (await import('../programme/programme-kind.js')).publishedProgrammeKind,
  GOALS: async () => (await import('../goals/goals-kind.js')).goalsKind,
}

const loading = new Map<string, Promise<BoardKind>>()

function loadKind(name: string, load: () => Promise<BoardKind>): Promise<BoardKind> {
  const under = loading.get(name)
  if (under) return under
  const promise = load()
  loading.set(name, promise)
  promise.then(
    (kind) => known.set(name, kind),
    // Whoever opens such a board next asks again.
    () => loading.delete(name),
  )
  return promise
}

/** The page of a kind of board; suspends while it is fetched. Undefined: this client has none. */
export function useKind(name: string): BoardKind | undefined {
  const load = lateKinds[name]
  return known.get(name) ?? (load && use(loadKind(name, load)))
}
