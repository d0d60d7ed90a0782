import { Failure } from '../../shared/failure.js'
import { useBoardActions } from '../board/board-actions.js'
import { useDraft } from '../board/draft.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { saving, textOf } from '../board/item-fields.js'
import { othersIn, useFieldLanding } from '../board/live-item.js'
import type { LiveFieldProps } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { TextField } from '../ui/text-field.js'
import { dayWords } from './goal-words.js'

/** A year of fewer than four digits is one that is being typed. */
const WHOLE_DAY = /^[12]\d{3}-\d{2}-\d{2}$/

/** A day of an item, saved while it is chosen. */
export function LiveDay({ of, field, label, description }: LiveFieldProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const { commit, here } = useBoardActions()
  const { item } = of
  const draft = useDraft({
    value: textOf(item, field),
    save(text) {
      if (text !== '' && !WHOLE_DAY.test(text)) throw new Failure('INVALID', words.notADay, { field })
      commit([saving(item, { [field]: text || null })])
    },
    writer: of.landing?.by.name ?? null,
  })
  const landing = useFieldLanding(item[field], of.landing)
  if (!of.mayEdit) return <ReadField label={label} words={textOf(item, field) && dayWords(locale, textOf(item, field))} />
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing} draft={draft}>
      <TextField
        type="date"
        label={label}
        description={description}
        error={draft.problem ? words.notADay : undefined}
        value={draft.text}
        onChange={draft.write}
        onFocus={() => {
          here(item.id, field)
          draft.enter()
        }}
        onBlur={() => {
          here(item.id, null)
          draft.leave()
        }}
      />
    </FieldFrame>
  )
}
