import { type FormEvent, useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { TextField } from '../ui/text-field.js'
import { useBoardActions } from './board-actions.js'
import { FieldFrame, ReadField, useProblemWords } from './field-frame.js'
import { saving, setOf } from './item-fields.js'
import { othersIn, useFieldLanding } from './live-item.js'
import type { LiveFieldProps } from './live-text.js'
import { hasNationalId } from './national-id.js'

/** A set of short words: each is added and taken away by itself, so that two people's words both stand (L3). */
export function LiveSet({ of, field, label, description }: LiveFieldProps) {
  const { board } = useTexts()
  const { attempt, here } = useBoardActions()
  const [text, setText] = useState('')
  const words = setOf(of.item, field)
  const problem = useProblemWords(hasNationalId(text) ? 'nationalId' : null)
  const landing = useFieldLanding(of.item[field], of.landing)
  if (!of.mayEdit) return <ReadField label={label} words={words.join(', ')} />

  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    const word = text.trim()
    if (word === '' || problem) return
    if (words.includes(word) || attempt([saving(of.item, { [field]: { add: [word] } })])) setText('')
  }
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing}>
      <form onSubmit={add}>
        <TextField
          label={label}
          description={description}
          error={problem}
          value={text}
          maxLength={MAX_NAME}
          autoComplete="off"
          enterKeyHint="done"
          onChange={setText}
          onFocus={() => here(of.item.id, field)}
          onBlur={() => {
            here(of.item.id, null)
            add()
          }}
        />
      </form>
      {words.length > 0 && (
        <ul className="word-set" aria-label={label}>
          {words.map((word) => (
            <li key={word}>
              <Button variant="secondary" size="sm" onClick={() => attempt([saving(of.item, { [field]: { remove: [word] } })])}>
                {word}
                <Icon name="close" />
                <span className="visually-hidden">{board.removeWord}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  )
}
