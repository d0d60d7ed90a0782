import { useMemo } from 'react'
import { agreementOf } from '../../shared/goals/agreement.js'
import type { PanelProps } from '../board/board-kind.js'
import { setOf, textOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { ActionsPart } from './actions-part.js'
import { ActorLinks } from './actor-links.js'
import { AgreementPart } from './agreement-part.js'
import { NONE, useGoalItems } from './goal-items.js'
import { GoalPart } from './goal-part.js'
import { optionsOf, statusOf } from './goal-words.js'
import { LiveDay } from './live-day.js'
import { MeasuringPart } from './measuring-part.js'
import { MoveButtons } from './move-buttons.js'
import { ParentField } from './parent-field.js'
import { SmartPart } from './smart-part.js'
import { useVoices } from './voices.js'

/** All that the board says of one goal: the sentence and how it stands first, then part by part. */
export function GoalPanel({ view, item, mayEdit, home }: PanelProps) {
  const words = useLateTexts('goals')
  const presentAt = usePresentAt(view.presence, view.me.id)
  const others = presentAt.get(item.id) ?? NOBODY
  const landing = view.landed.get(item.id)
  const of = useMemo((): LiveItem => ({ item, mayEdit, landing, others }), [item, mayEdit, landing, others])
  const { goals, measurements, actions, votes } = useGoalItems(view.items)
  const voices = useVoices(view.board)
  const agreement = agreementOf(item, votes.get(item.id) ?? NONE, voices ?? [])
  const measured = measurements.get(item.id) ?? NONE
  const planned = actions.get(item.id) ?? NONE
  const done = planned.filter((action) => action['actionStatus'] === 'DONE').length
  const { field, hint } = words
  const facts = ['forWhom', 'theme', 'parentGoal'].filter((name) => textOf(item, name) !== '').length
  const links = setOf(item, 'actorLinks').length
  return (
    <>
      <div className="panel-fields">
        <LiveText of={of} field="title" label={field.title} description={mayEdit ? hint.title : undefined} lines />
        <LiveChoice
          of={of}
          field="goalStatus"
          label={field.goalStatus}
          options={optionsOf(words.status)}
          save={(chosen) => ({ goalStatus: chosen })}
        />
        {statusOf(item) === 'DROPPED' && (
          <LiveText of={of} field="droppedReason" label={field.droppedReason} description={hint.droppedReason} lines />
        )}
        <div className="field-pair">
          <LiveText of={of} field="owner" label={field.owner} />
          <LiveDay of={of} field="dueDate" label={field.dueDate} />
        </div>
        <LiveText of={of} field="description" label={field.description} lines />
      </div>
      <GoalPart
        title={words.agreement}
        aside={voices ? words.statusCounts(agreement.voices.filter(({ agrees }) => agrees).length, voices.length) : undefined}
        open
      >
        {voices && <AgreementPart view={view} of={of} agreement={agreement} />}
      </GoalPart>
      <GoalPart title={words.measuring} aside={words.allMeasurements(measured.length)} open={measured.length > 0}>
        <MeasuringPart view={view} of={of} measurements={measured} />
      </GoalPart>
      <GoalPart title={words.actions} aside={planned.length > 0 ? words.actionsDone(done, planned.length) : undefined} open>
        <ActionsPart view={view} goal={item} actions={planned} mayEdit={mayEdit} home={home} />
      </GoalPart>
      <SmartPart of={of} agreement={agreement} />
      <GoalPart title={words.more} aside={facts > 0 ? words.filledIn(facts) : undefined}>
        <LiveText of={of} field="forWhom" label={field.forWhom} />
        <LiveText of={of} field="theme" label={field.theme} />
        {view.board.teamId !== null && <ParentField of={of} home={home} />}
      </GoalPart>
      <GoalPart title={words.links} aside={links > 0 ? String(links) : undefined} open={links > 0}>
        <ActorLinks of={of} view={view} home={home} />
      </GoalPart>
      {mayEdit && <MoveButtons goals={goals} goal={item} />}
    </>
  )
}
