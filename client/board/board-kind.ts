import type { ComponentType, RefObject } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item, Value } from '../../shared/items.js'
import type { BoardView } from '../live/board-view.js'
import type { BoardHome } from './board-home.js'

/** What a kind of board hands the frame, and gets header, tabs, panel, saving, removal and comments for it. */
export interface BoardKind {
  /** The first opens on wide screens. */
  readonly tabs: readonly [BoardTab, ...BoardTab[]]
  /** The path of the tab that opens on narrow screens. */
  readonly firstOnNarrow: string
  readonly isLocked: (own: Item) => boolean
  /** A hook: the words of the kind, in the language of the page. */
  readonly useWords: () => KindWords
  /** What is chosen: an item, or the board's own fields. */
  readonly Panel: ComponentType<PanelProps>
  /** The screen's one primary action, always in the same place. */
  readonly PrimaryAction: ComponentType<ViewProps>
  /** Whoever may comment has a primary action too: an idea to add. */
  readonly takesIdeas?: boolean
  /** What stands in the header of how the board is to be understood; else what I may not do there. */
  readonly Standing?: ComponentType<ViewProps>
  /** Entries of «Flere valg»: buttons. */
  readonly Menu: ComponentType<MenuProps>
}

export interface BoardTab {
  readonly path: string
  readonly View: ComponentType<ViewProps>
  /** A picture fills the window, with the board's own fields beside it while nothing is chosen; a text scrolls with the page. */
  readonly isPicture: boolean
}

/** Why something is chosen: whoever pressed a bubble came to write. */
export type Intent = 'look' | 'open' | 'comment'

export interface ViewProps {
  readonly view: BoardView
  readonly mayEdit: boolean
  readonly chosen: Id | null
  readonly onChoose: (id: Id | null, intent?: Intent) => void
}

export interface PanelProps {
  readonly view: BoardView
  readonly item: Item
  readonly mayEdit: boolean
  readonly startWriting: boolean
  readonly home: BoardHome | null
  readonly onChoose: (id: Id | null, intent?: Intent) => void
}

export interface MenuProps {
  readonly view: BoardView
  readonly tab: string
  /** Where the view is drawn. */
  readonly main: RefObject<HTMLElement | null>
}

export interface KindWords {
  /** The kind of board: «Aktørkart». */
  readonly kind: string
  /** The board's own fields, as a place to go: «Om kartet». */
  readonly about: string
  /** What a tab is called, by its path. */
  readonly tabs: Readonly<Record<string, string>>
  nameOf(item: Item, items: ReadonlyMap<Id, Item>): string
  fieldName(kind: string, field: string): string
  valueWords(field: string, value: Value, items: ReadonlyMap<Id, Item>): string
}
