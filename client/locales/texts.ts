import { unreachable } from '../../shared/failure.js'
import type { Texts } from './nb/all.js'

export type { Texts }

export const LOCALES = ['nb', 'nn', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

/** Only the chosen language is loaded. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  switch (locale) {
    case 'nb':
      return (await import('./nb/all.js')).texts
    case 'nn':
      return (await import('./nn/all.js')).texts
    case 'en':
      return (await import('./en/all.js')).texts
    default:
      return unreachable(locale)
  }
}
