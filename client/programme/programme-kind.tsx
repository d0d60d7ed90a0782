import './programme.css'
import type { Item } from '../../shared/items.js'
import { DRAFT_AUDIENCES, SESSION_STATUSES, type SessionPlace } from '../../shared/programme/programme-board.js'
import type { BoardKind, KindWords } from '../board/board-kind.js'
import { setOf, wordOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { AddSession } from './add-session.js'
import { BalanceView } from './balance-view.js'
import { ChosenInProgramme } from './chosen-in-programme.js'
import { DayView } from './day-view.js'
import { DraftStanding } from './draft-standing.js'
import { ListView } from './list-view.js'
import { planOf } from './plan.js'
import { ProgrammeMenu } from './programme-menu.js'
import { clock, dateWords, dayName, duration, kindWords, nameOf, type Words } from './programme-words.js'
import { PublishedStanding } from './published-standing.js'

const tabs = [
  { path: 'dag', View: DayView, isPicture: true },
  { path: 'liste', View: ListView, isPicture: false },
  { path: 'fordeling', View: BalanceView, isPicture: false },
] as const

/** The draft of a gathering's programme. */
export const programmeKind: BoardKind = {
  tabs,
  firstOnNarrow: 'liste',
  isLocked: () => false,
  useWords: useProgrammeWords,
  Panel: ChosenInProgramme,
  PrimaryAction: AddSession,
  takesIdeas: true,
  Menu: ProgrammeMenu,
  Standing: DraftStanding,
}

/** What participants see: the same views, which nobody writes; its comments are its own. */
export const publishedProgrammeKind: BoardKind = {
  ...programmeKind,
  isLocked: () => true,
  takesIdeas: false,
  Standing: PublishedStanding,
}

function useProgrammeWords(): KindWords {
  const words = useLateTexts('programme')
  const { comments } = useTexts()
  const fields: Readonly<Record<string, string>> = words.field
  const commentFields: Readonly<Record<string, string>> = {
    text: comments.kind,
    resolved: comments.resolvedMark,
    hidden: comments.hide,
  }
  return {
    kind: words.kind,
    about: words.about,
    tabs: words.tabs,
    nameOf(item, items) {
      if (item.__typename === 'Comment') return comments.kind
      const day = item.__typename === 'Day' && planOf(items).schedule.days.find((one) => one.day.id === item.id)
      return day ? dayName(words, day) : nameOf(words, item)
    },
    fieldName: (kind, field) => (kind === 'Comment' ? commentFields : fields)[field] ?? field,
    valueWords(field, value, items) {
      const said: Item = { __typename: '', id: '', [field]: value }
      if (field === 'sessionKind') return kindWords(words, said)
      if (field === 'duration') return duration(words, Number(value))
      if (field === 'fixedStart' || field === 'startsAt') return value === null ? '' : clock(words, Number(value))
      if (field === 'date') return dateWords(words, String(value ?? ''))
      if (field === 'sessionStatus') return words.sessionStatus[wordOf(SESSION_STATUSES, value) ?? 'IDEA']
      if (field === 'draftAudience') return words.audience[wordOf(DRAFT_AUDIENCES, value) ?? 'PLANNERS']
      if (field === 'sessionPlace') return placeWords(words, value as SessionPlace | null, items)
      if (field === 'day' || field === 'session') return nameOf(words, items.get(String(value)))
      if (typeof value === 'boolean') return value ? words.yes : words.no
      return setOf(said, field).join(', ') || String(value ?? '')
    },
  }
}

function placeWords(words: Words, place: SessionPlace | null, items: ReadonlyMap<string, Item>): string {
  const parts = [place?.day, place?.block, place?.room].filter((id) => typeof id === 'string')
  return parts.length === 0 ? words.ideaList : parts.map((id) => nameOf(words, items.get(id))).join(', ')
}
