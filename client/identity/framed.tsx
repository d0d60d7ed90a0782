import { Link } from 'react-router'
import { useTexts } from '../locales/use-texts.js'
import { Page } from '../ui/page.js'
import { LanguageChoice } from './language-choice.js'
import { MeMenu } from './me-menu.js'

/** A page under the site's head. */
export function Framed() {
  const { ui } = useTexts()
  return (
    <>
      <header className="site-header">
        <Link className="product" to="/">
          {ui.product}
        </Link>
        <LanguageChoice />
        <MeMenu />
      </header>
      <main id="content" tabIndex={-1}>
        <Page />
      </main>
    </>
  )
}
