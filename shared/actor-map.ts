import { commentRules } from './comments.js'
import { Failure } from './failure.js'
import type { BoardRules, Fields, Item, ItemRules } from './items.js'
import { MAX_COMMENTS } from './limits.js'
import { may, type Visibility } from './permissions.js'

/** Vocabularies of the actor map (DOMAIN.md D2 and D3). The words people see are in client/locales. */
export const PERSPECTIVES = ['USER', 'SERVICE'] as const
export const MAP_STATUSES = ['DRAFT', 'SHARED', 'SNAPSHOT'] as const
export const IMPROVEMENT_PHASES = ['PREPARE', 'PLAN', 'DO', 'EVALUATE', 'FOLLOW_UP'] as const
export const ACTOR_KINDS = ['PERSON', 'SERVICE', 'ORGANISATION', 'GROUP', 'AUTHORITY'] as const
export const SECTORS = [
  'MUNICIPALITY', // kommune
  'SPECIALIST_HEALTH', // spesialisthelsetjeneste
  'STATE', // stat/NAV
  'VOLUNTARY', // frivillig
  'USER_ORGANISATION', // bruker-/pårørendeorganisasjon
  'PRIVATE_NETWORK', // privat nettverk
  'EDUCATION', // utdanning/fagmiljø
  'BUSINESS', // næringsliv
  'OTHER',
] as const
export const LINKAGES = ['ENABLING', 'FUNCTIONAL_INPUT', 'FUNCTIONAL_OUTPUT', 'NORMATIVE', 'DIFFUSED'] as const
export const QUALITIES = ['GOOD', 'VARYING', 'WEAK', 'MISSING', 'UNKNOWN'] as const
export const DIRECTIONS = ['TO_US', 'FROM_US', 'MUTUAL'] as const
export const CONTACT_FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'LESS_OFTEN', 'WHEN_NEEDED', 'NONE'] as const
export const STANCES = ['SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'UNKNOWN'] as const
export const ENGAGEMENTS = ['LATENT', 'AWARE', 'ACTIVE'] as const
export const CONFIDENCES = ['SURE', 'UNSURE'] as const
export const RELATION_TYPES = [
  'COOPERATION', // samarbeid
  'INFORMATION', // informasjon
  'REFERRAL', // henvisning
  'FUNDING', // finansiering
  'AUTHORITY', // myndighet/tilsyn
  'SUPPORT', // støtte/omsorg
  'CONFLICT', // konflikt/brudd
  'WANTED', // mangler/ønsket
] as const

/** Shared types that make maps comparable (DOMAIN.md D4): stable codes; people keep their own names. */
export const CANONICAL_TYPES = [
  'SERVICE_USER',
  'NEXT_OF_KIN',
  'PEER',
  'FRIENDS',
  'GP',
  'HOME_CARE',
  'MENTAL_HEALTH_SERVICE',
  'SUBSTANCE_TEAM',
  'DPS',
  'HOSPITAL',
  'HABILITATION',
  'HEALTH_STATION',
  'COORDINATOR',
  'NAV',
  'HOUSING',
  'WORK',
  'SCHOOL',
  'LEISURE',
  'VOLUNTARY_ORGANISATION',
  'USER_ORGANISATION',
  'MUNICIPAL_MANAGEMENT',
  'MUNICIPAL_COUNCIL',
  'COUNTY_GOVERNOR',
  'HEALTH_DIRECTORATE',
  'KS',
  'COMPETENCE_CENTRE',
  'UNIVERSITY',
  'POLICE',
  'NEIGHBOUR_MUNICIPALITY',
] as const

export type Perspective = (typeof PERSPECTIVES)[number]
export type MapStatus = (typeof MAP_STATUSES)[number]
export type Sector = (typeof SECTORS)[number]
export type Quality = (typeof QUALITIES)[number]
export type RelationType = (typeof RELATION_TYPES)[number]
export type CanonicalType = (typeof CANONICAL_TYPES)[number]

/** Where an actor stands on the rings: one value, saved whole (L3). Ring 1 is innermost; position is 0..1 across the sector's wedge. */
export interface Place {
  readonly ring: number
  readonly sector: Sector
  readonly position: number
}

/** The sector and kind that a shared type usually has: what picking from the starter list fills in. */
export const STARTER_ACTORS: Readonly<
  Record<CanonicalType, { sector: Sector; actorKind: (typeof ACTOR_KINDS)[number]; ring: number }>
> = {
  SERVICE_USER: { sector: 'PRIVATE_NETWORK', actorKind: 'PERSON', ring: 1 },
  NEXT_OF_KIN: { sector: 'PRIVATE_NETWORK', actorKind: 'GROUP', ring: 1 },
  PEER: { sector: 'USER_ORGANISATION', actorKind: 'PERSON', ring: 2 },
  FRIENDS: { sector: 'PRIVATE_NETWORK', actorKind: 'GROUP', ring: 2 },
  GP: { sector: 'MUNICIPALITY', actorKind: 'PERSON', ring: 1 },
  HOME_CARE: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 2 },
  MENTAL_HEALTH_SERVICE: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 1 },
  SUBSTANCE_TEAM: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 2 },
  DPS: { sector: 'SPECIALIST_HEALTH', actorKind: 'SERVICE', ring: 2 },
  HOSPITAL: { sector: 'SPECIALIST_HEALTH', actorKind: 'SERVICE', ring: 3 },
  HABILITATION: { sector: 'SPECIALIST_HEALTH', actorKind: 'SERVICE', ring: 3 },
  HEALTH_STATION: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 3 },
  COORDINATOR: { sector: 'MUNICIPALITY', actorKind: 'GROUP', ring: 1 },
  NAV: { sector: 'STATE', actorKind: 'AUTHORITY', ring: 2 },
  HOUSING: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 2 },
  WORK: { sector: 'BUSINESS', actorKind: 'ORGANISATION', ring: 2 },
  SCHOOL: { sector: 'MUNICIPALITY', actorKind: 'SERVICE', ring: 3 },
  LEISURE: { sector: 'VOLUNTARY', actorKind: 'ORGANISATION', ring: 3 },
  VOLUNTARY_ORGANISATION: { sector: 'VOLUNTARY', actorKind: 'ORGANISATION', ring: 3 },
  USER_ORGANISATION: { sector: 'USER_ORGANISATION', actorKind: 'ORGANISATION', ring: 2 },
  MUNICIPAL_MANAGEMENT: { sector: 'MUNICIPALITY', actorKind: 'AUTHORITY', ring: 3 },
  MUNICIPAL_COUNCIL: { sector: 'MUNICIPALITY', actorKind: 'AUTHORITY', ring: 4 },
  COUNTY_GOVERNOR: { sector: 'STATE', actorKind: 'AUTHORITY', ring: 4 },
  HEALTH_DIRECTORATE: { sector: 'STATE', actorKind: 'AUTHORITY', ring: 4 },
  KS: { sector: 'MUNICIPALITY', actorKind: 'ORGANISATION', ring: 4 },
  COMPETENCE_CENTRE: { sector: 'EDUCATION', actorKind: 'ORGANISATION', ring: 4 },
  UNIVERSITY: { sector: 'EDUCATION', actorKind: 'ORGANISATION', ring: 4 },
  POLICE: { sector: 'STATE', actorKind: 'AUTHORITY', ring: 4 },
  NEIGHBOUR_MUNICIPALITY: { sector: 'MUNICIPALITY', actorKind: 'AUTHORITY', ring: 4 },
}

