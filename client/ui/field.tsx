import { type ReactNode, useId } from 'react'

export interface FieldText {
  label: string
  description?: string | undefined
  error?: string | undefined
  /** The label is then for screen readers alone: use it where the page says in another way what the field is. */
  hideLabel?: boolean
}

export interface FieldWiring {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** A label, a control, and what describes them, joined by ids. */
export function Field({ text, children }: { text: FieldText; children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId()
  const described = [text.description && `${id}-description`, text.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="ds-field">
      <label htmlFor={id} className={text.hideLabel ? 'visually-hidden' : 'ds-label'} data-weight="medium">
        {text.label}
      </label>
      {text.description && (
        <p id={`${id}-description`} data-field="description">
          {text.description}
        </p>
      )}
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(text.error && { 'aria-invalid': true as const }),
      })}
      {text.error && (
        <p id={`${id}-error`} className="ds-validation-message" data-field="validation">
          {text.error}
        </p>
      )}
    </div>
  )
}
