import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field.js'

interface TextValue extends FieldText {
  value: string
  onChange: (value: string) => void
}

export type TextFieldProps = TextValue & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>
export type TextAreaProps = TextValue & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'>

export function TextField({ label, description, error, hideLabel = false, onChange, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field text={{ label, description, error, hideLabel }}>
      {(wiring) => (
        <input className="ds-input" type={type} {...rest} {...wiring} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

export function TextArea({ label, description, error, hideLabel = false, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field text={{ label, description, error, hideLabel }}>
      {(wiring) => (
        <textarea className="ds-input" rows={rows} {...rest} {...wiring} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
