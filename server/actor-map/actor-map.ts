import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  ACTOR_KINDS,
  actorMapRules,
  actorRules,
  CANONICAL_TYPES,
  CONFIDENCES,
  CONTACT_FREQUENCIES,
  DIRECTIONS,
  ENGAGEMENTS,
  IMPROVEMENT_PHASES,
  LINKAGES,
  MAP_STATUSES,
  PERSPECTIVES,
  QUALITIES,
  RELATION_TYPES,
  relationRules,
  SECTORS,
  STANCES,
} from '../../shared/actor-map.js'
import { collection, field, textSet, vocabulary } from '../live/collection.js'

const Perspective = vocabulary(
  'Perspective',
  'For whom the map is drawn: an anonymous service user, or the service or municipality.',
  PERSPECTIVES,
)
const MapStatus = vocabulary(
  'MapStatus',
  'DRAFT is private to the team, SHARED is open to the network, SNAPSHOT is locked.',
  MAP_STATUSES,
)
const ImprovementPhase = vocabulary('ImprovementPhase', 'The five phases of the model for quality improvement.', IMPROVEMENT_PHASES)
const ActorKind = vocabulary('ActorKind', 'Person or role, service, organisation, group, or authority.', ACTOR_KINDS)
const Sector = vocabulary('Sector', 'The part of society that an actor belongs to; a wedge of the rings.', SECTORS)
const CanonicalType = vocabulary(
  'CanonicalType',
  'Shared types that make maps comparable; people keep their own names.',
  CANONICAL_TYPES,
)
const Linkage = vocabulary('Linkage', 'How an actor is linked to the service (Grunig & Hunt).', LINKAGES)
const Quality = vocabulary('Quality', 'How well a relation works.', QUALITIES)
const Direction = vocabulary('Direction', 'Who reaches out to whom.', DIRECTIONS)
const ContactFrequency = vocabulary(
  'ContactFrequency',
  'How often there is contact; not the same as closeness.',
  CONTACT_FREQUENCIES,
)
const Stance = vocabulary('Stance', 'The actor’s attitude to the work.', STANCES)
const Engagement = vocabulary(
  'Engagement',
  'How engaged the actor is: latent, aware or active (situational theory of publics).',
  ENGAGEMENTS,
)
const Confidence = vocabulary('Confidence', 'How sure those who wrote it are.', CONFIDENCES)
const RelationType = vocabulary('RelationType', 'What passes between two actors.', RELATION_TYPES)

@ObjectType({ description: 'Where an actor stands on the rings. One value: saved whole.', simpleResolvers: true })
@InputType('PlaceInput', { description: 'Where an actor stands on the rings. One value: saved whole.' })
class Place {
  @Field(() => Int, { description: 'Closeness: 1 is innermost, 4 outermost.' }) ring!: number
  @Field(() => Sector, { description: 'The wedge.' }) sector!: string
  @Field(() => Float, { description: 'Where within that cell, from 0 to 1 across the wedge.' }) position!: number
}

@ObjectType({ description: 'A free place in the network view.', simpleResolvers: true })
@InputType('FreePositionInput', { description: 'A free place in the network view. One value: saved whole.' })
class FreePosition {
  @Field(() => Float, { description: 'To the right, in units of the view.' }) x!: number
  @Field(() => Float, { description: 'Downwards, in units of the view.' }) y!: number
}

@ObjectType({ description: 'The two actors that a relation joins.', simpleResolvers: true })
@InputType('EndsInput', { description: 'The two actors that a relation joins. One value: saved whole.' })
class Ends {
  @Field(() => ID, { description: 'The actor that it starts at.' }) from!: string
  @Field(() => ID, { description: 'The actor that it leads to.' }) to!: string
}

const actorMap = collection(actorMapRules, 'An actor map’s own fields. Its id is the board’s.', {
  title: field(() => String, 'The title of the map and of its board.', { always: true }),
  perspective: field(() => Perspective, 'For whom the map is drawn: the one fact that a map cannot do without.'),
  centre: field(() => String, 'What stands in the middle; never the name of a service user.'),
  question: field(() => String, 'The question that the map is to answer.'),
  phase: field(() => ImprovementPhase, 'The phase of the improvement work in which it is used.'),
  pairedMap: field(() => ID, 'The board with the other side’s map: the user’s or the service’s.'),
  mapStatus: field(() => MapStatus, 'Draft, shared or locked.', { always: true }),
  note: field(() => String, 'A note about the map.'),
})

const actor = collection(actorRules, 'Somebody who affects or is affected: an actor on the map.', {
  name: field(() => String, 'What people here call the actor; empty in a draft. Required fact.', { always: true }),
  actorKind: field(() => ActorKind, 'What kind of actor it is.'),
  canonicalType: field(() => CanonicalType, 'The shared type, for comparison with other maps.'),
  linkage: field(() => Linkage, 'How it is linked to the service.'),
  linkageNote: field(() => String, 'When and why, for a diffused linkage above all.'),
  relationText: field(() => String, 'How we are related to the actor, in words. Required fact.'),
  quality: field(() => Quality, 'How well the relation to the actor works.'),
  direction: field(() => Direction, 'Who reaches out to whom.'),
  contactFrequency: field(() => ContactFrequency, 'How often there is contact.'),
  importance: field(() => Int, 'What the actor means, from 1 (little) to 5 (decisive). Required fact.'),
  importanceText: field(() => String, 'Why it matters.'),
  influence: field(() => Int, 'How much influence it has, from 1 to 5.'),
  interest: field(() => Int, 'How interested it is, from 1 to 5.'),
  stance: field(() => Stance, 'Its attitude.'),
  engagement: field(() => Engagement, 'How engaged it is.'),
  responsibility: field(() => String, 'Who does what, and when.'),
  need: field(() => String, 'What it needs and expects.'),
  affectedHow: field(() => String, 'How it is affected.'),
  activeFrom: field(() => String, 'When it comes into the network: a date (YYYY-MM-DD) or a phase, in words.'),
  activeTo: field(() => String, 'When it leaves the network: a date (YYYY-MM-DD) or a phase, in words.'),
  userSaid: field(() => String, 'What the service user says about it.'),
  followUp: field(() => String, 'What we will do towards the actor.'),
  followUpResponsible: field(() => String, 'Who is responsible for that.'),
  followUpDeadline: field(() => String, 'By when: a date, YYYY-MM-DD.'),
  place: field(() => Place, 'Where it stands on the rings; x and y follow from it.', { input: () => Place }),
  freePosition: field(() => FreePosition, 'Where it stands in the network view.', { input: () => FreePosition }),
  source: field(() => String, 'Where this is known from.'),
  confidence: field(() => Confidence, 'How sure this is.'),
  tags: textSet('Free labels, sorted.'),
})

const relation = collection(relationRules, 'A relation between two actors. It is hidden while one of them is removed.', {
  ends: field(() => Ends, 'The two actors.', { always: true, input: () => Ends }),
  relationType: field(() => RelationType, 'What passes between them.'),
  strength: field(() => Int, 'How strong it is, from 1 to 3.'),
  twoWay: field(() => Boolean, 'Whether it goes both ways.'),
  label: field(() => String, 'A short text at the line.'),
  quality: field(() => Quality, 'How well it works.'),
  note: field(() => String, 'A note.'),
})

/** What lies on an actor map, beside comments; the rules themselves are in shared/actor-map.ts. */
export const actorMapCollections = [actorMap, actor, relation]
