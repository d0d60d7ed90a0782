import { Link } from 'react-router'
import { useTexts } from '../locales/use-texts.js'
import { PageHeading } from './page-heading.js'
import { usePageTitle } from './page-title.js'

/** A page that cannot be shown says why, and what to do. */
export function DeadEnd({ reason }: { reason: 'notFound' | 'notAllowed' }) {
  const { ui } = useTexts()
  const title = ui.deadEnd[`${reason}Title`]
  usePageTitle(title)
  return (
    <div className="page page-narrow">
      <PageHeading>{title}</PageHeading>
      <p>{ui.deadEnd[reason]}</p>
      <p>
        <Link className="ds-button" data-variant="primary" data-size="md" to="/">
          {ui.deadEnd.toStart}
        </Link>
      </p>
    </div>
  )
}
