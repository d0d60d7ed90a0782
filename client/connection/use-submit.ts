import { type FormEvent, useState } from 'react'
import type { Failure } from '../../shared/failure.js'
import { failureFrom } from './refusal.js'

/** Sends what a form holds: one at a time, and a refusal is kept to be shown beside the button. */
export function useSubmit(send: () => Promise<void>): {
  submit: (event?: FormEvent) => Promise<void>
  busy: boolean
  failure: Failure | null
} {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      await send()
    } catch (thrown) {
      setFailure(failureFrom(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { submit, busy, failure }
}
