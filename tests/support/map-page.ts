import type { Locator, Page } from 'playwright-core'
import { texts } from '../../client/locales/nb/all.js'

const { actorMap, rings } = texts

interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** An open actor map as a person meets it: by roles and Norwegian words, never by how it is built. */
export class MapPage {
  constructor(readonly page: Page) {}

  /** The word in the corner; pressed, it says more. */
  saveState(word: string): Locator {
    return this.page.getByRole('button', { name: word, exact: true })
  }

  saved(): Promise<void> {
    return this.saveState('Lagret').waitFor()
  }

  show(view: 'rings' | 'list'): Promise<void> {
    return this.page.getByRole('link', { name: actorMap[view], exact: true }).click()
  }

  /** An actor in the rings: its name is what the picture says of it, in words. */
  actor(name: string, where = ''): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}, ${where}`) })
  }

  /** The cell that an actor stands in, as it is said: `ring 2, Kommune`. */
  async where(name: string): Promise<string> {
    const said = (await this.actor(name).getAttribute('aria-label')) ?? ''
    return /ring \d, [^,]+/.exec(said)?.[0] ?? ''
  }

  /** All actors in the rings, with all that is said of them. */
  async picture(): Promise<string[]> {
    const group = this.page.getByRole('region', { name: rings.title }).getByRole('group').first()
    const labels = await group
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? ''))
    return labels.sort()
  }

  /** The middle of an actor's circle on the screen. */
  pointOf(name: string): Promise<ScreenPoint> {
    return this.actor(name).evaluate((drawn) => {
      const [largest] = [...drawn.querySelectorAll('circle')]
        .map((circle) => circle.getBoundingClientRect())
        .sort((one, other) => other.width - one.width)
      if (!largest) throw new Error('an actor is drawn as a circle')
      return { x: largest.x + largest.width / 2, y: largest.y + largest.height / 2 }
    })
  }

  /** Takes an actor by the mouse and carries it to a point, without letting go. */
  async carry(name: string, to: ScreenPoint): Promise<void> {
    const from = await this.pointOf(name)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
  }

  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name, exact: true })
  }

  /** Chooses an actor in the rings; its panel opens. */
  async choose(name: string): Promise<Locator> {
    const { x, y } = await this.pointOf(name)
    await this.page.mouse.click(x, y)
    const panel = this.panel(name)
    await panel.waitFor()
    return panel
  }

  /** A field of the open panel, by its label. */
  field(label: string): Locator {
    return this.page.getByRole('complementary').getByLabel(label, { exact: true }).filter({ visible: true })
  }

  /** What every field of the open panel holds. */
  fields(): Promise<string[]> {
    return this.page
      .getByRole('complementary')
      .locator('input, select, textarea')
      .evaluateAll((controls) =>
        controls.map((control) =>
          control instanceof HTMLInputElement && control.type === 'radio'
            ? String(control.checked)
            : (control as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value,
        ),
      )
  }

  /** Waits until the list behind the marks in the corner names this person, with what is said of where they are. */
  async meets(name: string, whereabouts = ''): Promise<void> {
    const marks = this.page.getByRole('button', { name: / er her$/ })
    await marks.click()
    await this.page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: whereabouts }).first().waitFor()
    await this.page.keyboard.press('Escape')
  }
}
