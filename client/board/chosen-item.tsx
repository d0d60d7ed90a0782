import type { Id } from '../../shared/ids.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import type { BoardHome } from './board-home.js'
import type { BoardKind } from './board-kind.js'
import type { BoardPlace } from './board-place.js'
import { RestoreButton, removedBy } from './removal-note.js'
import { SidePanel } from './side-panel.js'

export interface ChosenItemProps {
  view: BoardView
  kind: BoardKind
  place: BoardPlace
  home: BoardHome | null
  mayEdit: boolean
  narrow: boolean
  onShowHistory: (itemId: Id) => void
  onClosed: (id: Id) => void
}

/** The panel of what is chosen. When it is removed meanwhile, the panel says so on the spot, and offers it back. */
export function ChosenItem({ view, kind, place, home, mayEdit, narrow, onShowHistory, onClosed }: ChosenItemProps) {
  const texts = useTexts()
  const { board } = texts
  const words = kind.useWords()
  const { chosen, intent } = place
  if (chosen === null) return null
  const item = view.items.get(chosen)
  const removal = view.removed.get(chosen)
  const named = item ?? removal?.item
  const close = (): void => {
    place.close()
    onClosed(chosen)
  }
  return (
    <SidePanel
      key={chosen}
      title={chosen === view.board.id ? words.about : named ? words.nameOf(named, view.items) : board.notHere}
      narrow={narrow}
      takesFocus={intent === 'open'}
      onClose={close}
    >
      {item ? (
        <>
          <kind.Panel {...{ view, item, mayEdit, home }} startWriting={intent === 'comment'} onChoose={place.choose} />
          {view.rights.edit && (
            <button
              type="button"
              className="ds-button panel-history"
              data-variant="tertiary"
              onClick={() => onShowHistory(item.id)}
            >
              {board.history}
            </button>
          )}
        </>
      ) : removal ? (
        <div className="board-note">
          <p>{removedBy(board, removal, view.me.id)}</p>
          {mayEdit && <RestoreButton id={chosen} />}
        </div>
      ) : (
        <p className="not-filled">{board.notHereMeans}</p>
      )}
    </SidePanel>
  )
}
