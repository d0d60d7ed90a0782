import { Fragment, lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useMatch } from 'react-router'
import { actAs, signedIn, signInIsOver } from '../connection/sign-in.js'
import { useQuery } from '../connection/use-query.js'
import { Answered } from '../ui/answered.js'
import { late } from '../ui/late.js'
import { meQuery } from './identity.operations.js'
import { keepMe, keptMe } from './kept-me.js'
import type { SignInAgainProps } from './sign-in-again.js'
import { type Me, MeProvider } from './use-me.js'

const GuestDoor = lazy(async () => ({ default: (await import('../guests/guest-door.js')).GuestDoor }))
const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.js')).SignInPage }))
const SignInAgain = late<SignInAgainProps>(async () => (await import('./sign-in-again.js')).SignInAgain)

/** What an earlier page has left is looked for when this one has shown what it was opened for. */
const SEND_WAITING_MS = 2_000

/**
 * Lets the signed-in through, and asks the others who they are, without losing the address they came for. A page that is
 * open stays open when its sign-in ends: one signs in again beside it. A guest has a door of their own. Without network it opens for whoever was here last.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const { answer, reload } = useQuery(meQuery, {})
  const token = useMatch('/gjest/:token')?.params.token
  const [shown, setShown] = useState<Me | null>(null)
  const isOver = useSyncExternalStore(signInIsOver.subscribe, signInIsOver.get)
  const isAway = answer.state === 'failed' && answer.failure.code === 'UNAVAILABLE'
  const here = (answer.state === 'ready' ? answer.result.me : null) ?? shown ?? (isAway ? keptMe() : null)
  if (here !== shown) setShown(here)

  useEffect(() => {
    if (answer.state === 'ready') keepMe(answer.result.me)
  }, [answer])
  useEffect(() => {
    if (!isAway) return
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [isAway, reload])
  const id = here?.id
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => {
      // Without network and service worker it cannot be fetched; the next page looks again.
      import('../live/use-board.js').then(({ sendWaiting }) => sendWaiting()).catch(() => undefined)
    }, SEND_WAITING_MS)
    return () => clearTimeout(timer)
  }, [id])

  const onSignedIn = (personId: string): void => {
    actAs(personId)
    signedIn()
    reload()
  }
  if (!here)
    return (
      <Answered answer={answer} onRetry={reload}>
        {() => (
          <Suspense>{token ? <GuestDoor token={token} onEntered={onSignedIn} /> : <SignInPage onSignedIn={onSignedIn} />}</Suspense>
        )}
      </Answered>
    )
  // Before anything below asks or opens a board.
  actAs(here.id)
  return (
    <MeProvider me={here}>
      {/* What the first has on the page is not the second's. */}
      <Fragment key={here.id}>{children}</Fragment>
      {isOver && !here.guest && <SignInAgain me={here} onSignedIn={onSignedIn} />}
    </MeProvider>
  )
}
