import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { useTexts } from '../locales/use-texts.js'
import { BrokenPage } from './broken-page.js'
import { FaultBoundary } from './fault-boundary.js'

/** Where a route's page is drawn: with a word while it is fetched, and something to do when it breaks. */
export function Page() {
  const { ui } = useTexts()
  return (
    <FaultBoundary fallback={<BrokenPage />}>
      <Suspense
        fallback={
          <p className="page waiting" role="status">
            {ui.loading}
          </p>
        }
      >
        <Outlet />
      </Suspense>
    </FaultBoundary>
  )
}
