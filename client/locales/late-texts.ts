import type { goals } from './nb/goals.js'
import type { guests } from './nb/guests.js'
import type { history } from './nb/history.js'
import type { identity } from './nb/identity.js'
import type { network } from './nb/network.js'
import type { programme } from './nb/programme.js'
import type { ringsHelp } from './nb/rings-help.js'
import type { signIn } from './nb/sign-in.js'
import { LOCALES, type Locale } from './texts.js'

/** Words of rooms that the first view of a board can do without: each is fetched with the first page that speaks them. */
export interface LateTexts {
  readonly goals: typeof goals
  readonly guests: typeof guests
  readonly history: typeof history
  readonly identity: typeof identity
  readonly network: typeof network
  readonly programme: typeof programme
  readonly ringsHelp: typeof ringsHelp
  readonly signIn: typeof signIn
}

export type LateRoom = keyof LateTexts

const loaders: Readonly<Record<LateRoom, Readonly<Record<Locale, () => Promise<LateTexts[LateRoom]>>>>> = {
  goals: {
    nb: async () => (await import('./nb/goals.js')).goals,
    nn: async () => (await import('./nn/goals.js')).goals,
    en: async () => (await import('./en/goals.js')).goals,
  },
  guests: {
    nb: async () => (await import('./nb/guests.js')).guests,
    nn: async () => (await import('./nn/guests.js')).guests,
    en: async () => (await import('./en/guests.js')).guests,
  },
  history: {
    nb: async () => (await import('./nb/history.js')).history,
    nn: async () => (await import('./nn/history.js')).history,
    en: async () => (await import('./en/history.js')).history,
  },
  identity: {
    nb: async () => (await import('./nb/identity.js')).identity,
    nn: async () => (await import('./nn/identity.js')).identity,
    en: async () => (await import('./en/identity.js')).identity,
  },
  network: {
    nb: async () => (await import('./nb/network.js')).network,
    nn: async () => (await import('./nn/network.js')).network,
    en: async () => (await import('./en/network.js')).network,
  },
  programme: {
    nb: async () => (await import('./nb/programme.js')).programme,
    nn: async () => (await import('./nn/programme.js')).programme,
    en: async () => (await import('./en/programme.js')).programme,
  },
  ringsHelp: {
    nb: async () => (await import('./nb/rings-help.js')).ringsHelp,
    nn: async () => (await import('./nn/rings-help.js')).ringsHelp,
    en: async () => (await import('./en/rings-help.js')).ringsHelp,
  },
  signIn: {
    nb: async () => (await import('./nb/sign-in.js')).signIn,
    nn: async () => (await import('./nn/sign-in.js')).signIn,
    en: async () => (await import('./en/sign-in.js')).signIn,
  },
}

export const LATE_ROOMS = Object.keys(loaders) as readonly LateRoom[]

const loading = new Map<string, Promise<LateTexts[LateRoom]>>()
const loaded = new Set<string>()

const keyOf = (locale: Locale, room: LateRoom): string => `${locale} ${room}`

export function loadLateTexts(locale: Locale, room: LateRoom): Promise<LateTexts[LateRoom]> {
  const key = keyOf(locale, room)
  const under = loading.get(key)
  if (under) return under
  const promise = loaders[room][locale]()
  loading.set(key, promise)
  promise.then(
    (value) => {
      loaded.add(key)
      // React reads it off the promise: what is here is spoken at once, without a blank page in between.
      Object.assign(promise, { status: 'fulfilled', value })
    },
    // The next page that needs them asks again.
    () => loading.delete(key),
  )
  return promise
}

/** A change of language: the rooms that have been spoken here are fetched first, so that no page is blank meanwhile. */
export async function followLocale(locale: Locale): Promise<void> {
  const spoken = LATE_ROOMS.filter((room) => LOCALES.some((known) => loaded.has(keyOf(known, room))))
  await Promise.all(spoken.map((room) => loadLateTexts(locale, room)))
}
