import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { followLocale } from './late-texts.js'
import { LOCALES, type Locale, loadTexts, type Texts } from './texts.js'

interface Language {
  readonly locale: Locale
  readonly texts: Texts
  readonly setLocale: (locale: Locale) => Promise<void>
}

const KEY = 'samlingspunkt.locale'
const LanguageContext = createContext<Language | null>(null)

/** The language chosen here before; Bokmål to begin with. A browser may refuse storage: then the choice lasts as long as the page. */
export function savedLocale(): Locale {
  try {
    const saved = localStorage.getItem(KEY)
    return LOCALES.find((locale) => locale === saved) ?? 'nb'
  } catch {
    return 'nb'
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // Nothing to do: the page still speaks the chosen language.
  }
}

export function TextsProvider({ locale, texts, children }: { locale: Locale; texts: Texts; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ locale, texts })

  useEffect(() => {
    document.documentElement.lang = spoken.locale
  }, [spoken.locale])

  const language = useMemo<Language>(
    () => ({
      ...spoken,
      setLocale: async (chosen) => {
        const [texts] = await Promise.all([loadTexts(chosen), followLocale(chosen)])
        setSpoken({ locale: chosen, texts })
        remember(chosen)
      },
    }),
    [spoken],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('useTexts needs a TextsProvider above it')
  return language
}

export function useTexts(): Texts {
  return useLanguage().texts
}

export function useLocale(): Pick<Language, 'locale' | 'setLocale'> {
  return useLanguage()
}
