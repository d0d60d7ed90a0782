import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Item } from '../../shared/items.js'
import { parseMinutes } from '../../shared/programme/minutes.js'
import { MAX_DURATION } from '../../shared/programme/programme-board.js'
import { useBoardActions } from '../board/board-actions.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { numberOf, saving } from '../board/item-fields.js'
import { type LiveItem, othersIn, useFieldLanding } from '../board/live-item.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { TextField } from '../ui/text-field.js'
import { duration, nameOf } from './programme-words.js'

const STEP = 5

/** The next step of five minutes, so that 32 becomes 35 and 30. */
export function stepped(minutes: number, direction: 1 | -1): number {
  const next = direction > 0 ? Math.floor(minutes / STEP) * STEP + STEP : Math.ceil(minutes / STEP) * STEP - STEP
  return Math.min(MAX_DURATION, Math.max(STEP, next))
}

/** How long a session lasts: typed as people write it, «45» or «1:15», or five minutes more or less. */
export function DurationField({ of }: { of: LiveItem }) {
  const words = useLateTexts('programme')
  const { attempt, here } = useBoardActions()
  const { item } = of
  const minutes = numberOf(item, 'duration') ?? 0
  const landing = useFieldLanding(item['duration'], of.landing)
  const entry = useDurationEntry(item)
  if (!of.mayEdit) return <ReadField label={words.field.duration} words={duration(words, minutes)} />
  const step = (direction: 1 | -1) => attempt([saving(item, { duration: stepped(minutes, direction) })])
  return (
    <FieldFrame others={othersIn(of.others, 'duration')} landing={landing}>
      <div className="duration-field">
        <TextField
          label={words.field.duration}
          description={words.durationHint}
          error={entry.isWrong ? words.durationWrong : undefined}
          autoComplete="off"
          value={entry.text ?? duration(words, minutes)}
          onChange={entry.write}
          onFocus={() => here(item.id, 'duration')}
          onBlur={() => {
            here(item.id, null)
            entry.leave()
          }}
          onKeyDown={entry.onKey}
        />
        <Button variant="secondary" aria-label={words.shorter} onClick={() => step(-1)}>
          −5
        </Button>
        <Button variant="secondary" aria-label={words.longer} onClick={() => step(1)}>
          +5
        </Button>
      </div>
    </FieldFrame>
  )
}

/** A duration where it stands in a row: pressed, it is typed over. */
export function DurationInPlace({ item, mayEdit }: { item: Item; mayEdit: boolean }) {
  const words = useLateTexts('programme')
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const refocus = useRef(false)
  const entry = useDurationEntry(item)
  const shown = duration(words, numberOf(item, 'duration') ?? 0)
  useEffect(() => {
    if (!editing && refocus.current) button.current?.focus({ preventScroll: true })
    refocus.current = false
  }, [editing])
  if (!mayEdit) return <span className="row-duration">{shown}</span>
  if (!editing)
    return (
      <button
        ref={button}
        type="button"
        className="row-duration in-place"
        aria-label={words.changeDuration(nameOf(words, item), shown)}
        onClick={() => setEditing(true)}
      >
        {shown}
      </button>
    )
  return (
    <span className="row-duration">
      <TextField
        label={words.field.duration}
        hideLabel
        size={6}
        autoFocus
        autoComplete="off"
        error={entry.isWrong ? words.durationWrong : undefined}
        value={entry.text ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={entry.write}
        onBlur={() => {
          if (entry.leave()) setEditing(false)
        }}
        onKeyDown={(event) => {
          const done = entry.onKey(event)
          if (!done) return
          refocus.current = true
          setEditing(false)
        }}
      />
    </span>
  )
}

interface DurationEntry {
  readonly text: string | null
  readonly isWrong: boolean
  write(text: string): void
  /** False: what is typed is no duration, and stays. */
  leave(): boolean
  /** True: Enter or Escape ended it. */
  onKey(event: KeyboardEvent): boolean
}

function useDurationEntry(item: Item): DurationEntry {
  const { attempt } = useBoardActions()
  const [text, setText] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const end = (): void => {
    setText(null)
    setWrong(false)
  }
  const leave = (): boolean => {
    const minutes = text === null ? null : parseMinutes(text)
    if (text !== null && text.trim() !== '' && minutes === null) {
      setWrong(true)
      return false
    }
    end()
    if (minutes !== null && minutes !== item['duration']) attempt([saving(item, { duration: minutes })])
    return true
  }
  return {
    text,
    isWrong,
    write(typed) {
      setText(typed)
      setWrong(false)
    },
    leave,
    onKey(event) {
      if (event.key === 'Escape') {
        event.preventDefault()
        end()
        return true
      }
      if (event.key !== 'Enter') return false
      event.preventDefault()
      return leave()
    },
  }
}
