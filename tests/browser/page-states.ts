import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'

/** Where the states below are: the test that uses them fills it in once the hub runs. */
export const at = { network: '', team: '', map: '', fastlege: '', smallMap: '', emptyMap: '', draft: '' }

export interface State {
  readonly name: string
  /** Jorunn, who leads the network, when absent; null is somebody who is not signed in. */
  readonly who?: string | null
  readonly path: () => string
  /** A word that stands on the page once it is there, and then on what was opened on it. */
  readonly shows: string
  readonly open?: (page: Page) => Promise<unknown>
  /** What was opened, where the rest of the page is looked at elsewhere. */
  readonly part?: string
}

const DIALOG = 'dialog[open]'
const POPOVER = ':popover-open'
const DETAILS = 'details[open]'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const openWords = (summary: string) => (page: Page) => page.getByText(summary, { exact: true }).click()
export const rings = () => `/tavle/${at.map}/ringer`
const list = () => `/tavle/${at.map}/liste`
const small = () => `/tavle/${at.smallMap}/liste`
const editing = (part: string) => () => `/nettverk/${at.network}/rediger?del=${part}`

/** Every page, as one comes to it. */
export const PAGES: readonly State[] = [
  { name: 'sign-in', who: null, path: () => '/', shows: 'Hvem er du i dag?' },
  { name: 'start', path: () => '/', shows: 'Nettverkene dine' },
  { name: 'new network', path: () => '/nettverk/nytt', shows: 'Lag nettverket' },
  { name: 'network', path: () => `/nettverk/${at.network}`, shows: 'Veien gjennom nettverket' },
  { name: 'edit: about', path: editing('nettverk'), shows: 'Visjon' },
  { name: 'edit: teams', path: editing('team'), shows: 'Nytt team' },
  { name: 'edit: gatherings', path: editing('samlinger'), shows: 'Ny samling' },
  { name: 'edit: work periods', path: editing('arbeid'), shows: 'Ny arbeidsperiode' },
  { name: 'edit: members', path: editing('medlemmer'), shows: 'Nytt medlem' },
  { name: 'team', path: () => `/team/${at.team}`, shows: 'Hvem er med' },
  { name: 'Ringer', path: rings, shows: 'Tegnforklaring' },
  { name: 'not found', path: () => '/finnes/ikke', shows: 'Denne siden finnes ikke' },
  { name: 'not allowed', who: 'Yngve', path: editing('team'), shows: 'Denne siden er ikke åpen for deg' },
]

/** What else a page can look like. */
export const STATES: readonly State[] = [
  {
    name: 'network in words',
    path: () => `/nettverk/${at.network}`,
    shows: 'Temaer',
    open: openWords('Det samme i ord'),
    part: DETAILS,
  },
  { name: 'my menu', path: () => '/', shows: 'Logg ut', open: press(/^Du er Jorunn/), part: POPOVER },
  { name: 'new map', path: () => `/team/${at.team}`, shows: 'Hvem er kartet for?', open: press('Nytt aktørkart'), part: DIALOG },
  { name: 'new team', path: editing('team'), shows: 'Navn på teamet', open: press('Nytt team'), part: DIALOG },
  {
    name: 'new gathering, with what is missing',
    path: editing('samlinger'),
    shows: 'Dette må fylles ut.',
    open: sendEmpty,
    part: DIALOG,
  },
  { name: 'new work period', path: editing('arbeid'), shows: 'Oppgaver', open: press('Ny arbeidsperiode'), part: DIALOG },
  { name: 'new member', path: editing('medlemmer'), shows: 'Hva heter personen?', open: press('Nytt medlem'), part: DIALOG },
  {
    name: 'end a membership',
    path: editing('medlemmer'),
    shows: 'Tilgangen tar slutt',
    open: press(/^Avslutt .* Yngve/),
    part: DIALOG,
  },
  { name: 'Ringer, an actor chosen', path: () => `${rings()}?valgt=${at.fastlege}`, shows: 'Forbindelser til andre aktører' },
  { name: 'Ringer, moving an actor', path: () => `/tavle/${at.smallMap}/ringer`, shows: 'Sett her', open: beginMove },
  {
    name: 'Ringer, legend',
    path: () => `/tavle/${at.smallMap}/ringer`,
    shows: 'Sirkler og merker',
    open: openWords('Tegnforklaring'),
    part: DETAILS,
  },
  {
    name: 'Ringer, help',
    path: () => `/tavle/${at.emptyMap}/ringer`,
    shows: 'Med tastaturet',
    open: openWords('Hjelp'),
    part: DETAILS,
  },
  { name: 'Liste', path: list, shows: 'Fastlegene' },
  {
    name: 'Liste, something chosen that is not there',
    path: () => `${small()}?valgt=${randomUUID()}`,
    shows: 'Det du leter etter',
  },
  { name: 'Liste, nothing found', path: small, shows: 'Ingen aktører passer til', open: searchForNothing },
  { name: 'starter list', path: small, shows: 'Vanlige aktører', open: press('Velg fra listen'), part: DIALOG },
  { name: 'more choices', path: small, shows: 'Last ned listen (CSV)', open: press('Flere valg'), part: POPOVER },
  { name: 'removed items', path: small, shows: 'Hent tilbake', open: openRemoved, part: DIALOG },
  { name: 'who is here', path: small, shows: 'Bare du er her nå.', open: press(/er her$/), part: POPOVER },
  { name: 'what is saved', path: small, shows: 'Du har ikke endret noe ennå.', open: press('Lagret'), part: POPOVER },
  { name: 'empty map, Ringer', path: () => `/tavle/${at.emptyMap}/ringer`, shows: 'Hjelp' },
  { name: 'empty map, Liste', path: () => `/tavle/${at.emptyMap}/liste`, shows: 'Begynn med dem som er nærmest' },
  { name: 'map of a reader', who: 'Yngve', path: small, shows: 'Kun lesetilgang' },
  { name: 'map, without the network', path: small, shows: 'Uten nett. Du kan fortsette å skrive.', open: loseNetwork },
  { name: 'map that is not open to me', who: 'Yngve', path: () => `/tavle/${at.draft}`, shows: 'Denne siden er ikke åpen for deg' },
  { name: 'map that is not there', path: () => `/tavle/${randomUUID()}`, shows: 'Denne siden finnes ikke' },
]

async function sendEmpty(page: Page): Promise<void> {
  await press('Ny samling')(page)
  await press('Lagre')(page)
}

async function beginMove(page: Page): Promise<void> {
  const actor = page.getByRole('button', { name: /^NAV, ring/ })
  await actor.focus()
  await actor.press('m')
}

async function searchForNothing(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Søk i listen' }).fill('xyzzy')
}

async function openRemoved(page: Page): Promise<void> {
  await press('Flere valg')(page)
  await press('Slettet fra tavlen')(page)
}

async function loseNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true)
}
