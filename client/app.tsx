import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { SignInGate } from './identity/sign-in-gate.js'
import { useMe } from './identity/use-me.js'
import { useTexts } from './locales/use-texts.js'
import { DeadEnd } from './ui/dead-end.js'
import { Page } from './ui/page.js'
import { useScrollPlace } from './ui/scroll-place.js'

// The head of all pages but the boards', which have their own.
const Framed = lazy(async () => ({ default: (await import('./identity/framed.js')).Framed }))
const StartPage = lazy(async () => ({ default: (await import('./network/start-page.js')).StartPage }))
const NetworkPage = lazy(async () => ({ default: (await import('./network/network-page.js')).NetworkPage }))
const NewNetworkPage = lazy(async () => ({ default: (await import('./network/new-network-page.js')).NewNetworkPage }))
const EditPage = lazy(async () => ({ default: (await import('./network/edit-page.js')).EditPage }))
const TeamPage = lazy(async () => ({ default: (await import('./network/team-page.js')).TeamPage }))
const MemberArrival = lazy(async () => ({ default: (await import('./guests/member-arrival.js')).MemberArrival }))
const GuestPages = lazy(async () => ({ default: (await import('./guests/guest-pages.js')).GuestPages }))
const AcrossPage = lazy(async () => ({ default: (await import('./goals/across-page.js')).AcrossPage }))
const StatusPage = lazy(async () => ({ default: (await import('./goals/status-page.js')).StatusPage }))
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
  return (
    <Routes>
      <Route element={<Unframed />}>
        <Route path="tavle/:id/*" element={<BoardPage />} />
      </Route>
      {guest ? (
        <Route element={<Page />}>
          <Route path="*" element={<GuestPages />} />
        </Route>
      ) : (
        <Route
          element={
            <Suspense>
              <Framed />
            </Suspense>
          }
        >
          <Route index element={<StartPage />} />
          <Route path="nettverk/nytt" element={<NewNetworkPage />} />
          <Route path="nettverk/:id" element={<NetworkPage />} />
          <Route path="nettverk/:id/rediger" element={<EditPage />} />
          <Route path="nettverk/:id/mal" element={<AcrossPage />} />
          <Route path="nettverk/:id/status" element={<StatusPage />} />
          <Route path="team/:id" element={<TeamPage />} />
          <Route path="gjest/:token" element={<MemberArrival />} />
          <Route path="*" element={<DeadEnd reason="notFound" />} />
        </Route>
      )}
    </Routes>
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
