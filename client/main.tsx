import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.js'
import { loadTexts } from './locales/texts.js'
import { savedLocale, TextsProvider } from './locales/use-texts.js'
import './styles.css'

/** The service worker fetches the whole app: not while the first page is. */
const LATER_MS = 3_000

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const locale = savedLocale()
const texts = await loadTexts(locale)

createRoot(root).render(
  <StrictMode>
    <TextsProvider locale={locale} texts={texts}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </TextsProvider>
  </StrictMode>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  // Without one the app needs the network to open; all else is the same.
  setTimeout(() => navigator.serviceWorker.register('/sw.js').catch(() => undefined), LATER_MS)
