import type { BoardView, SaveState as Saving } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Icon, type IconName } from '../ui/icon.js'
import { Disclosure } from './disclosure.js'
import { useMoment } from './moment.js'
import { type UnsentDrafts, useUnsentDrafts } from './unsent-drafts.js'

type Standing = 'saved' | 'saving' | 'unsaved' | 'refused'

function iconOf(standing: Standing, online: boolean): IconName {
  if (standing === 'saved') return 'check'
  if (standing === 'saving') return 'more'
  return online ? 'warning' : 'offline'
}

/** L9: «Lagret» only when every receipt is here and no field holds more than the board knows. */
function standingOf({ state }: Saving, refused: number, { waiting, held }: UnsentDrafts): Standing {
  if (refused > 0) return 'refused'
  if (state === 'unsaved' || held > 0) return 'unsaved'
  return state === 'saving' || waiting > 0 ? 'saving' : 'saved'
}

/** Trust is a word, always in the same corner (LOOK.md); pressed, it says what is on its way and when I last saved. */
export function SaveState({ view: { save, refused } }: { view: BoardView }) {
  const { board } = useTexts()
  const drafts = useUnsentDrafts()
  const moment = useMoment()
  const standing = standingOf(save, refused.length, drafts)
  const unsent = save.pending + drafts.waiting + drafts.held
  const words = {
    saved: board.saved,
    saving: board.saving,
    unsaved: board.unsaved(unsent),
    refused: board.notSavable(refused.length),
  }
  return (
    <div className="save-state" data-standing={standing}>
      <Disclosure
        summary={
          <>
            <Icon name={iconOf(standing, save.online)} />
            {words[standing]}
          </>
        }
      >
        {() => (
          <ul className="save-details">
            {!save.online && <li>{board.offline}</li>}
            {save.pending > 0 && <li>{save.online ? board.onItsWay(save.pending) : board.unsavedOffline(save.pending)}</li>}
            {drafts.waiting > 0 && <li>{board.writing}</li>}
            {drafts.held > 0 && <li>{board.heldBack(drafts.held)}</li>}
            {refused.length > 0 && <li>{board.refusedNotice(refused.length)}</li>}
            {standing === 'saved' && save.lastSavedAt !== null && <li>{board.allSaved}</li>}
            {save.lastSavedAt !== null && <li>{board.savedAt(moment(save.lastSavedAt))}</li>}
            {standing === 'saved' && save.lastSavedAt === null && <li>{board.neverSaved}</li>}
          </ul>
        )}
      </Disclosure>
      {/* Read aloud when it matters, not at each letter. */}
      <span className="visually-hidden" role="status">
        {standing === 'unsaved' || standing === 'refused' ? words[standing] : ''}
      </span>
    </div>
  )
}
