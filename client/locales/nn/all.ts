import type { Texts } from '../nb/all.js'
import { actorMap } from './actor-map.js'
import { board } from './board.js'
import { comments } from './comments.js'
import { identity } from './identity.js'
import { rings } from './rings.js'
import { ui } from './ui.js'

export const texts: Texts = { actorMap, board, comments, identity, rings, ui }
