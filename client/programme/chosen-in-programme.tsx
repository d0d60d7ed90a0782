import type { PanelProps } from '../board/board-kind.js'
import type { LiveItem } from '../board/live-item.js'
import { CommentsSection } from '../comments/comments-section.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { AboutPanel } from './about-panel.js'
import { BlockPanel } from './block-panel.js'
import { DayPanel } from './day-panel.js'
import { SessionPanel } from './session-panel.js'

/** The panel of what is chosen, with what was said about it. */
export function ChosenInProgramme(props: PanelProps) {
  const { view, item, mayEdit, startWriting } = props
  const presentAt = usePresentAt(view.presence, view.me.id)
  const of: LiveItem = { item, mayEdit, landing: view.landed.get(item.id), others: presentAt.get(item.id) ?? NOBODY }
  return (
    <div className="programme-panel">
      {item.__typename === 'Session' ? (
        <SessionPanel view={view} of={of} />
      ) : item.__typename === 'Block' ? (
        <BlockPanel view={view} of={of} />
      ) : item.__typename === 'Day' ? (
        <DayPanel view={view} of={of} />
      ) : (
        <AboutPanel view={view} of={of} />
      )}
      <CommentsSection view={view} about={item.id} startWriting={startWriting} />
    </div>
  )
}
