import { type FormEvent, useId, useState } from 'react'
import { useBoardActions } from '../board/board-actions.js'
import type { ViewProps } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { saving } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { hasNationalId } from '../board/national-id.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { goalItems } from './goal-items.js'
import { lastRank } from './order.js'

/** A goal is a sentence, not a name; what is longer belongs in its description. */
const MAX_GOAL = 500

/** The screen's one primary action: a goal and Enter, and on with the next. */
export function AddGoal({ view }: ViewProps) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  const { attempt, newId } = useBoardActions()
  const [title, setTitle] = useState('')
  const [added, setAdded] = useState('')
  const narrow = useNarrow()
  const noteId = useId()
  const refused = hasNationalId(title)

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const written = title.trim()
    if (written === '' || refused) return
    const id = newId()
    const rank = lastRank(goalItems(view.items).goals)
    if (!attempt([saving({ __typename: 'Goal', id }, { title: written, rank })])) return
    setAdded(words.added(written))
    setTitle('')
    requestAnimationFrame(() => document.getElementById(openerId(id))?.closest('li')?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <form className="add-goal" onSubmit={add}>
      <input
        className="ds-input"
        value={title}
        maxLength={MAX_GOAL}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={words.add}
        aria-describedby={noteId}
        aria-invalid={refused || undefined}
        placeholder={narrow ? words.addHintShort : words.addHint}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit">
        <Icon name="add" />
        {words.add}
      </Button>
      <p id={noteId} className="add-goal-note" role="status">
        {refused ? board.nationalId : added}
      </p>
    </form>
  )
}
