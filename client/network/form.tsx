import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useSubmit } from '../connection/use-submit.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'

interface FormProps {
  /** What is wrong, by field; fields show it once somebody has tried to send. */
  errors: FieldErrors
  send: () => Promise<void>
  submitLabel?: string
  onCancel?: () => void
  children: (shown: FieldErrors) => ReactNode
}

export type FieldErrors = Readonly<Partial<Record<string, string>>>

/** A plain form: our own words for what is missing, the focus on it, and one button that sends. */
export function Form({ errors, send, submitLabel, onCancel, children }: FormProps) {
  const { ui } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  const { submit, busy, failure } = useSubmit(send)
  const wrong = Object.values(errors).some((error) => error !== undefined)

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTries(wrong ? tries + 1 : 0)
    if (!wrong) void submit()
  }
  return (
    <form ref={form} className="form" noValidate onSubmit={onSubmit}>
      {children(tries > 0 ? errors : {})}
      <FailureNote failure={failure} />
      <div className="form-actions">
        <Button type="submit" aria-busy={busy}>
          {busy ? ui.saving : (submitLabel ?? ui.save)}
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
