import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { VOICES } from '../../shared/permissions.js'
import { MANY_PEOPLE } from '../../shared/presence.js'
import { Disclosure } from '../board/disclosure.js'
import type { BoardView, Presence } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { VoiceMark } from '../ui/voice-mark.js'

const MOST_MARKS = 4

export interface PeopleHereProps {
  view: BoardView
  nameOf: (item: Item, items: ReadonlyMap<Id, Item>) => string
}

/** Who is here, as marks of their voices; pressed, by name and where they are. In a crowd: how many of each voice (P1). */
export function PeopleHere({ view, nameOf }: PeopleHereProps) {
  const { board, ui } = useTexts()
  const { total, voices } = view.presence
  const others = onePerPerson(view.presence.people, view.me.id)
  const isCrowd = total > MANY_PEOPLE
  const count = isCrowd ? total : others.length + 1

  return (
    <Disclosure
      className="people-here"
      label={board.people(count)}
      summary={
        <>
          <span className="people-marks" aria-hidden="true">
            {others.slice(0, MOST_MARKS).map(({ person }) => (
              <VoiceMark key={person.id} voice={person.voice} name={person.name} guest={person.guest} />
            ))}
            {others.length === 0 && <VoiceMark voice={view.me.voice} name={view.me.name} guest={view.me.guest} />}
          </span>
          {count - 1 > MOST_MARKS && <span aria-hidden="true">+{count - 1 - MOST_MARKS}</span>}
        </>
      }
    >
      {() => (
        <>
          <p className="disclosure-title">{others.length === 0 && !isCrowd ? board.onlyYou : board.people(count)}</p>
          <ul className="people-list">
            {isCrowd
              ? VOICES.filter((voice) => voices.get(voice)).map((voice) => (
                  <li key={voice}>
                    <VoiceMark voice={voice} /> {ui.voices[voice]}: {voices.get(voice)}
                  </li>
                ))
              : [{ person: view.me, itemId: null }, ...others].map(({ person, itemId }) => {
                  const item = itemId === null ? undefined : view.items.get(itemId)
                  return (
                    <li key={person.id}>
                      <VoiceMark voice={person.voice} guest={person.guest} />
                      <span>
                        {person.id === view.me.id ? board.you(person.name) : person.name}
                        {item && <span className="people-where">{board.looksAt(nameOf(item, view.items))}</span>}
                      </span>
                    </li>
                  )
                })}
          </ul>
        </>
      )}
    </Disclosure>
  )
}

/** Somebody with two tabs is one person: where the tab with something chosen is. */
function onePerPerson(people: readonly Presence[], me: Id): readonly Presence[] {
  const found = new Map<Id, Presence>()
  for (const presence of people) {
    if (presence.person.id === me) continue
    if (presence.itemId !== null || !found.has(presence.person.id)) found.set(presence.person.id, presence)
  }
  return [...found.values()]
}
