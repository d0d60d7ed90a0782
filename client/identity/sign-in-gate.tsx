import { lazy, type ReactNode, Suspense } from 'react'
import { useMatch } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { Answered } from '../ui/answered.js'
import { meQuery } from './identity.operations.js'
import { MeProvider } from './use-me.js'

const GuestDoor = lazy(async () => ({ default: (await import('../guests/guest-door.js')).GuestDoor }))
const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.js')).SignInPage }))

/** Lets the signed-in through, and asks the others who they are, without losing the address they came for. A guest has a door of their own. */
export function SignInGate({ children }: { children: ReactNode }) {
  const { answer, reload } = useQuery(meQuery, {})
  const token = useMatch('/gjest/:token')?.params.token
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ me }) =>
        me ? (
          <MeProvider me={me}>{children}</MeProvider>
        ) : (
          <Suspense>{token ? <GuestDoor token={token} onEntered={reload} /> : <SignInPage onSignedIn={reload} />}</Suspense>
        )
      }
    </Answered>
  )
}
