import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.js'
import { loadTexts } from './locales/texts.js'
import { savedLocale, TextsProvider } from './locales/use-texts.js'
import './styles.css'

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
