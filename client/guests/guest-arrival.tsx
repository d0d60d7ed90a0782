import { Navigate, useParams } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { useMe } from '../identity/use-me.js'
import { Answered } from '../ui/answered.js'
import { Door } from './guest-door.js'
import { invitationQuery } from './guests.operations.js'

/** A guest at a link: their own leads on, and its secret leaves the address; another one is another door. */
export function GuestArrival() {
  const { token = '' } = useParams()
  const { guest } = useMe()
  const { answer, reload } = useQuery(invitationQuery, { token })
  const [only, ...others] = guest?.boards ?? []
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ guestInvitation: invitation }) =>
        invitation && invitation.linkId !== guest?.linkId ? (
          // A fresh page: nothing of the other link stays in memory.
          <Door token={token} onEntered={() => window.location.reload()} />
        ) : (
          <Navigate to={only && others.length === 0 ? `/tavle/${only.id}` : '/gjest'} replace />
        )
      }
    </Answered>
  )
}
