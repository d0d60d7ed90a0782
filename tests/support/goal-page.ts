import type { Locator, Page } from 'playwright-core'
import { goals } from '../../client/locales/nb/goals.js'

/** An open goal board as a person meets it: by roles and Norwegian words. */
export class GoalPage {
  constructor(readonly page: Page) {}

  saved(): Promise<void> {
    return this.page.getByRole('button', { name: 'Lagret', exact: true }).waitFor()
  }

  /** The button that is a goal's sentence. */
  goal(title: string): Locator {
    return this.page.getByRole('button', { name: title, exact: true })
  }

  /** All goals, in order. */
  titles(): Promise<string[]> {
    return this.page.locator('.goal-list .goal-open').allInnerTexts()
  }

  /** Opens a goal's panel. */
  async open(title: string): Promise<void> {
    await this.goal(title).click()
    await this.panel().waitFor()
  }

  panel(): Locator {
    return this.page.getByRole('complementary')
  }

  field(label: string): Locator {
    return this.panel().getByLabel(label, { exact: true }).filter({ visible: true }).first()
  }

  async add(title: string): Promise<void> {
    await this.page.getByRole('textbox', { name: goals.add }).fill(title)
    await this.page.getByRole('button', { name: goals.add, exact: true }).click()
    await this.goal(title).waitFor()
  }

  answer(answer: keyof typeof goals.answer): Locator {
    return this.panel().getByRole('radio', { name: goals.answer[answer], exact: true })
  }

  button(name: string): Locator {
    return this.panel().getByRole('button', { name, exact: true })
  }
}
