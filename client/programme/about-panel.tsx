import { useState } from 'react'
import { DRAFT_AUDIENCES } from '../../shared/programme/programme-board.js'
import { useBoardActions } from '../board/board-actions.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { numberOf, saving, textOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import { type LiveItem, othersIn, useFieldLanding } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { useMoment } from '../board/moment.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { TextField } from '../ui/text-field.js'
import { BalanceSection } from './balance-section.js'
import type { ItemPanelProps } from './item-panel.js'

/** The programme as a whole: its balance, the target, and who may open the draft. */
export function AboutPanel({ view, of }: ItemPanelProps) {
  const words = useLateTexts('programme')
  const moment = useMoment()
  const { item } = of
  if (view.board.kind === 'PUBLISHED_PROGRAMME')
    return (
      <>
        <div className="panel-fields">
          <p>{words.publishedAt(numberOf(item, 'version') ?? 0, moment(textOf(item, 'publishedAt')))}</p>
          {textOf(item, 'publicationNote') && (
            <ReadField label={words.field.publicationNote} words={textOf(item, 'publicationNote')} />
          )}
        </div>
        <BalanceSection view={view} />
      </>
    )
  return (
    <>
      <h3 className="ds-heading panel-title" data-size="2xs">
        {words.balance}
      </h3>
      <BalanceSection view={view} />
      <div className="panel-fields">
        <TargetField of={of} />
        <LiveChoice
          of={{ ...of, mayEdit: of.mayEdit && view.rights.run }}
          field="draftAudience"
          label={words.field.draftAudience}
          options={DRAFT_AUDIENCES.map((value) => ({ value, label: words.audience[value] }))}
        />
        <LiveText of={of} field="note" label={words.field.programmeNote} lines />
      </div>
    </>
  )
}

/** The share of group work that the planners want, in per cent. Empty: none. */
function TargetField({ of }: { of: LiveItem }) {
  const words = useLateTexts('programme')
  const { attempt, here } = useBoardActions()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const { item } = of
  const target = numberOf(item, 'groupWorkTarget')
  const landing = useFieldLanding(target, of.landing)
  if (!of.mayEdit) return <ReadField label={words.field.groupWorkTarget} words={target === null ? words.noTarget : `${target} %`} />
  const leave = (): void => {
    here(item.id, null)
    if (typed === null) return
    const text = typed.replace('%', '').trim()
    const next = text === '' ? null : Number(text)
    const isTarget = next === null || (Number.isInteger(next) && next >= 0 && next <= 100)
    setWrong(!isTarget)
    if (!isTarget) return
    setTyped(null)
    if (next !== target) attempt([saving(item, { groupWorkTarget: next })])
  }
  return (
    <FieldFrame others={othersIn(of.others, 'groupWorkTarget')} landing={landing}>
      <TextField
        label={words.field.groupWorkTarget}
        description={words.hint.groupWorkTarget}
        error={isWrong ? words.targetWrong : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? (target === null ? '' : `${target}`)}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        onFocus={() => here(item.id, 'groupWorkTarget')}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
        }}
      />
    </FieldFrame>
  )
}
