import { type FormEvent, useState } from 'react'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import { hasNationalId } from '../board/national-id.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { goalName } from './goal-words.js'
import { lastRank } from './order.js'

const MAX_ACTION = 500

interface AddActionProps {
  goal: Item
  /** Those that the goal has, in order. */
  actions: readonly Item[]
}

/** A new action under a goal: what is to be done, and Enter. */
export function AddAction({ goal, actions }: AddActionProps) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  const { attempt, newId } = useBoardActions()
  const [title, setTitle] = useState('')
  const refused = hasNationalId(title)

  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() === '' || refused) return
    const fields = { goal: goal.id, title: title.trim(), rank: lastRank(actions) }
    if (attempt([saving({ __typename: 'Action', id: newId() }, fields)])) setTitle('')
  }
  return (
    <form className="add-action" onSubmit={add}>
      <input
        className="ds-input"
        value={title}
        maxLength={MAX_ACTION}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={words.addActionTo(goalName(words, goal))}
        aria-invalid={refused || undefined}
        placeholder={words.addActionHint}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" variant="secondary" aria-label={words.addAction} data-icon>
        <Icon name="add" />
      </Button>
      {refused && <p className="ds-validation-message">{board.nationalId}</p>}
    </form>
  )
}
