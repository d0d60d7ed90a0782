import { useEffect } from 'react'
import { flushDrafts, useUnsentDrafts } from './unsent-drafts.js'

/**
 * A page whose fields hold more than the board knows asks before it closes, as it does for what the board has not sent yet
 * (live/use-board.ts); a page that a phone puts aside hands over what is being written.
 */
export function useUnsentGuard(): void {
  const { waiting, held } = useUnsentDrafts()
  const isUnsent = waiting + held > 0

  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flushDrafts()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [])

  useEffect(() => {
    if (!isUnsent) return
    const ask = (event: BeforeUnloadEvent): void => {
      flushDrafts()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsent])
}
