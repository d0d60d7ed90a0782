import { useTexts } from '../locales/use-texts.js'
import { Button } from './button.js'
import { PageHeading } from './page-heading.js'

/** Stands in for a page that could not be drawn, or whose code could not be fetched. */
export function BrokenPage() {
  const { ui } = useTexts()
  return (
    <div className="page page-narrow">
      <PageHeading>{ui.deadEnd.brokenTitle}</PageHeading>
      <p>{ui.deadEnd.broken}</p>
      <Button onClick={() => window.location.reload()}>{ui.deadEnd.reload}</Button>
    </div>
  )
}
