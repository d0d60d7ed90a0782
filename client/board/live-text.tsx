import { MAX_NAME, MAX_TEXT } from '../../shared/limits.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { useBoardActions } from './board-actions.js'
import { type Draft, useDraft } from './draft.js'
import { FieldFrame, ReadField, useProblemWords } from './field-frame.js'
import { saving, textOf } from './item-fields.js'
import { type LiveItem, othersIn, useFieldLanding } from './live-item.js'

export interface LiveFieldProps {
  of: LiveItem
  field: string
  label: string
  description?: string | undefined
}

/** A text of an item, saved while it is written. `lines` is for whole sentences; a name is one line. */
export function LiveText({
  of,
  field,
  label,
  description,
  lines,
  note,
}: LiveFieldProps & { lines?: boolean; note?: string | undefined }) {
  const draft = useFieldDraft(of, field)
  const problem = useProblemWords(draft.problem)
  const landing = useFieldLanding(of.item[field], of.landing)
  if (!of.mayEdit) return <ReadField label={label} words={textOf(of.item, field)} />
  const control = {
    label,
    description,
    error: problem,
    value: draft.text,
    onChange: draft.write,
    onFocus: draft.enter,
    onBlur: draft.leave,
  }
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing} draft={draft}>
      {lines ? (
        <TextArea {...control} rows={2} maxLength={MAX_TEXT} />
      ) : (
        <TextField {...control} maxLength={MAX_NAME} autoComplete="off" />
      )}
      {note && <p className="soft-warning">{note}</p>}
    </FieldFrame>
  )
}

/** The draft of one field; others hear that I am in it. */
export function useFieldDraft({ item, landing }: LiveItem, field: string): Draft {
  const actions = useBoardActions()
  const draft = useDraft({
    value: textOf(item, field),
    save: (text) => actions.commit([saving(item, { [field]: text.trim() === '' ? null : text })]),
    writer: landing?.by.name ?? null,
  })
  return {
    ...draft,
    enter() {
      actions.here(item.id, field)
      draft.enter()
    },
    leave() {
      actions.here(item.id, null)
      return draft.leave()
    },
  }
}
