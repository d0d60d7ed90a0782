import type { ACTION_STATUSES, GOAL_STATUSES } from '../../shared/goals/goal-board.js'
import { ACTION_STATUSES as ACTIONS, GOAL_STATUSES as STATUSES } from '../../shared/goals/goal-board.js'
import type { Item } from '../../shared/items.js'
import { numberOf, textOf, wordOf } from '../board/item-fields.js'
import type { LateTexts } from '../locales/late-texts.js'
import type { Locale } from '../locales/texts.js'

export type Words = LateTexts['goals']
export type GoalStatus = (typeof GOAL_STATUSES)[number]
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** What to call a goal, also before anybody has worded it. */
export function goalName(words: Words, goal: Item | undefined): string {
  return (goal && textOf(goal, 'title')) || words.unnamed
}

export function actionName(words: Words, action: Item | undefined): string {
  return (action && textOf(action, 'title')) || words.unnamedAction
}

export function statusOf(goal: Item): GoalStatus {
  return wordOf(STATUSES, goal['goalStatus']) ?? 'PROPOSED'
}

export function actionStatusOf(action: Item): ActionStatus {
  return wordOf(ACTIONS, action['actionStatus']) ?? 'NOT_STARTED'
}

/** A vocabulary as a list to choose from. */
export function optionsOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

// Bokmål and nynorsk write numbers and dates alike, and few browsers know nynorsk.
const FORMATS: Readonly<Record<Locale, string>> = { nb: 'nb', nn: 'nb', en: 'en-GB' }

/** «12,5 prosent». */
export function figureWords(locale: Locale, figure: number, unit = ''): string {
  const number = new Intl.NumberFormat(FORMATS[locale], { maximumFractionDigits: 2 }).format(figure)
  return unit === '' ? number : unit === '%' ? `${number} %` : `${number} ${unit}`
}

/** A figure as it is written in a field; what cannot be read as a number is null. */
export function readFigure(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0]|%$/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

export function writeFigure(locale: Locale, figure: number | null): string {
  if (figure === null) return ''
  return locale === 'en' ? String(figure) : String(figure).replace('.', ',')
}

/** «3. mars 2026»; what is no day is left as it is. */
export function dayWords(locale: Locale, day: string, short = false): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const month = short ? 'short' : 'long'
  return new Intl.DateTimeFormat(FORMATS[locale], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(date)
}

/** The day it is where the person sits. */
export function today(): string {
  const now = new Date()
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** «62 prosent, målet er 80 prosent»; null: nothing to measure by. */
export function standingWords(words: Words, locale: Locale, goal: Item, latest: number | null): string | null {
  const target = numberOf(goal, 'target')
  const unit = textOf(goal, 'unit')
  if (latest !== null && target !== null)
    return words.figureOfTarget(figureWords(locale, latest, unit === '%' ? '%' : ''), figureWords(locale, target, unit))
  if (latest !== null) return figureWords(locale, latest, unit)
  return target === null ? null : words.targetOnly(figureWords(locale, target, unit))
}
