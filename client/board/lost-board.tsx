import { Failure, type FailureCode } from '../../shared/failure.js'
import type { BoardView, RefusedChangeSet } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { DeadEnd } from '../ui/dead-end.js'
import { FailureNote } from '../ui/failure-note.js'
import type { KindWords } from './board-kind.js'
import { RefusedList } from './refused-list.js'

export interface LostBoardProps {
  code: FailureCode
  unsaved: readonly RefusedChangeSet[]
  /** The board as it was last seen, if it ever was. */
  last: { view: BoardView; words: KindWords } | null
}

/** A board that cannot be shown, or no longer: what to do, and what I wrote that did not get through. */
export function LostBoard({ code, unsaved, last }: LostBoardProps) {
  const { board } = useTexts()
  return (
    <>
      <LostReason code={code} />
      {last && unsaved.length > 0 && (
        <section className="page page-narrow">
          <h2 className="ds-heading" data-size="sm">
            {board.refusedTitle}
          </h2>
          <RefusedList refused={unsaved} items={last.view.items} words={last.words} />
        </section>
      )}
    </>
  )
}

function LostReason({ code }: { code: FailureCode }) {
  if (code === 'NOT_FOUND' || code === 'INVALID') return <DeadEnd reason="notFound" />
  if (code === 'FORBIDDEN' || code === 'ACCESS_LOST') return <DeadEnd reason="notAllowed" />
  return (
    <div className="page page-narrow">
      <FailureNote failure={new Failure(code, code)} onRetry={() => window.location.reload()} />
    </div>
  )
}
