import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field.js'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
}

export type SelectFieldProps<Value extends string> = FieldText & {
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
} & Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'id' | 'children'>

export function SelectField<Value extends string>({
  label,
  description,
  error,
  hideLabel = false,
  options,
  onChange,
  ...rest
}: SelectFieldProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find(({ value }) => value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Field text={{ label, description, error, hideLabel }}>
      {(wiring) => (
        <select className="ds-input" {...rest} {...wiring} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
