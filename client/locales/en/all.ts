import type { Texts } from '../nb/all.js'
import { actorMap } from './actor-map.js'
import { board } from './board.js'
import { comments } from './comments.js'
import { rings } from './rings.js'
import { ui } from './ui.js'

export const texts: Texts = { actorMap, board, comments, rings, ui }
