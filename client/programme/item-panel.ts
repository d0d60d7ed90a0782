import type { LiveItem } from '../board/live-item.js'
import type { BoardView } from '../live/board-view.js'

/** What the panel of one thing on a programme is given. */
export interface ItemPanelProps {
  view: BoardView
  of: LiveItem
}
