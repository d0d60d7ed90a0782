import { type FormEvent, useId, useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { useBoardActions } from '../board/board-actions.js'
import type { ViewProps } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { itemsOf } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { hasNationalId } from '../board/national-id.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { late } from '../ui/late.js'
import { actorNamed, namedActor } from './starter.js'
import type { StarterListProps } from './starter-list.js'

const StarterList = late<StarterListProps>(async () => (await import('./starter-list.js')).StarterList)

/** The screen's one primary action: a name and Enter, and on with the next; or from the list of common actors. */
export function AddActor({ view }: ViewProps) {
  const { actorMap, board } = useTexts()
  const { attempt, newId } = useBoardActions()
  const [name, setName] = useState('')
  const [added, setAdded] = useState('')
  const [showsList, setShowsList] = useState(false)
  const narrow = useNarrow()
  const noteId = useId()
  const actors = itemsOf(view.items, 'Actor')
  const refused = hasNationalId(name)
  const note = refused ? board.nationalId : name && actorNamed(actors, name) ? actorMap.alreadyThere(name.trim()) : added

  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '' || refused) return
    const id = newId()
    if (!attempt([namedActor(actorMap, id, name.trim(), actors)])) return
    setAdded(actorMap.added(name.trim()))
    setName('')
    requestAnimationFrame(() => document.getElementById(openerId(id))?.closest('tr, li')?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <>
      <form className="add-actor" onSubmit={add}>
        <input
          className="ds-input"
          value={name}
          maxLength={MAX_NAME}
          autoComplete="off"
          enterKeyHint="done"
          aria-label={actorMap.add}
          aria-describedby={noteId}
          aria-invalid={refused || undefined}
          placeholder={narrow ? actorMap.add : actorMap.addHint}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">
          <Icon name="add" />
          <span className="add-words">{actorMap.add}</span>
        </Button>
        <Button variant="secondary" onClick={() => setShowsList(true)}>
          <Icon name="list" />
          <span className="add-words">{actorMap.starterList}</span>
        </Button>
        <p id={noteId} className="add-note" role="status">
          {note}
        </p>
      </form>
      <StarterList open={showsList} actors={actors} onClose={() => setShowsList(false)} />
    </>
  )
}
