import type { BrowserContext, Page } from 'playwright-core'
import { type Random, seededRandom } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import { type Meeting, until } from './browser.js'
import { MapPage } from './map-page.js'

const FEWEST_STEPS = 8
const MOST_STEPS = 16
const ADD = 'Legg til aktør'

/** What happens, and how often. */
const HAPPENINGS = { add: 40, write: 15, flip: 18, kill: 10, reload: 6, 'second tab': 8, 'sign-in ends': 6, others: 6 } as const
type Happening = keyof typeof HAPPENINGS

/** In every page: tells of each word in the corner, with all that was done on this page before it stood there. */
const WATCH = () => {
  const done: string[] = []
  let last = ''
  const look = (isAsked: boolean): void => {
    const texts = [...document.querySelectorAll('.save-state button')].map((button) => button.textContent?.trim() ?? '')
    const word = texts[0] ?? ''
    if (word === last && !isAsked) return
    last = word
    const page = window as unknown as { said(word: string, done: readonly string[]): void }
    if (word !== '') page.said(word, [...done])
  }
  new MutationObserver(() => look(false)).observe(document, { subtree: true, childList: true, characterData: true })
  Object.assign(window, {
    did: (what: string) => {
      done.push(what)
      look(true)
    },
  })
}

/** One seeded history: Farid writes on a device with tabs that come and go, a network that flips, and a sign-in that ends. */
export class OfflineHistory {
  readonly lines: string[] = []
  readonly faults: string[] = []
  readonly counts = new Map<Happening, number>()
  /** What a page has called «Lagret» or «Ikke lagret (n)»: it may not be lost. */
  readonly #promised = new Set<string>()
  readonly #random: Random
  #tabs: MapPage[] = []
  #isOnline = true
  #words = 0
  #unwritten: string[] = []

  private constructor(
    private readonly meeting: Meeting,
    private readonly boardId: Id,
    private readonly context: BrowserContext,
    seed: number,
  ) {
    this.#random = seededRandom(seed)
  }

  static async begin(meeting: Meeting, seed: number): Promise<OfflineHistory> {
    const boardId = await meeting.newMap(`Historie ${seed}`)
    const first = await meeting.person('Farid', '/livez', { serviceWorkers: 'allow' })
    const history = new OfflineHistory(meeting, boardId, first.context(), seed)
    await first.context().exposeBinding('said', (_, word: string, done: readonly string[]) => history.#said(word, done))
    await first.context().addInitScript(WATCH)
    await history.#openTab(first)
    await until('the app is kept', () => first.evaluate(() => navigator.serviceWorker.controller !== null))
    return history
  }

  async tell(): Promise<void> {
    const steps = FEWEST_STEPS + Math.floor(this.#random() * (MOST_STEPS - FEWEST_STEPS))
    for (let step = 0; step < steps; step += 1) await this.#step(this.#pick(HAPPENINGS))
    await this.#settle()
    await this.context.close()
  }

  async #step(happening: Happening): Promise<void> {
    this.counts.set(happening, (this.counts.get(happening) ?? 0) + 1)
    const tab = this.#someTab()
    this.#note(`${happening} in tab ${this.#tabs.indexOf(tab) + 1} of ${this.#tabs.length}`)
    switch (happening) {
      case 'add':
        return this.#add(tab)
      case 'write':
        return this.#write(tab)
      case 'flip':
        return this.#setOnline(!this.#isOnline)
      case 'kill':
        return this.#kill(tab)
      case 'reload':
        await tab.page.reload()
        return this.#arrive(tab)
      case 'second tab':
        if (this.#tabs.length < 2) await this.#openTab(await this.#newPage())
        return
      case 'sign-in ends':
        return this.#endSignIn(tab)
      case 'others':
        return this.meeting.commit('Ragnhild', this.boardId, [
          { saveComment: { id: crypto.randomUUID(), about: this.boardId, text: this.#word('hilsen') } },
        ])
    }
  }

  async #add(tab: MapPage): Promise<void> {
    const name = this.#word('aktør')
    await tab.page.getByRole('textbox', { name: ADD }).fill(name)
    await tab.page.getByRole('textbox', { name: ADD }).press('Enter')
    await this.#did(tab, name)
    this.#unwritten.push(name)
  }

  /** A text on an actor that this tab shows and nobody has written on: what is done once can be looked for. */
  async #write(tab: MapPage): Promise<void> {
    for (const name of this.#unwritten) {
      const opener = tab.page.locator('tr, li').filter({ hasText: name }).getByRole('button', { name: /^Åpne/ })
      if ((await opener.count()) === 0) continue
      this.#unwritten = this.#unwritten.filter((one) => one !== name)
      await opener.click()
      await tab.panel(name).waitFor()
      const text = this.#word('relasjon')
      await tab.field('Relasjon').fill(text)
      await tab.field('Relasjon').blur()
      return this.#did(tab, text)
    }
  }

  async #setOnline(isOnline: boolean): Promise<void> {
    this.#isOnline = isOnline
    await this.context.setOffline(!isOnline)
  }

  async #kill(tab: MapPage): Promise<void> {
    this.#tabs = this.#tabs.filter((one) => one !== tab)
    // What was done a moment ago may not have come to the device: then no page has called it anything.
    await tab.page.close()
    if (this.#tabs.length === 0) await this.#openTab(await this.#newPage())
  }

  async #endSignIn(tab: MapPage): Promise<void> {
    await this.#setOnline(true)
    await this.meeting.endSignIn('Farid')
    await this.#add(tab)
    const again = tab.page.getByRole('button', { name: 'Logg inn som Farid' })
    await again.waitFor()
    await this.#add(tab)
    if (this.#random() < 0.3) {
      await tab.page.reload()
      return this.#arrive(tab)
    }
    await again.click()
    await again.waitFor({ state: 'detached' })
  }

