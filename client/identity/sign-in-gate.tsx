import { lazy, type ReactNode, Suspense } from 'react'
import { useQuery } from '../connection/use-query.js'
import { Answered } from '../ui/answered.js'
import { meQuery } from './identity.operations.js'
import { MeProvider } from './use-me.js'

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.js')).SignInPage }))

/** Lets the signed-in through, and asks the others who they are, without losing the address they came for. */
export function SignInGate({ children }: { children: ReactNode }) {
  const { answer, reload } = useQuery(meQuery, {})
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ me }) =>
        me ? (
          <MeProvider me={me}>{children}</MeProvider>
        ) : (
          <Suspense>
            <SignInPage onSignedIn={reload} />
          </Suspense>
        )
      }
    </Answered>
  )
}
