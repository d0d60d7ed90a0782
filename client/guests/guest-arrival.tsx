import { Link, Navigate, useParams } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { useMe } from '../identity/use-me.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
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

/** Whoever has an account needs no link, and would lose their sign-in by it. */
export function MemberArrival() {
  const words = useLateTexts('guests')
  const me = useMe()
  usePageTitle(words.memberTitle)
  return (
    <div className="page page-narrow">
      <PageHeading>{words.memberTitle}</PageHeading>
      <p className="lead">{words.member(me.name)}</p>
      <p>
        <Link className="ds-button" data-variant="primary" data-size="md" to="/">
          {words.toNetworks}
        </Link>
      </p>
    </div>
  )
}
