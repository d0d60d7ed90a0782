import { Fragment, useRef } from 'react'
import type { ViewProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { useNarrow } from '../board/narrow.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { DayColumn } from './day-column.js'
import { EmptyProgramme } from './empty-programme.js'
import { IdeaList } from './idea-list.js'
import { ListTable } from './list-table.js'
import { NewVersionNote } from './new-version-note.js'
import { Said } from './said.js'
import { useDrag } from './use-drag.js'
import { useMoves } from './use-moves.js'
import { useParts } from './use-parts.js'

/** The whole programme in words, equal to the days in everything, and what is printed. */
export function ListView(props: ViewProps) {
  const words = useLateTexts('programme')
  const parts = useParts(props)
  const narrow = useNarrow()
  const moves = useMoves()
  const root = useRef<HTMLDivElement>(null)
  useDrag(root, { drop: moves.to, showDay: () => undefined, stretch: moves.last })
  const { view, plan, mayEdit } = parts
  const own = view.items.get(view.board.id)
  const isPublished = view.board.kind === 'PUBLISHED_PROGRAMME'
  return (
    <div className="programme programme-list" ref={root}>
      <h2 className="print-title">{(own && textOf(own, 'title')) || words.kind}</h2>
      <NewVersionNote view={view} />
      {plan.schedule.days.length === 0 && <EmptyProgramme view={view} mayEdit={mayEdit} />}
      {plan.schedule.days.map((schedule) => (
        <Fragment key={schedule.day.id}>
          {narrow ? <DayColumn schedule={schedule} parts={parts} /> : <ListTable schedule={schedule} parts={parts} />}
        </Fragment>
      ))}
      {!isPublished && <IdeaList parts={parts} />}
      <Said />
    </div>
  )
}
