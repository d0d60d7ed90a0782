import { useRef } from 'react'
import type { ViewProps } from '../board/board-kind.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { BalanceStrip } from './balance-strip.js'
import { DayColumn } from './day-column.js'
import { DayTabs } from './day-tabs.js'
import { EmptyProgramme } from './empty-programme.js'
import { IdeaList } from './idea-list.js'
import { NewVersionNote } from './new-version-note.js'
import { dayName } from './programme-words.js'
import { Said } from './said.js'
import { showDay, useShownDay } from './shown-day.js'
import { useDrag } from './use-drag.js'
import { useMoves } from './use-moves.js'
import { useParts } from './use-parts.js'

/** One day at a time, the wall clock downwards, with what is not placed yet beside it. */
export function DayView(props: ViewProps) {
  const words = useLateTexts('programme')
  const parts = useParts(props)
  const { view, plan, mayEdit } = parts
  const root = useRef<HTMLDivElement>(null)
  const moves = useMoves()
  const dayId = useShownDay(view.board.id, plan.schedule)
  const shown = plan.schedule.days.find(({ day }) => day.id === dayId)
  useDrag(root, {
    drop: moves.to,
    showDay: (day) => showDay(view.board.id, day),
    stretch: moves.last,
  })
  const isPublished = view.board.kind === 'PUBLISHED_PROGRAMME'
  return (
    <div className="programme" ref={root}>
      <NewVersionNote view={view} />
      <DayTabs view={view} plan={plan} shown={dayId} mayEdit={mayEdit} />
      {!isPublished && shown && <BalanceStrip parts={parts} dayId={shown.day.id} dayName={dayName(words, shown)} />}
      <div className="programme-columns">
        {shown ? <DayColumn schedule={shown} parts={parts} /> : <EmptyProgramme view={view} mayEdit={mayEdit} />}
        {!isPublished && <IdeaList parts={parts} />}
      </div>
      <Said />
    </div>
  )
}