  async #newPage(): Promise<Page> {
    return this.context.newPage()
  }

  async #openTab(page: Page): Promise<void> {
    const tab = new MapPage(page)
    page.on('pageerror', (error) => this.faults.push(String(error)))
    this.#tabs.push(tab)
    await page.goto(`/tavle/${this.boardId}/liste`)
    await this.#arrive(tab)
  }

  /** On the board, or where one says first who one is. */
  async #arrive({ page }: MapPage): Promise<void> {
    const board = page.getByRole('textbox', { name: ADD })
    const signIn = page.getByRole('button', { name: /Farid/ })
    await board.or(signIn.first()).first().waitFor()
    if ((await board.count()) > 0) return
    await signIn.first().click()
    await board.waitFor()
  }

  async #settle(): Promise<void> {
    this.#note('all is mended')
    await this.#setOnline(true)
    for (const { page } of this.#tabs) {
      const again = page.getByRole('button', { name: 'Logg inn som Farid' })
      if ((await again.count()) > 0) await again.click()
    }
    for (const tab of this.#tabs) await tab.saved()
    await until('all that was promised is in the database', () => [...this.#promised].every((what) => this.#isStored(what)))
    const names = this.meeting.database.items(this.boardId).map(({ body }) => body['name'])
    for (const name of new Set(names)) {
      const times = names.filter((one) => one === name).length
      if (typeof name === 'string' && times > 1) this.faults.push(`${name} was written ${times} times`)
    }
  }

  async #did({ page }: MapPage, what: string): Promise<void> {
    this.#note(`did ${what}`)
    await page.evaluate((done) => (window as unknown as { did(what: string): void }).did(done), what)
  }

  /** L9, held against the database at the moment at which it is said. */
  #said(word: string, done: readonly string[]): void {
    if (word.startsWith('Kunne ikke')) this.faults.push(`refused: ${word}`)
    if (!/^(?:Lagret|Ikke lagret)/.test(word)) return
    for (const what of done) {
      if (word === 'Lagret' && !this.#isStored(what)) this.faults.push(`[L9] «Lagret» stands, and ${what} is not in the database`)
      this.#promised.add(what)
    }
  }

  #isStored(what: string): boolean {
    return this.meeting.database.items(this.boardId).some(({ body }) => body['name'] === what || body['relationText'] === what)
  }

  #someTab(): MapPage {
    const tab = this.#tabs[Math.floor(this.#random() * this.#tabs.length)]
    if (!tab) throw new Error('there is always a tab')
    return tab
  }

  #pick<Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice {
    const choices = Object.entries<number>(weights) as [Choice, number][]
    let left = this.#random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return (choices[0] as [Choice, number])[0]
  }

  #word(kind: string): string {
    this.#words += 1
    return `${kind} nummer ${this.#words}.`
  }

  #note(line: string): void {
    this.lines.push(`${this.#isOnline ? 'with' : 'without'} network: ${line}`)
  }
}
