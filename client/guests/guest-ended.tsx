import { Link } from 'react-router'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { passQuery } from './guests.operations.js'

/** A board that was closed to a guest: the link as a whole, or this board alone. */
export function GuestEnded() {
  const { answer } = useQuery(passQuery, {})
  if (answer.state === 'loading') return null
  const stillOpen = answer.state === 'ready' && answer.result.me?.guest?.isOpen === true
  return stillOpen ? <BoardEnded /> : <Ended />
}

/** The link is closed: thanks, and what has become of what was said. */
export function Ended() {
  const words = useLateTexts('guests')
  usePageTitle(words.endedTitle)
  return (
    <div className="page page-narrow">
      <PageHeading>{words.endedTitle}</PageHeading>
      <p className="lead">{words.ended}</p>
    </div>
  )
}

function BoardEnded() {
  const words = useLateTexts('guests')
  usePageTitle(words.boardEndedTitle)
  return (
    <div className="page page-narrow">
      <PageHeading>{words.boardEndedTitle}</PageHeading>
      <p className="lead">{words.boardEnded}</p>
      <p>
        <Link className="ds-button" data-variant="primary" data-size="md" to="/gjest">
          {words.toBoards}
        </Link>
      </p>
    </div>
  )
}
