import { lazy, Suspense } from 'react'
import { Link, Navigate, Outlet, Route, Routes } from 'react-router'
import { LanguageChoice } from './identity/language-choice.js'
import { MeMenu } from './identity/me-menu.js'
import { SignInGate } from './identity/sign-in-gate.js'
import { useMe } from './identity/use-me.js'
import { useTexts } from './locales/use-texts.js'
import { BrokenPage } from './ui/broken-page.js'
import { DeadEnd } from './ui/dead-end.js'
import { FaultBoundary } from './ui/fault-boundary.js'
import { useScrollPlace } from './ui/scroll-place.js'

const StartPage = lazy(async () => ({ default: (await import('./network/start-page.js')).StartPage }))
const NetworkPage = lazy(async () => ({ default: (await import('./network/network-page.js')).NetworkPage }))
const NewNetworkPage = lazy(async () => ({ default: (await import('./network/new-network-page.js')).NewNetworkPage }))
const EditPage = lazy(async () => ({ default: (await import('./network/edit-page.js')).EditPage }))
const TeamPage = lazy(async () => ({ default: (await import('./network/team-page.js')).TeamPage }))
const GuestPage = lazy(async () => ({ default: (await import('./guests/guest-page.js')).GuestPage }))
const GuestArrival = lazy(async () => ({ default: (await import('./guests/guest-arrival.js')).GuestArrival }))
const MemberArrival = lazy(async () => ({ default: (await import('./guests/guest-arrival.js')).MemberArrival }))
const GuestMenu = lazy(async () => ({ default: (await import('./guests/guest-menu.js')).GuestMenu }))
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page.js')).BoardPage }))

export function App() {
  const { ui } = useTexts()
  useScrollPlace()
  return (
    <>
      <a className="ds-skip-link" href="#content">
        {ui.skipToContent}
      </a>
      <SignInGate>
        <Pages />
      </SignInGate>
    </>
  )
}

function Pages() {
  const { guest } = useMe()
  // A guest sees what the link opens, and nothing of the network round it.
  return guest ? (
    <Routes>
      <Route element={<Framed />}>
        <Route path="gjest" element={<GuestPage />} />
        <Route path="gjest/:token" element={<GuestArrival />} />
        <Route path="*" element={<Navigate to="/gjest" replace />} />
      </Route>
      <Route element={<Unframed />}>
        <Route path="tavle/:id/*" element={<BoardPage />} />
      </Route>
    </Routes>
  ) : (
    <Routes>
      <Route element={<Framed />}>
        <Route index element={<StartPage />} />
        <Route path="nettverk/nytt" element={<NewNetworkPage />} />
        <Route path="nettverk/:id" element={<NetworkPage />} />
        <Route path="nettverk/:id/rediger" element={<EditPage />} />
        <Route path="team/:id" element={<TeamPage />} />
        <Route path="gjest/:token" element={<MemberArrival />} />
        <Route path="*" element={<DeadEnd reason="notFound" />} />
      </Route>
      <Route element={<Unframed />}>
        <Route path="tavle/:id/*" element={<BoardPage />} />
      </Route>
    </Routes>
  )
}

function Framed() {
  const { guest } = useMe()
  const { ui } = useTexts()
  return (
    <>
      <header className="site-header">
        <Link className="product" to="/">
          {ui.product}
        </Link>
        <LanguageChoice />
        {guest ? (
          <Suspense>
            <GuestMenu />
          </Suspense>
        ) : (
          <MeMenu />
        )}
      </header>
      <main id="content" tabIndex={-1}>
        <Page />
      </main>
    </>
  )
}

/** A board fills the window and has its own head. */
function Unframed() {
  return (
    <main id="content" tabIndex={-1} className="board-frame">
      <Page />
    </main>
  )
}

function Page() {
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
