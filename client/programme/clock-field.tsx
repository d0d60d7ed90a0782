import { useState } from 'react'
import { parseClock } from '../../shared/programme/minutes.js'
import { useBoardActions } from '../board/board-actions.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { numberOf, saving } from '../board/item-fields.js'
import { type LiveItem, othersIn, useFieldLanding } from '../board/live-item.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { TextField } from '../ui/text-field.js'
import { clock } from './programme-words.js'

interface ClockFieldProps {
  of: LiveItem
  field: 'fixedStart' | 'startsAt'
  description: string
}

/** A time of day, typed as people write it: «9», «9.30», «0930». Empty: none. */
export function ClockField({ of, field, description }: ClockFieldProps) {
  const words = useLateTexts('programme')
  const { attempt, here } = useBoardActions()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const { item } = of
  const minutes = numberOf(item, field)
  const shown = minutes === null ? '' : clock(words, minutes)
  const landing = useFieldLanding(item[field], of.landing)
  if (!of.mayEdit) return shown ? <ReadField label={words.field[field]} words={shown} /> : null
  const leave = (): void => {
    here(item.id, null)
    if (typed === null) return
    const next = typed.trim() === '' ? null : parseClock(typed)
    const isClock = next !== null || typed.trim() === ''
    setWrong(!isClock)
    if (!isClock) return
    setTyped(null)
    if (next !== minutes) attempt([saving(item, { [field]: next })])
  }
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing}>
      <TextField
        label={words.field[field]}
        description={description}
        error={isWrong ? words.clockWrong : undefined}
        autoComplete="off"
        inputMode="decimal"
        value={typed ?? shown}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        onFocus={() => here(item.id, field)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
        }}
      />
    </FieldFrame>
  )
}
