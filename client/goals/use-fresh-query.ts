import { useEffect, useRef } from 'react'
import type { Document } from '../connection/documents.js'
import { type Answer, useQuery } from '../connection/use-query.js'

const EVERY_MS = 5_000

/**
 * An answer that is asked for again every five seconds while somebody looks at the page. A question that fails meanwhile leaves
 * the last answer standing.
 */
export function useFreshQuery<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
): { answer: Answer<Result>; reload: () => void } {
  const { answer, reload } = useQuery(document, variables)
  const question = JSON.stringify(variables)
  const last = useRef<{ question: string; answer: Answer<Result> } | null>(null)
  if (answer.state === 'ready') last.current = { question, answer }
  useEffect(() => {
    const timer = setInterval(() => {
      if (window.document.visibilityState === 'visible') reload()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  const kept = last.current?.question === question ? last.current.answer : answer
  return { answer: answer.state === 'failed' ? kept : answer, reload }
}
