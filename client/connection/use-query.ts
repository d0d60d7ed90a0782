import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.js'
import { type Document, textOf } from './documents.js'
import { failureFrom } from './refusal.js'
import { request } from './request.js'

export type Answer<Result> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly result: Result }
  | { readonly state: 'failed'; readonly failure: Failure }

/**
 * The last answer to each question, so that going back shows the page at once, where it was, while it is asked anew.
 * Boards have their replica; this is for pages.
 */
const remembered = new Map<string, unknown>()

/** Asks when the page opens and whenever `reload` is called; an earlier answer stands until the new one is here. */
export function useQuery<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
): { answer: Answer<Result>; reload: () => void } {
  const question = JSON.stringify([textOf(document), variables])
  const [asked, setAsked] = useState(0)
  const [latest, setLatest] = useState<{ question: string; answer: Answer<Result> } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` stands for document and variables, `asked` for reload
  useEffect(() => {
    const stopped = new AbortController()
    request(document, variables, stopped.signal).then(
      (result) => {
        remembered.set(question, result)
        setLatest({ question, answer: { state: 'ready', result } })
      },
      (thrown: unknown) => {
        if (!stopped.signal.aborted) setLatest({ question, answer: { state: 'failed', failure: failureFrom(thrown) } })
      },
    )
    return () => stopped.abort()
  }, [question, asked])

  const reload = useCallback(() => setAsked((times) => times + 1), [])
  return { answer: latest?.question === question ? latest.answer : earlier(question), reload }
}

function earlier<Result>(question: string): Answer<Result> {
  // Only an answer to the very same document and variables lies under this key.
  return remembered.has(question) ? { state: 'ready', result: remembered.get(question) as Result } : { state: 'loading' }
}
