import type { ReactNode } from 'react'
import type { Failure } from '../../shared/failure.js'
import { useTexts } from '../locales/use-texts.js'
import { DeadEnd } from './dead-end.js'
import { FailureNote } from './failure-note.js'

interface AnsweredProps<Result> {
  answer: { state: 'loading' } | { state: 'ready'; result: Result } | { state: 'failed'; failure: Failure }
  onRetry: () => void
  children: (result: Result) => ReactNode
}

/** A page's content once its answer is here; until then, or instead, what there is to say. */
export function Answered<Result>({ answer, onRetry, children }: AnsweredProps<Result>) {
  const { ui } = useTexts()
  if (answer.state === 'ready') return children(answer.result)
  if (answer.state === 'loading')
    return (
      <p className="page waiting" role="status">
        {ui.loading}
      </p>
    )
  if (answer.failure.code === 'FORBIDDEN' || answer.failure.code === 'ACCESS_LOST') return <DeadEnd reason="notAllowed" />
  if (answer.failure.code === 'NOT_FOUND') return <DeadEnd reason="notFound" />
  return (
    <div className="page page-narrow">
      <FailureNote failure={answer.failure} onRetry={onRetry} />
    </div>
  )
}
