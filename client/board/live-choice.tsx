import type { Fields } from '../../shared/items.js'
import { SelectField } from '../ui/select-field.js'
import { useBoardActions } from './board-actions.js'
import { FieldFrame, ReadField } from './field-frame.js'
import { saving, textOf } from './item-fields.js'
import { othersIn, useFieldLanding } from './live-item.js'
import type { LiveFieldProps } from './live-text.js'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface LiveChoiceProps extends LiveFieldProps {
  /** With an empty value among them where the field may be left open. */
  options: readonly Choice[]
  /** What stands chosen, and what a choice saves, where the field is more than one word. */
  value?: string
  save?: (value: string) => Fields
}

export function LiveChoice({ of, field, label, description, options, ...rest }: LiveChoiceProps) {
  const { attempt, here } = useBoardActions()
  const { item } = of
  const value = rest.value ?? textOf(item, field)
  const save = rest.save ?? ((chosen) => ({ [field]: chosen || null }))
  const landing = useFieldLanding(value, of.landing)
  if (!of.mayEdit)
    return <ReadField label={label} words={value && (options.find((option) => option.value === value)?.label ?? '')} />
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing}>
      <SelectField
        label={label}
        description={description}
        value={value}
        options={options}
        onChange={(chosen) => attempt([saving(item, save(chosen))])}
        onFocus={() => here(item.id, field)}
        onBlur={() => here(item.id, null)}
      />
    </FieldFrame>
  )
}
