import { Failure } from '../../shared/failure.js'
import { useBoardActions } from '../board/board-actions.js'
import { useDraft } from '../board/draft.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { numberOf, saving } from '../board/item-fields.js'
import { othersIn, useFieldLanding } from '../board/live-item.js'
import type { LiveFieldProps } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { TextField } from '../ui/text-field.js'
import { readFigure, writeFigure } from './goal-words.js'

/** A number of an item, with a comma or a point, saved while it is written; what is no number stays in the field, and says so. */
export function LiveFigure({ of, field, label, description }: LiveFieldProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const { commit, here } = useBoardActions()
  const { item } = of
  const value = writeFigure(locale, numberOf(item, field))
  const draft = useDraft({
    value,
    save(text) {
      const figure = readFigure(text)
      if (text.trim() !== '' && figure === null) throw new Failure('INVALID', words.notANumber, { field })
      commit([saving(item, { [field]: figure })])
    },
    writer: of.landing?.by.name ?? null,
  })
  const landing = useFieldLanding(item[field], of.landing)
  if (!of.mayEdit) return <ReadField label={label} words={value} />
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing} draft={draft}>
      <TextField
        inputMode="decimal"
        label={label}
        description={description}
        error={draft.problem ? words.notANumber : undefined}
        value={draft.text}
        autoComplete="off"
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
