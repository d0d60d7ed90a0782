import { Link } from 'react-router'
import { useMe } from '../identity/use-me.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'

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
