import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import type { Intent } from '../board/board-kind.js'
import type { Landing, Presence } from '../live/board-view.js'
import { NOBODY } from '../presence/present-at.js'
import { clashesTold } from './clash-notes.js'
import { roomName, type Words } from './programme-words.js'
import type { ProgrammeParts } from './use-parts.js'

/** What a row shows beside its item. Each value stays the same while nothing of the row moves: hundreds of rows stay still. */
export interface RowFacts {
  readonly mayEdit: boolean
  readonly chosen: boolean
  readonly landing: Landing | undefined
  readonly others: readonly Presence[]
  readonly speakers: readonly Item[]
  /** What does not fit, a line each. */
  readonly clashes: string
  readonly comments: number
  readonly room: string
  readonly onChoose: (id: Id | null, intent?: Intent) => void
}

const NO_SPEAKERS: readonly Item[] = []

export function factsOf(words: Words, { view, plan, mayEdit, chosen, presentAt, onChoose }: ProgrammeParts, item: Item): RowFacts {
  return {
    mayEdit,
    chosen: chosen === item.id,
    landing: view.landed.get(item.id),
    others: presentAt.get(item.id) ?? NOBODY,
    speakers: plan.speakers.get(item.id) ?? NO_SPEAKERS,
    clashes: clashesTold(words, item.id, view.items, plan),
    comments: plan.comments.get(item.id) ?? 0,
    room: roomName(words, view.items, placeOf(item)?.room ?? null),
    onChoose,
  }
}
