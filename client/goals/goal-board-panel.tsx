import { useBoardActions } from '../board/board-actions.js'
import type { PanelProps } from '../board/board-kind.js'
import { saving } from '../board/item-fields.js'
import { LiveText } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { SelectField } from '../ui/select-field.js'
import { optionsOf } from './goal-words.js'

/** The board's own fields: what it is for, and who may read it. */
export function GoalBoardPanel({ view, item, mayEdit }: PanelProps) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  const others = usePresentAt(view.presence, view.me.id).get(item.id) ?? NOBODY
  const of = { item, mayEdit, others, landing: view.landed.get(item.id) }
  const shared = String(item['shared'] !== false)
  return (
    <div className="panel-fields">
      <p>{words.boardMeans}</p>
      <LiveText of={of} field="note" label={words.boardField.note} lines />
      {mayEdit && view.board.teamId !== null && (
        <SelectField
          label={words.boardField.shared}
          value={shared}
          options={optionsOf(words.sharedWith)}
          onChange={(chosen) => attempt([saving(item, { shared: chosen === 'true' })])}
        />
      )}
    </div>
  )
}
