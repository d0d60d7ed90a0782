import { LOCALE_NAMES, LOCALES } from '../locales/texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { SelectField } from '../ui/select-field.js'

const options = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))

export function LanguageChoice() {
  const { ui } = useTexts()
  const { locale, setLocale } = useLocale()
  return (
    <div className="language-choice">
      <SelectField label={ui.language} hideLabel value={locale} options={options} onChange={(chosen) => void setLocale(chosen)} />
    </div>
  )
}
