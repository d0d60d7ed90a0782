import type { Id } from '../../../shared/ids.js'
import type { Spot } from './layout.js'
import type { Relation } from './map-items.js'
import { type RelationShape, relationShape } from './relation-shape.js'

/** A relation whose two actors both stand on the map. */
export interface DrawnRelation {
  readonly relation: Relation
  readonly from: Spot
  readonly to: Spot
  /** 0 for the first between these two actors, 1 for the next … */
  readonly rank: number
}

export function isSameDrawn(one: DrawnRelation, other: DrawnRelation): boolean {
  return one.relation === other.relation && one.from === other.from && one.to === other.to && one.rank === other.rank
}

export function belongsTo({ relation }: DrawnRelation, actor: Id | null): boolean {
  return relation.from === actor || relation.to === actor
}

export interface RelationFacts {
  /** How many come before it between the same two actors. */
  readonly ranks: ReadonlyMap<Id, number>
  /** How many an actor has. */
  readonly counts: ReadonlyMap<Id, number>
}

export function relationFacts(relations: ReadonlyMap<Id, Relation>): RelationFacts {
  const ranks = new Map<Id, number>()
  const counts = new Map<Id, number>()
  const between = new Map<string, number>()
  const next = (numbers: Map<string, number>, key: string): number => {
    const number = numbers.get(key) ?? 0
    numbers.set(key, number + 1)
    return number
  }
  for (const { id, from, to } of relations.values()) {
    ranks.set(id, next(between, from < to ? `${from} ${to}` : `${to} ${from}`))
    next(counts, from)
    next(counts, to)
  }
  return { ranks, counts }
}

export function drawnRelations(
  relations: ReadonlyMap<Id, Relation>,
  { ranks }: RelationFacts,
  spots: ReadonlyMap<Id, Spot>,
): ReadonlyMap<Id, DrawnRelation> {
  const drawn = new Map<Id, DrawnRelation>()
  for (const relation of relations.values()) {
    const [from, to] = [spots.get(relation.from), spots.get(relation.to)]
    if (from && to) drawn.set(relation.id, { relation, from, to, rank: ranks.get(relation.id) ?? 0 })
  }
  return drawn
}

export function shapeOf({ relation, from, to, rank }: DrawnRelation, unit: number): RelationShape {
  const bend = { rank, isTwoWay: relation.isTwoWay, isJagged: relation.type === 'CONFLICT', unit }
  return relationShape({ ...from.point, radius: from.radius }, { ...to.point, radius: to.radius }, bend)
}
