import { type FormEvent, useState } from 'react'
import type { MergedRow } from '../../shared/goals/counting.js'
import { useBoardActions } from '../board/board-actions.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { TextArea } from '../ui/text-field.js'
import { mergeRows } from './across-goals.js'

interface MergeBarProps {
  rows: readonly MergedRow[]
  view: BoardView
  onDone: () => void
  cancelWords: string
}

/** What is ticked, and the one thing to do with it. */
export function MergeBar({ rows, view, onDone, cancelWords }: MergeBarProps) {
  const words = useLateTexts('goals')
  const [merging, setMerging] = useState(false)
  return (
    <div className="merge-bar" data-some={rows.length > 0 || undefined}>
      <p role="status">{rows.length > 1 ? words.chosenCount(rows.length) : words.chooseTwo}</p>
      {rows.length > 0 && (
        <Button variant="tertiary" onClick={onDone}>
          {words.clearChoice}
        </Button>
      )}
      {rows.length > 1 && <Button onClick={() => setMerging(true)}>{words.merge}</Button>}
      <MergeDialog
        open={merging}
        rows={rows}
        view={view}
        cancelWords={cancelWords}
        onClose={() => setMerging(false)}
        onDone={() => {
          setMerging(false)
          onDone()
        }}
      />
    </div>
  )
}

interface MergeDialogProps extends MergeBarProps {
  open: boolean
  onClose: () => void
}

export function MergeDialog({ open, onClose, ...rest }: MergeDialogProps) {
  const words = useLateTexts('goals')
  return (
    <Dialog open={open} onClose={onClose} title={words.mergeTitle}>
      <MergeForm {...rest} onCancel={onClose} />
    </Dialog>
  )
}

function MergeForm({ rows, view, onDone, cancelWords, onCancel }: MergeBarProps & { onCancel: () => void }) {
  const words = useLateTexts('goals')
  const { attempt, newId } = useBoardActions()
  const [title, setTitle] = useState((rows.find(({ isMerged }) => isMerged) ?? rows[0])?.title ?? '')
  const merge = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() !== '' && attempt(mergeRows(rows, title.trim(), view.items, newId))) onDone()
  }
  return (
    <form className="merge-form" onSubmit={merge}>
      <ul>
        {rows.map(({ id, title: wording }) => (
          <li key={id}>{wording}</li>
        ))}
      </ul>
      <TextArea label={words.mergeAs} description={words.mergeMeans} value={title} onChange={setTitle} />
      <div className="merge-choices">
        <Button type="submit">{words.merge}</Button>
        <Button variant="tertiary" onClick={onCancel}>
          {cancelWords}
        </Button>
      </div>
    </form>
  )
}
