import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { MAX_NAME, MAX_TEXT } from '../../shared/limits.js'
import { SelectField } from '../ui/select-field.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { useBoardActions } from './board-actions.js'
import { FieldFrame, useProblemWords } from './field-frame.js'
import { saving } from './item-fields.js'
import type { LiveChoiceProps } from './live-choice.js'
import { type LiveItem, othersIn, useFieldLanding } from './live-item.js'
import { useFieldDraft } from './live-text.js'

/*
 * Values that turn into their field when they are pressed: hundreds of them on a page cost a button each, and print as
 * they read.
 */

interface InPlaceProps {
  of: LiveItem
  field: string
  /** Names the field while it is edited, and says what the button changes. */
  label: string
  /** What the value looks like when nobody edits it. */
  children: ReactNode
}

interface Editing {
  readonly editing: boolean
  readonly button: RefObject<HTMLButtonElement | null>
  begin(): void
  end(keepFocus: boolean): void
}

/** Whoever ends with a key goes on from the value; whoever ends by going elsewhere is elsewhere already. */
function useEditing(): Editing {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const refocus = useRef(false)
  useEffect(() => {
    if (!editing && refocus.current) button.current?.focus({ preventScroll: true })
    refocus.current = false
  }, [editing])
  return {
    editing,
    button,
    begin: () => setEditing(true),
    end(keepFocus) {
      refocus.current = keepFocus
      setEditing(false)
    },
  }
}

export function InPlaceText({ of, field, label, lines = false, children }: InPlaceProps & { lines?: boolean }) {
  const { editing, button, begin, end } = useEditing()
  const draft = useFieldDraft(of, field)
  const problem = useProblemWords(draft.problem)
  const landing = useFieldLanding(of.item[field], of.landing)
  if (!of.mayEdit) return <span className="in-place-read">{children}</span>

  const finish = (keepFocus: boolean): void => {
    if (draft.leave()) end(keepFocus)
  }
  const control = {
    label,
    hideLabel: true,
    error: problem,
    value: draft.text,
    autoFocus: true,
    onChange: draft.write,
    onFocus: draft.enter,
    onBlur: () => finish(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') draft.revert()
      if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
      event.preventDefault()
      finish(true)
    },
  }
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={editing ? undefined : landing} draft={draft}>
      {!editing ? (
        <button ref={button} type="button" className="in-place" title={label} onClick={begin}>
          {children}
        </button>
      ) : lines ? (
        <TextArea {...control} rows={2} maxLength={MAX_TEXT} />
      ) : (
        <TextField {...control} maxLength={MAX_NAME} autoComplete="off" />
      )}
    </FieldFrame>
  )
}

type InPlaceChoiceProps = InPlaceProps & Pick<LiveChoiceProps, 'options'> & Required<Pick<LiveChoiceProps, 'value' | 'save'>>

export function InPlaceChoice({ of, field, label, options, value, save, children }: InPlaceChoiceProps) {
  const { editing, button, begin, end } = useEditing()
  const { attempt, here } = useBoardActions()
  const landing = useFieldLanding(value, of.landing)
  if (!of.mayEdit) return <span className="in-place-read">{children}</span>

  return (
    <FieldFrame others={othersIn(of.others, field)} landing={editing ? undefined : landing}>
      {editing ? (
        <SelectField
          label={label}
          hideLabel
          value={value}
          options={options}
          autoFocus
          onChange={(chosen) => attempt([saving(of.item, save(chosen))])}
          onFocus={(event) => {
            here(of.item.id, field)
            openList(event.currentTarget)
          }}
          onBlur={() => {
            here(of.item.id, null)
            end(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') end(true)
          }}
        />
      ) : (
        <button ref={button} type="button" className="in-place" title={label} onClick={begin}>
          {children}
        </button>
      )}
    </FieldFrame>
  )
}

/** One press is enough, where the browser lets a page open the list. */
function openList(select: HTMLSelectElement): void {
  try {
    select.showPicker()
  } catch {
    // The list is one more press away.
  }
}
