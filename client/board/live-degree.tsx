import { useId } from 'react'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { useBoardActions } from './board-actions.js'
import { FieldFrame, ReadField } from './field-frame.js'
import { numberOf, saving } from './item-fields.js'
import { othersIn, useFieldLanding } from './live-item.js'
import type { LiveFieldProps } from './live-text.js'

interface LiveDegreeProps extends LiveFieldProps {
  /** The word of each step, from 1. */
  words: Readonly<Record<number, string>>
}

/** A degree as a row of dots that fill up, each a radio button with its word. */
export function LiveDegree({ of, field, label, words }: LiveDegreeProps) {
  const { board } = useTexts()
  const { attempt, here } = useBoardActions()
  const group = useId()
  const { item } = of
  const degree = numberOf(item, field)
  const landing = useFieldLanding(degree, of.landing)
  const said = degree === null ? '' : `${degree} ${words[degree] ?? ''}`
  if (!of.mayEdit) return <ReadField label={label} words={said} />
  const choose = (step: number | null): void => {
    attempt([saving(item, { [field]: step })])
  }
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing}>
      <fieldset className="degree" onFocus={() => here(item.id, field)} onBlur={() => here(item.id, null)}>
        <legend className="ds-label" data-weight="medium">
          {label}
        </legend>
        {Object.entries(words).map(([step, word]) => (
          <label key={step} className="degree-step" data-filled={Number(step) <= (degree ?? 0)} title={word}>
            <input type="radio" name={group} checked={degree === Number(step)} onChange={() => choose(Number(step))} />
            <span className="visually-hidden">{`${step} ${word}`}</span>
          </label>
        ))}
        <span className={said ? 'degree-word' : 'degree-word not-filled'} aria-hidden="true">
          {degree === null ? board.notFilled : words[degree]}
        </span>
        {degree !== null && (
          <Button variant="tertiary" size="sm" onClick={() => choose(null)}>
            {board.clear}
            <span className="visually-hidden"> {label}</span>
          </Button>
        )}
      </fieldset>
    </FieldFrame>
  )
}
