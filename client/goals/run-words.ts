import { type Finding, RULES_FROM, type RunChart } from '../../shared/goals/run-chart.js'
import type { Item } from '../../shared/items.js'
import { textOf } from '../board/item-fields.js'
import type { Locale } from '../locales/texts.js'
import { dayWords, figureWords, type Words } from './goal-words.js'

/** What a chart says, sentence by sentence: how much there is, where it stands, and what the run rules find. */
export function runSentences(words: Words, locale: Locale, goal: Item, chart: RunChart): readonly string[] {
  const { points, median, target, findings } = chart
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const unit = textOf(goal, 'unit')
  const figure = (value: number): string => figureWords(locale, value, unit)
  const day = (date: string): string => dayWords(locale, date)
  return [
    points.length > 1 && words.chartSentence(points.length, day(first.date), day(last.date)),
    words.latest(figure(last.value), day(last.date)),
    median !== null && words.medianIs(figure(median)),
    target !== null && words.targetIs(figure(target)),
    ...findings.map((finding) => findingSentence(words, locale, finding, finding.last.id === last.id)),
    points.length < RULES_FROM ? words.tooFew(RULES_FROM) : findings.length === 0 && words.noFinding,
  ].filter((sentence) => sentence !== false)
}

/** Which way it goes is said of what goes on; that figures once stood lower is no fault of anybody's. */
function findingSentence(words: Words, locale: Locale, finding: Finding, goesOn: boolean): string {
  const { rule, direction, first, last, length, isWanted } = finding
  const say = rule === 'SHIFT' ? words.shift : words.trend
  const found = say(length, direction === 'UP', dayWords(locale, first.date), dayWords(locale, last.date))
  const meaning = isWanted ? words.wanted : isWanted === false && goesOn ? words.unwanted : ''
  return meaning ? `${found} ${meaning}` : found
}
