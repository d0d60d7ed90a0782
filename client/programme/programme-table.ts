import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import { textOf } from '../board/item-fields.js'
import { planOf } from './plan.js'
import { clock, dayName, kindWords, nameOf, roomName, type Words } from './programme-words.js'

/** The whole programme as rows under a row of headings, for a file: one row a session, ideas last. */
export function programmeTable(words: Words, items: ReadonlyMap<Id, Item>): readonly (readonly string[])[] {
  const { schedule, speakers } = planOf(items)
  const row = (item: Item, day: string, date: string, time: { start: number; end: number } | null, block: string): string[] => [
    day,
    date,
    time ? clock(words, time.start) : '',
    time ? clock(words, time.end) : '',
    String(item['duration'] ?? ''),
    block,
    nameOf(words, item),
    kindWords(words, item),
    roomName(words, items, placeOf(item)?.room ?? null),
    (speakers.get(item.id) ?? [])
      .map((speaker) => [nameOf(words, speaker), textOf(speaker, 'organisation')].filter(Boolean).join(', '))
      .join('; '),
    textOf(item, 'description'),
    textOf(item, 'purpose'),
    textOf(item, 'responsible'),
    textOf(item, 'equipment'),
    textOf(item, 'origin'),
    item['cancelled'] === true ? words.cancelled : '',
  ]
  const { field, column } = words
  const headings = [
    column.day,
    field.date,
    column.from,
    column.to,
    column.minutes,
    words.block,
    field.title,
    field.sessionKind,
    field.room,
    words.speakers,
    field.description,
    field.purpose,
    field.responsible,
    field.equipment,
    field.origin,
    words.cancelled,
  ]
  const placed = schedule.days.flatMap((one) => {
    const [day, date] = [dayName(words, one), textOf(one.day, 'date')]
    return one.timed.flatMap((timed) =>
      timed.item.__typename === 'Session'
        ? [row(timed.item, day, date, timed, '')]
        : timed.tracks.flatMap(({ sessions }) =>
            sessions.map((session) => row(session.item, day, date, session, nameOf(words, timed.item))),
          ),
    )
  })
  const ideas = schedule.ideas.filter(({ __typename }) => __typename === 'Session')
  return [headings, ...placed, ...ideas.map((idea) => row(idea, words.ideaList, '', null, ''))]
}
