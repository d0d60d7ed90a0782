import { type FormEvent, useId, useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import type { ViewProps } from '../board/board-kind.js'
import { openerId } from '../board/chosen-panel.js'
import { hasNationalId } from '../board/national-id.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { planOf } from './plan.js'
import { dayName } from './programme-words.js'
import { useShownDay } from './shown-day.js'
import { useNewThings } from './use-new-things.js'

const IDEAS = 'ideas'

/** The screen's one primary action: a title and Enter. Whoever may only comment adds to the idea list. */
export function AddSession({ view, mayEdit }: ViewProps) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const { addSession } = useNewThings()
  const [title, setTitle] = useState('')
  const [added, setAdded] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const noteId = useId()
  const { schedule } = planOf(view.items)
  const shownDay = useShownDay(view.board.id, schedule)
  const refused = hasNationalId(title)
  const to = chosen === IDEAS || !mayEdit ? null : shownDay
  const label = mayEdit ? words.addSession : words.addIdea

  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() === '' || refused) return
    const id = addSession(title.trim(), to)
    if (id === null) return
    const day = schedule.days.find((one) => one.day.id === to)
    setAdded(words.added(title.trim(), day ? dayName(words, day) : words.ideaList))
    setTitle('')
    requestAnimationFrame(() => document.getElementById(openerId(id))?.closest('tr, li')?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <form className="add-session" onSubmit={add}>
      <input
        className="ds-input"
        value={title}
        maxLength={MAX_NAME}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={mayEdit ? words.addSessionTitle : words.addIdeaTitle}
        aria-describedby={noteId}
        aria-invalid={refused || undefined}
        placeholder={mayEdit ? words.addSessionTitle : words.addIdeaTitle}
        onChange={(event) => setTitle(event.target.value)}
      />
      {mayEdit && shownDay !== null && (
        <select
          className="ds-input"
          aria-label={words.addTo}
          value={chosen === IDEAS ? IDEAS : 'day'}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="day">{schedule.days.filter(({ day }) => day.id === shownDay).map((one) => dayName(words, one))}</option>
          <option value={IDEAS}>{words.ideaList}</option>
        </select>
      )}
      <Button type="submit">
        <Icon name="add" />
        <span className="add-words">{label}</span>
      </Button>
      <p id={noteId} className="add-note" role="status">
        {refused ? board.nationalId : added}
      </p>
    </form>
  )
}
