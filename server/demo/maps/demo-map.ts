import type {
  ACTOR_KINDS,
  CanonicalType,
  CONFIDENCES,
  CONTACT_FREQUENCIES,
  DIRECTIONS,
  ENGAGEMENTS,
  IMPROVEMENT_PHASES,
  LINKAGES,
  MapStatus,
  Perspective,
  Place,
  Quality,
  RelationType,
  STANCES,
} from '../../../shared/actor-map.js'

/** An actor map with keys where the board has ids: `pairedMap` is another map's key, `from` and `to` are its own actors'. */
export interface DemoMap {
  readonly key: string
  /** Null: the network's own map. */
  readonly teamKey: string | null
  readonly fields: {
    readonly title: string
    readonly perspective: Perspective
    readonly centre: string
    readonly question: string
    readonly phase: (typeof IMPROVEMENT_PHASES)[number]
    readonly mapStatus: MapStatus
    readonly pairedMap?: string
    readonly note: string
  }
  readonly actors: readonly DemoActor[]
  readonly relations: readonly DemoRelation[]
  readonly comments: readonly DemoComment[]
}

export interface DemoActor {
  readonly key: string
  readonly fields: {
    readonly name: string
    readonly actorKind?: (typeof ACTOR_KINDS)[number]
    readonly canonicalType?: CanonicalType
    readonly linkage?: (typeof LINKAGES)[number]
    readonly linkageNote?: string
    readonly relationText?: string
    readonly quality?: Quality
    readonly direction?: (typeof DIRECTIONS)[number]
    readonly contactFrequency?: (typeof CONTACT_FREQUENCIES)[number]
    readonly importance?: number
    readonly importanceText?: string
    readonly influence?: number
    readonly interest?: number
    readonly stance?: (typeof STANCES)[number]
    readonly engagement?: (typeof ENGAGEMENTS)[number]
    readonly responsibility?: string
    readonly need?: string
    readonly affectedHow?: string
    readonly activeFrom?: string
    readonly activeTo?: string
    readonly userSaid?: string
    readonly followUp?: string
    readonly followUpResponsible?: string
    readonly followUpDeadline?: string
    readonly place: Place
    readonly source?: string
    readonly confidence?: (typeof CONFIDENCES)[number]
    readonly tags?: readonly string[]
  }
}

export interface DemoRelation {
  readonly from: string
  readonly to: string
  readonly fields: {
    readonly relationType: RelationType
    readonly strength?: number
    readonly twoWay?: boolean
    readonly label?: string
    readonly quality?: Quality
    readonly note?: string
  }
}

export interface DemoComment {
  readonly by: string
  /** An actor's key; null: the map itself. */
  readonly about: string | null
  readonly text: string
}
