import type { ReactNode } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { siblingsAt } from '../../shared/programme/moves.js'
import { placeOf } from '../../shared/programme/programme-board.js'
import { useBoardActions } from '../board/board-actions.js'
import { Disclosure } from '../board/disclosure.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Icon } from '../ui/icon.js'
import { planOf } from './plan.js'
import { dayName, nameOf, roomName } from './programme-words.js'
import { useMoves } from './use-moves.js'

/** All that dragging does, and more, by single presses: in every row, the same on every screen. */
export function MoveMenu({ item, inWords = false }: { item: Item; inWords?: boolean }) {
  const words = useLateTexts('programme')
  return (
    <Disclosure
      className="move-menu"
      label={words.moveItem(nameOf(words, item))}
      summary={
        <>
          <Icon name="move" />
          {inWords && words.move}
        </>
      }
    >
      {(close) => <MoveEntries item={item} close={close} />}
    </Disclosure>
  )
}

function MoveEntries({ item, close }: { item: Item; close: () => void }) {
  const words = useLateTexts('programme')
  const { items: current } = useBoardActions()
  const moves = useMoves()
  const items = current()
  const { schedule, rooms, where } = planOf(items)
  const place = placeOf(item)
  const { day = null, block = null, room = null } = place ?? {}
  const siblings = siblingsAt(items, { day, block, room })
  const index = siblings.findIndex(({ id }) => id === item.id)
  const isSession = item.__typename === 'Session'
  const act = (label: ReactNode, run: () => void, key?: string) => (
    <button
      key={key ?? String(label)}
      type="button"
      className="ds-button"
      data-variant="tertiary"
      onClick={() => {
        close()
        run()
      }}
    >
      {label}
    </button>
  )
  const blocks = schedule.days.flatMap((one) =>
    one.timed.filter(({ item: placed }) => placed.__typename === 'Block').map((timed) => ({ ...timed, of: one })),
  )
  const blockPlace = block === null ? null : placeOf(items.get(block) ?? item)
  return (
    <div className="menu-entries">
      {index > 0 && act(words.moveUp, () => moves.step(item.id, 'UP'))}
      {index < siblings.length - 1 && act(words.moveDown, () => moves.step(item.id, 'DOWN'))}
      {schedule.days
        .filter((one) => one.day.id !== day)
        .map((one) =>
          act(
            where.get(item.id)?.dayId === one.day.id ? words.moveOut : words.moveToDay(dayName(words, one)),
            () =>
              moves.to(item.id, {
                day: one.day.id,
                block: null,
                before: blockPlace?.day === one.day.id ? after(items, block) : null,
              }),
            one.day.id,
          ),
        )}
      {isSession &&
        blocks.flatMap(({ item: parallel, of }) =>
          tracksFor(rooms.get(of.day.id) ?? []).map((track) =>
            parallel.id === block && track === room
              ? null
              : act(
                  words.moveToBlock(
                    nameOf(words, parallel),
                    roomName(words, items, track),
                    schedule.days.length > 1 ? dayName(words, of) : '',
                  ),
                  () => moves.to(item.id, { day: null, block: parallel.id, room: track, before: null }),
                  `${parallel.id} ${track}`,
                ),
          ),
        )}
      {(day !== null || block !== null) &&
        act(words.moveToIdeas, () => moves.to(item.id, { day: null, block: null, before: null }))}
      {isSession && act(words.longer, () => moves.lengthen(item.id, 1))}
      {isSession && act(words.shorter, () => moves.lengthen(item.id, -1))}
      {isSession && act(words.copy, () => moves.copy(item.id))}
      {act(words.remove, () => moves.remove(item.id))}
    </div>
  )
}

/** The tracks that a session may go to: each room of the day; without rooms, the one that has none. */
function tracksFor(rooms: readonly Item[]): readonly (Id | null)[] {
  return rooms.length > 0 ? rooms.map(({ id }) => id) : [null]
}

/** What comes right after a block on its day: where that goes which leaves it. */
function after(items: ReadonlyMap<Id, Item>, blockId: Id | null): Id | null {
  const block = blockId === null ? undefined : items.get(blockId)
  const place = block && placeOf(block)
  if (!block || !place) return null
  const siblings = siblingsAt(items, { day: place.day, block: null, room: null })
  return siblings[siblings.indexOf(block) + 1]?.id ?? null
}
