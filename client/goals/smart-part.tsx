import type { Agreement } from '../../shared/goals/agreement.js'
import { SMART_FIELDS, SMART_STATES } from '../../shared/goals/goal-board.js'
import { useBoardActions } from '../board/board-actions.js'
import { FieldFrame } from '../board/field-frame.js'
import { saving } from '../board/item-fields.js'
import { type LiveItem, othersIn, useFieldLanding } from '../board/live-item.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { AgreementWords } from './agreement-words.js'
import { GoalPart } from './goal-part.js'

/** SMARTE letter by letter, to talk about: it stops nothing. The last letter is what the votes say. */
export function SmartPart({ of, agreement }: { of: LiveItem; agreement: Agreement }) {
  const words = useLateTexts('goals')
  const isAgreed = agreement.state !== 'OPEN'
  const fine = SMART_FIELDS.filter((field) => of.item[field] === 'FINE').length + (isAgreed ? 1 : 0)
  return (
    <GoalPart title={words.smart} aside={words.smartCount(fine, SMART_FIELDS.length + 1)}>
      <p className="quiet">{words.smartMeans}</p>
      {SMART_FIELDS.map((field) => (
        <SmartLetter key={field} of={of} field={field} />
      ))}
      <div className="smart-letter" data-state={isAgreed ? 'FINE' : undefined}>
        <span className="smart-badge" aria-hidden="true">
          {words.agreementLetter}
        </span>
        <div>
          <p className="smart-name">{words.agreement}</p>
          <p className="smart-hint">{words.agreementHint}</p>
          <AgreementWords agreement={agreement} />
        </div>
      </div>
    </GoalPart>
  )
}

function SmartLetter({ of, field }: { of: LiveItem; field: (typeof SMART_FIELDS)[number] }) {
  const words = useLateTexts('goals')
  const { attempt, here } = useBoardActions()
  const { item } = of
  const state = item[field]
  const landing = useFieldLanding(state, of.landing)
  const stateWords: Readonly<Record<string, string>> = words.smartState
  return (
    <FieldFrame others={othersIn(of.others, field)} landing={landing}>
      <div className="smart-letter" data-state={typeof state === 'string' ? state : undefined}>
        <span className="smart-badge" aria-hidden="true">
          {words.smartLetters[field]}
        </span>
        <div>
          <p className="smart-name">{words.field[field]}</p>
          <p className="smart-hint">{words.smartHint[field]}</p>
          {of.mayEdit ? (
            // biome-ignore lint/a11y/useSemanticElements: two buttons that may both be up are no field set of radios
            <div
              className="smart-states"
              role="group"
              aria-label={words.field[field]}
              onFocus={() => here(item.id, field)}
              onBlur={() => here(item.id, null)}
            >
              {SMART_STATES.map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={state === one}
                  onClick={() => attempt([saving(item, { [field]: state === one ? null : one })])}
                >
                  {words.smartState[one]}
                </button>
              ))}
            </div>
          ) : (
            <p>{typeof state === 'string' ? stateWords[state] : <span className="not-filled">{words.notFilled}</span>}</p>
          )}
        </div>
      </div>
    </FieldFrame>
  )
}
