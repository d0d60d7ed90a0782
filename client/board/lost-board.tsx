import { Failure, type FailureCode } from '../../shared/failure.js'
import { GuestEnded } from '../guests/guest-ended.js'
import { useMe } from '../identity/use-me.js'
import type { BoardView, RefusedChangeSet } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { DeadEnd } from '../ui/dead-end.js'
import { FailureNote } from '../ui/failure-note.js'
import type { BoardKind } from './board-kind.js'
import { RefusedList } from './refused-list.js'

interface LastSeen {
  view: BoardView
  kind: BoardKind
}

export interface LostBoardProps {
  code: FailureCode
  unsaved: readonly RefusedChangeSet[]
  /** The board as it was last seen, if it ever was. */
  last: LastSeen | null
}

/** A board that cannot be shown, or no longer: what to do, and what I wrote that did not get through. */
export function LostBoard({ code, unsaved, last }: LostBoardProps) {
  return (
    <>
      <LostReason code={code} />
      {last && unsaved.length > 0 && <Unsaved unsaved={unsaved} last={last} />}
    </>
  )
}

function Unsaved({ unsaved, last: { view, kind } }: { unsaved: readonly RefusedChangeSet[]; last: LastSeen }) {
  const { board } = useTexts()
  return (
    <section className="page page-narrow">
      <h2 className="ds-heading" data-size="sm">
        {board.refusedTitle}
      </h2>
      <RefusedList refused={unsaved} items={view.items} words={kind.useWords()} />
    </section>
  )
}

function LostReason({ code }: { code: FailureCode }) {
  const { guest } = useMe()
  if (code === 'NOT_FOUND' || code === 'INVALID') return <DeadEnd reason="notFound" />
  if (code === 'FORBIDDEN' || code === 'ACCESS_LOST') return guest ? <GuestEnded /> : <DeadEnd reason="notAllowed" />
  return (
    <div className="page page-narrow">
      <FailureNote failure={new Failure(code, code)} onRetry={() => window.location.reload()} />
    </div>
  )
}
