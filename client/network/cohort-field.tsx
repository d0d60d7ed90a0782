import { useLateTexts } from '../locales/use-late-texts.js'
import { SelectField } from '../ui/select-field.js'

interface CohortFieldProps {
  cohorts: readonly string[]
  value: string | null
  /** What it means to be in no pulje. */
  none: string
  onChange: (cohort: string | null) => void
}

/** Which pulje something belongs to. A network without puljer has no such field. */
export function CohortField({ cohorts, value, none, onChange }: CohortFieldProps) {
  const words = useLateTexts('network')
  if (cohorts.length === 0 && value === null) return null
  // A pulje that has been renamed or taken away is shown until another is chosen.
  const names = value !== null && !cohorts.includes(value) ? [...cohorts, value] : cohorts
  const options = [{ value: '', label: none }, ...names.map((name) => ({ value: name, label: name }))]
  return <SelectField label={words.cohort} value={value ?? ''} options={options} onChange={(chosen) => onChange(chosen || null)} />
}
