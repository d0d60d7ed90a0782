import { actorMap } from './actor-map.js'
import { board } from './board.js'
import { comments } from './comments.js'
import { identity } from './identity.js'
import { network } from './network.js'
import { rings } from './rings.js'
import { ui } from './ui.js'

export const texts = { actorMap, board, comments, identity, network, rings, ui }

/** All words of the interface, by room. Bokmål is the measure: the other languages must have exactly its keys (the compiler checks). */
export type Texts = typeof texts
