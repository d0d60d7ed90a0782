import { Navigate, Outlet, Route, Routes } from 'react-router'
import { LanguageChoice } from '../identity/language-choice.js'
import { useTexts } from '../locales/use-texts.js'
import { GuestArrival } from './guest-arrival.js'
import { GuestMenu } from './guest-menu.js'
import { GuestPage } from './guest-page.js'

/** What a guest sees beside the boards: what the link opens, and nothing of the network round it. */
export function GuestPages() {
  return (
    <Routes>
      <Route element={<Framed />}>
        <Route path="gjest" element={<GuestPage />} />
        <Route path="gjest/:token" element={<GuestArrival />} />
        <Route path="*" element={<Navigate to="/gjest" replace />} />
      </Route>
    </Routes>
  )
}

function Framed() {
  const { ui } = useTexts()
  return (
    <>
      <header className="site-header">
        <span className="product">{ui.product}</span>
        <LanguageChoice />
        <GuestMenu />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
