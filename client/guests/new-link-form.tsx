import { type FormEvent, useId, useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { SelectField } from '../ui/select-field.js'
import { TextField } from '../ui/text-field.js'
import { createLinkMutation, type LinkBoard } from './guests.operations.js'
import { rememberSecret } from './known-secrets.js'
import type { Shared } from './what-is-shared.js'

const DAYS = ['1', '7', '30'] as const
const DAY_MS = 24 * 60 * 60 * 1000

interface NewLinkFormProps {
  shared: Shared
  /** Those that guests may be let in to. */
  boards: readonly LinkBoard[]
  onMade: () => void
  onCancel?: () => void
}

/** One link: what guests see above all else, what they may do, for how long, and which boards. */
export function NewLinkForm({ shared, boards, onMade, onCancel }: NewLinkFormProps) {
  const words = useLateTexts('guests')
  const { ui } = useTexts()
  const errorId = useId()
  const [title, setTitle] = useState(shared.title)
  const [right, setRight] = useState<'COMMENT' | 'READ'>('COMMENT')
  const [days, setDays] = useState<(typeof DAYS)[number]>('7')
  const [chosen, setChosen] = useState(() => firstChoice(shared, boards))
  const [tried, setTried] = useState(false)
  const { submit, busy, failure } = useSubmit(async () => {
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString()
    const boardIds = boards.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
    const input = { networkId: shared.networkId, subjectId: shared.gatheringId, boardIds, right, title: title.trim(), expiresAt }
    const { createGuestLink } = await request(createLinkMutation, { input })
    rememberSecret(createGuestLink.link.id, createGuestLink.token)
    onMade()
  })
  // Dozens of teams have boards of their own: what is near is seen at once.
  const first = firstChoice(shared, boards)
  const near = boards.filter(({ id, teamId }) => first.has(id) || teamId === null)
  const others = boards.filter((board) => !near.includes(board))
  const isWrong = title.trim() === '' || chosen.size === 0
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setTried(isWrong)
    if (!isWrong) void submit()
  }
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const choice = ({ id, title: name }: LinkBoard) => (
    <label key={id} className="share-choice">
      <input type="checkbox" className="ds-input" checked={chosen.has(id)} onChange={(event) => choose(id, event.target.checked)} />
      {name}
    </label>
  )
  return (
    <form className="share" noValidate onSubmit={send}>
      <TextField
        label={words.linkTitle}
        value={title}
        onChange={setTitle}
        maxLength={MAX_NAME}
        error={tried && title.trim() === '' ? words.titleMissing : undefined}
      />
      <SelectField
        label={words.right}
        value={right}
        options={(['COMMENT', 'READ'] as const).map((value) => ({ value, label: words.rights[value] }))}
        onChange={setRight}
      />
      <SelectField
        label={words.lasts}
        value={days}
        options={DAYS.map((value) => ({ value, label: words.days[value] }))}
        onChange={setDays}
      />
      <fieldset aria-describedby={tried && chosen.size === 0 ? errorId : undefined}>
        <legend className="ds-label" data-weight="medium">
          {words.openBoards}
        </legend>
        {near.map(choice)}
        {others.length > 0 && (
          <details>
            <summary>{words.moreBoards(others.length)}</summary>
            {others.map(choice)}
          </details>
        )}
        {tried && chosen.size === 0 && (
          <p id={errorId} className="ds-validation-message">
            {words.boardMissing}
          </p>
        )}
      </fieldset>
      <FailureNote failure={failure} />
      <div className="share-actions">
        <Button type="submit" aria-busy={busy}>
          {busy ? words.creating : words.create}
        </Button>
        {onCancel && (
          <Button variant="tertiary" onClick={onCancel}>
            {ui.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The board itself, or what is about the gathering; the rest is picked. */
function firstChoice({ boardId, gatheringId }: Shared, boards: readonly LinkBoard[]): ReadonlySet<string> {
  return new Set(
    boards.filter(({ id, subjectId }) => (boardId === null ? subjectId === gatheringId : id === boardId)).map(({ id }) => id),
  )
}
