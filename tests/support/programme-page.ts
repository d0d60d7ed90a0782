import type { Locator, Page } from 'playwright-core'
import { programme as words } from '../../client/locales/nb/programme.js'

/** An open programme as a person meets it: by roles and Norwegian words. */
export class ProgrammePage {
  constructor(readonly page: Page) {}

  saved(): Promise<void> {
    return this.page.getByRole('button', { name: 'Lagret', exact: true }).waitFor()
  }

  day(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** All that a day says, with its clock times, as it is read. */
  async picture(name: string): Promise<string> {
    return (await this.day(name).textContent()) ?? ''
  }

  ideas(): Locator {
    return this.page.getByRole('region', { name: /^Idéliste/ })
  }

  /** The row of a session or a block: the innermost that holds its title. */
  row(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: title, exact: true }) })
      .last()
  }

  opener(title: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: title, exact: true }).filter({ visible: true })
  }

  /** When it begins, as the day says it. */
  async startOf(title: string): Promise<string> {
    return /\d\d\.\d\d/.exec((await this.row(title).textContent()) ?? '')?.[0] ?? ''
  }

  /** The titles of a day in their order. */
  titles(day: string): Promise<string[]> {
    return this.day(day)
      .getByRole('list')
      .first()
      .evaluate((list) =>
        [...list.children].flatMap((row) =>
          row.hasAttribute('data-item') ? [row.querySelector('.row-open')?.textContent ?? ''] : [],
        ),
      )
  }

  /** Takes a session by the mouse and carries it over another, to its upper or lower half, without letting go. */
  async carry(title: string, over: string, half: 'upper' | 'lower'): Promise<void> {
    await this.row(title).scrollIntoViewIfNeeded()
    const from = await this.row(title).boundingBox()
    if (!from) throw new Error(`${title} is not drawn`)
    await this.page.mouse.move(from.x + from.width / 2, from.y + 12)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + from.width / 2 + 8, from.y + 20, { steps: 3 })
    await this.row(over).scrollIntoViewIfNeeded()
    const to = await this.row(over).boundingBox()
    if (!to) throw new Error(`${over} is not drawn`)
    await this.page.mouse.move(to.x + to.width / 2, half === 'upper' ? to.y + 6 : to.y + to.height - 6, { steps: 6 })
  }

  menu(title: string): Locator {
    return this.row(title)
      .getByRole('button', { name: words.moveItem(title), exact: true })
      .first()
  }

  async choose(title: string, entry: string): Promise<void> {
    await this.menu(title).click()
    await this.page.getByRole('button', { name: entry, exact: true }).filter({ visible: true }).click()
  }

  panel(title: string): Locator {
    return this.page.getByRole('complementary', { name: title, exact: true })
  }
}
