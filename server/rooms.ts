import 'reflect-metadata'
import { actorMapBoard } from '../shared/actor-map.js'
import { goalBoard } from '../shared/goals/goal-board.js'
import type { BoardRules } from '../shared/items.js'
import { programmeBoard, publishedProgrammeBoard } from '../shared/programme/programme-board.js'
import { actorMapCollections } from './actor-map/actor-map.js'
import { comments } from './comments/comments.js'
import { goalCollections } from './goals/goals.js'
import { guestEntities } from './guests/guest.entities.js'
import { identityEntities } from './identity/identity.entities.js'
import { liveEntities } from './live/board.entities.js'
import { networkEntities } from './network/network.entities.js'
import { programmeCollections } from './programme/programme.js'

/** Every kind of board, and what may lie on boards. A new kind of board joins these two lists (README). */
export const boards: readonly BoardRules[] = [actorMapBoard, goalBoard, programmeBoard, publishedProgrammeBoard]
export const collections = [...actorMapCollections, ...goalCollections, ...programmeCollections, comments]

/** Every table. */
export const entities = [...liveEntities, ...identityEntities, ...networkEntities, ...guestEntities]
