import { Link } from 'react-router'
import { useTexts } from '../locales/use-texts.js'
import { LanguageChoice } from './language-choice.js'
import { MeMenu } from './me-menu.js'

/** Above every page that is not a board. */
export function SiteHead() {
  const { ui } = useTexts()
  return (
    <header className="site-header">
      <Link className="product" to="/">
        {ui.product}
      </Link>
      <LanguageChoice />
      <MeMenu />
    </header>
  )
}
