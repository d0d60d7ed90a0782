import type { Id } from '../../shared/ids.js'
import type { Item, Value } from '../../shared/items.js'
import type { KindWords } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import type { Locale, Texts } from '../locales/texts.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { actionName, dayWords, figureWords, goalName, type Words } from './goal-words.js'

/** What the frame calls things on a goal board. */
export function useGoalWords(): KindWords {
  const texts = useTexts()
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  return kindWords(words, texts, locale)
}

function kindWords(words: Words, { comments }: Texts, locale: Locale): KindWords {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    GoalBoard: words.boardField,
    Goal: words.field,
    Measurement: { date: words.date, value: words.value, note: words.note, measuredBy: words.measuredBy, goal: words.field.title },
    Action: words.action,
    Vote: words.voteField,
    MergedGoal: words.mergedField,
    MergedGoalPart: words.mergedField,
    Comment: { text: comments.kind, resolved: comments.resolvedMark, hidden: comments.hide },
  }
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    goalStatus: words.status,
    actionStatus: words.actionStatus,
    betterWhen: words.betterWhen,
    answer: words.answer,
    shared: words.sharedWith,
  }
  return {
    kind: words.kind,
    about: words.about,
    tabs: words.tabs,
    nameOf: (item) => nameOf(words, comments.kind, locale, item),
    fieldName: (kind, field) => names[kind]?.[field] ?? field,
    valueWords(field: string, value: Value, items: ReadonlyMap<Id, Item>) {
      if (value === null || value === undefined) return ''
      if (field === 'goal' || field === 'parentGoal') return goalName(words, items.get(String(value)))
      if (field === 'dueDate' || field === 'date') return dayWords(locale, String(value))
      if (field.startsWith('smart')) return (words.smartState as Readonly<Record<string, string>>)[String(value)] ?? ''
      if (typeof value === 'number') return figureWords(locale, value)
      // Ids and ranks are nothing that people wrote.
      if (field === 'actorLinks' || field === 'rank' || field === 'mergedGoal' || field === 'goalBoard') return ''
      return choices[field]?.[String(value)] ?? String(value)
    },
  }
}

function nameOf(words: Words, comment: string, locale: Locale, item: Item): string {
  switch (item.__typename) {
    case 'Goal':
      return goalName(words, item)
    case 'Action':
      return actionName(words, item)
    case 'Measurement':
      return words.measurement(dayWords(locale, textOf(item, 'date')))
    case 'Vote':
      return words.vote
    case 'MergedGoal':
    case 'MergedGoalPart':
      return textOf(item, 'title') || words.mergedGoal
    case 'Comment':
      return comment
    default:
      return textOf(item, 'title') || words.kind
  }
}