/** The facts a map cannot do without; a draft may lack them and shows which (DOMAIN.md D1). */
export function missingFacts(item: Item): readonly string[] {
  const required =
    item.__typename === 'Actor' ? ['name', 'relationText', 'importance'] : item.__typename === 'ActorMap' ? ['perspective'] : []
  return required.filter((field) => item[field] === null || item[field] === undefined || item[field] === '')
}

/** A locked snapshot takes nothing but comments and the word that unlocks it. */
function refuseWhenLocked(own: Item): void {
  if (own['mapStatus'] === 'SNAPSHOT') throw new Failure('LOCKED', 'This map is a locked snapshot. Unlock it first.')
}

function isWithin(value: unknown, low: number, high: number): boolean {
  return value === null || value === undefined || (typeof value === 'number' && value >= low && value <= high)
}

function requireWithin(fields: Fields, field: string, low: number, high: number): void {
  if (!isWithin(fields[field], low, high))
    throw new Failure('INVALID', `${field} must be from ${low} to ${high}.`, { field, low, high })
}

export const actorMapRules: ItemRules = {
  kind: 'ActorMap',
  blank: { title: '', mapStatus: 'SHARED' },
  names: ['title', 'centre'],
  mayWrite: ({ standing, board }) => may('editBoard', standing, board),
  check({ set, own }) {
    const unlocking = 'mapStatus' in set && set['mapStatus'] !== 'SNAPSHOT'
    if (!unlocking && Object.keys(set).some((field) => field !== 'mapStatus')) refuseWhenLocked(own)
  },
}

export const actorRules: ItemRules = {
  kind: 'Actor',
  blank: { name: '' },
  names: ['name', 'source', 'followUpResponsible'],
  sets: ['tags'],
  mayWrite: ({ standing, board }) => may('editBoard', standing, board),
  check({ set, own }) {
    refuseWhenLocked(own)
    for (const field of ['importance', 'influence', 'interest']) requireWithin(set, field, 1, 5)
    const place = set['place'] as Place | null | undefined
    if (place && !(Number.isInteger(place.ring) && isWithin(place.ring, 1, 4) && isWithin(place.position, 0, 1)))
      throw new Failure('INVALID', 'A place has ring 1 to 4 and position 0 to 1.', { field: 'place' })
  },
}

export const relationRules: ItemRules = {
  kind: 'Relation',
  names: ['label'],
  hangsOn: (item) => relationEnds(item),
  mayWrite: ({ standing, board }) => may('editBoard', standing, board),
  check({ set, after, own }) {
    refuseWhenLocked(own)
    requireWithin(set, 'strength', 1, 3)
    const [from, to] = relationEnds(after)
    if (!from || !to || from === to) throw new Failure('INVALID', 'A relation joins two different actors.', { field: 'ends' })
  },
}

function relationEnds(item: Item): string[] {
  const ends = item['ends'] as { from: string; to: string } | null | undefined
  return ends ? [ends.from, ends.to] : []
}

/** What the network's members may see, guests may as well; but a map from a user's side stays among members. */
function visibilityOf(own: Item): Visibility {
  if (own['mapStatus'] === 'DRAFT') return 'PRIVATE'
  return own['perspective'] === 'USER' ? 'MEMBERS' : 'NETWORK'
}

/** The board kind ACTOR_MAP. A draft is private to its team; anything else is open to the network (DESIGN.md section 7). */
export const actorMapBoard: BoardRules = {
  kind: 'ACTOR_MAP',
  own: actorMapRules,
  items: [actorRules, relationRules, commentRules],
  begin: ({ title, visibility }) => ({ title, mapStatus: visibility === 'PRIVATE' ? 'DRAFT' : 'SHARED' }),
  visibility: visibilityOf,
  most: { Comment: MAX_COMMENTS },
}
