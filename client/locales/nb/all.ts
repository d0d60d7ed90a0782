import { actorMap } from './actor-map.js'
import { board } from './board.js'
import { comments } from './comments.js'
import { rings } from './rings.js'
import { ui } from './ui.js'

export const texts = { actorMap, board, comments, rings, ui }

/** The words of the first view of a board, by room; the others are fetched when they are spoken (late-texts.ts). Bokmål is the measure: the other languages must have exactly its keys (the compiler checks). */
export type Texts = typeof texts
