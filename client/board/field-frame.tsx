import type { ReactNode } from 'react'
import type { Landing, Presence } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import type { Draft, DraftProblem } from './draft.js'

interface FieldFrameProps {
  others: readonly Presence[]
  landing: Landing | undefined
  draft?: Draft
  children: ReactNode
}

/** What stands round a field that several may write: who is in it, who has just written it, and what did not come to stand. */
export function FieldFrame({ others, landing, draft, children }: FieldFrameProps) {
  const { board } = useTexts()
  const [first] = others
  const note = landing ? board.changed(landing.by.name) : first && board.changing(first.person.name)
  return (
    <div className="live-field" data-note={note} {...haloOf(others, landing)}>
      {children}
      {draft?.other && <OtherOffer draft={draft} />}
    </div>
  )
}

function OtherOffer({ draft }: { draft: Draft }) {
  const { board } = useTexts()
  const { other } = draft
  if (!other) return null
  return (
    <div className="other-offer">
      <p>{other.mine ? board.youWrote : board.otherWrote(other.by ?? board.somebody)}</p>
      <blockquote>{other.text || board.empty}</blockquote>
      <Button variant="secondary" size="sm" onClick={() => draft.take(other)}>
        {board.useThis}
      </Button>
      <Button variant="tertiary" size="sm" onClick={draft.dismissOther}>
        {board.keep}
      </Button>
    </div>
  )
}

export function useProblemWords(problem: DraftProblem | null): string | undefined {
  const { board, ui } = useTexts()
  if (problem === null) return undefined
  return problem === 'nationalId' ? board.nationalId : ui.failures[problem.code]
}

/** A field for those who may not write it. */
export function ReadField({ label, words }: { label: string; words: string }) {
  const { board } = useTexts()
  return (
    <div className="read-field">
      <span className="ds-label">{label}</span>
      <p className={words ? undefined : 'not-filled'}>{words || board.notFilled}</p>
    </div>
  )
}
