import { useLocale } from '../locales/use-texts.js'

const TAGS = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/** Says when something was, as short as it can be understood: the time today, the day before that. */
export function useMoment(): (at: string | number) => string {
  const { locale } = useLocale()
  return (at) => {
    const moment = new Date(at)
    if (Number.isNaN(moment.getTime())) return ''
    const now = new Date()
    const isToday = moment.toDateString() === now.toDateString()
    const isThisYear = moment.getFullYear() === now.getFullYear()
    const words = new Intl.DateTimeFormat(TAGS[locale], {
      hour: '2-digit',
      minute: '2-digit',
      ...(!isToday && { day: 'numeric', month: 'short' }),
      ...(!isThisYear && { year: 'numeric' }),
    }).format(moment)
    // Norwegian clocks are written with a full stop.
    return locale === 'en' ? words : words.replace(/(\d\d):(\d\d)/, '$1.$2')
  }
}
