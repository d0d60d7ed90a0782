import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { COOKIE } from '../../server/gateway/credentials.js'
import type { Id } from '../../shared/ids.js'
import type { Visibility } from '../../shared/permissions.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { type RunningHub, runHub } from './running-hub.js'
import { SecondConnection } from './second-connection.js'
import { tempFolder } from './temp-folder.js'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
/** Patience with a busy machine; what is waited for is always a condition. */
const PATIENCE_MS = 15_000
/** The browser's own word on a request that failed, which tests bring about; what our pages log is another matter. */
const NETWORK_NOISE = /^(?:Failed to load resource|WebSocket connection to|An unknown error occurred when fetching the script)/

interface DemoNetwork {
  readonly id: Id
  readonly teams: readonly { readonly id: Id; readonly name: string }[]
  readonly boards: readonly { readonly id: Id; readonly title: string }[]
  readonly memberships: readonly { readonly id: Id; readonly person: { readonly name: string } }[]
}

/** A hub and a browser for the tests of one file. Everybody who enters has a context of their own, as on their own device. */
export class Meeting {
  /** What pages threw or logged as errors: there should be none, ever. */
  readonly faults: string[] = []
  readonly #tokens = new Map<string, string>()
  #release: () => void = () => undefined

  private constructor(
    public hub: RunningHub,
    readonly browser: Browser,
    readonly database: SecondConnection,
    private readonly folder: ReturnType<typeof tempFolder>,
  ) {}

  static async begin(): Promise<Meeting> {
    const executablePath = findBrowser()
    if (executablePath === null) throw new Error('no browser: node scripts/find-browser.mjs says what is missing')
    const folder = tempFolder()
    const hub = await runHub({ dataDir: folder.path })
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    return new Meeting(hub, browser, new SecondConnection(folder.path), folder)
  }

  /** Asks as the demo person of this name, without a page. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own document asks for
  async ask(name: string, query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await this.hub.ask(query, variables, await this.#token(name))
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  /** The demo's network, with its teams, boards and members as whoever leads it sees them. */
  async network(): Promise<DemoNetwork> {
    const { networks } = await this.ask(
      'Jorunn',
      '{ networks { id teams { id name } boards { id title } memberships { id person { name } } } }',
    )
    return networks[0]
  }

  /** The id of the board of this title. */
  async boardNamed(title: string): Promise<Id> {
    const board = (await this.network()).boards.find((one) => one.title === title)
    if (!board) throw new Error(`the demo has no board ${title}`)
    return board.id
  }

  /** A new map of the network, with nothing on it. */
  async newMap(title: string, visibility: Visibility = 'NETWORK'): Promise<Id> {
    const input = { networkId: (await this.network()).id, kind: 'ACTOR_MAP', title, visibility }
    const { createBoard } = await this.ask('Jorunn', 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }', {
      input,
    })
    return createBoard.id
  }

  /** One change set of this person's. */
  async commit(name: string, boardId: Id, changes: readonly ChangeInput[]): Promise<void> {
    await this.ask(
      name,
      'mutation ($boardId: ID!, $id: ID!, $changes: [ChangeInput!]!) { commit(boardId: $boardId, mutationId: $id, changes: $changes) { sequence } }',
      { boardId, id: randomUUID(), changes },
    )
  }

  /** Whoever leads the network ends this person's membership. */
  async endMembership(name: string): Promise<void> {
    const membership = (await this.network()).memberships.find(({ person }) => person.name === name)
    await this.ask('Jorunn', 'mutation ($id: ID!) { endMembership(id: $id) }', { id: membership?.id })
  }

  /** Somebody who comes to a page and is not signed in. */
  async stranger(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.#device(options)
    await page.goto(path)
    return page
  }

  /** The demo person of this name at a page, on one more device. */
  async person(name: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const value = await this.#token(name)
    const page = await this.#device(options)
    await page.context().addCookies([{ name: COOKIE, value, url: this.hub.url }])
    await page.goto(path)
    return page
  }

  /** This person's sign-in ends, as after a long day; whoever asks next on their behalf signs in anew. */
  async endSignIn(name: string): Promise<void> {
    await this.ask(name, 'mutation { signOut }')
    this.#tokens.delete(name)
  }

  /** One more tab of whoever has this page. */
  async tab(beside: Page, path: string): Promise<Page> {
    const page = await beside.context().newPage()
    this.#listen(page)
    await page.goto(path)
    return page
  }

  /** Stops the hub under the open pages, and starts it again at the same address, on the same database. */
  async restart(meanwhile: () => Promise<void>): Promise<void> {
    const port = Number(new URL(this.hub.url).port)
    await this.hub.close()
    try {
      await meanwhile()
    } finally {
      this.hub = await runHub({ dataDir: this.folder.path, port })
    }
  }

  /** Lets no commit become durable until `releaseWriter`: what is sent meanwhile waits for its receipt. */
  holdWriter(): void {
    void this.hub.live.writer.run(() => new Promise<void>((resolve) => (this.#release = resolve)))
  }

  releaseWriter(): void {
    this.#release()
    this.#release = () => undefined
  }

  async end(): Promise<void> {
    this.releaseWriter()
    await this.browser.close()
    this.database.close()
    await this.hub.close()
    this.folder.remove()
  }

  async #token(name: string): Promise<string> {
    const token = this.#tokens.get(name) ?? (await this.hub.signIn(name))
    this.#tokens.set(name, token)
    return token
  }

  async #device(options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.hub.url,
      viewport: { width: 1280, height: 800 },
      locale: 'nb-NO',
      reducedMotion: 'reduce',
      // It fetches the whole app for each device; the tests that need it ask for it.
      serviceWorkers: 'block',
      ...options,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    this.#listen(page)
    return page
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !NETWORK_NOISE.test(message.text())) this.faults.push(message.text())
    })
  }
}

/** Waits until it holds; fails with what was waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it never came about: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
