import { datesFrom } from '../../shared/programme/dates.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { useProgrammeHome } from './use-gathering.js'
import { useNewThings } from './use-new-things.js'

/** A programme without days: what it is for, and the first step. */
export function EmptyProgramme({ view, mayEdit }: { view: BoardView; mayEdit: boolean }) {
  const words = useLateTexts('programme')
  const { addDays } = useNewThings()
  const { home } = useProgrammeHome(view.board)
  const gathering = home?.gathering
  const dates = gathering ? datesFrom(gathering.startsOn, gathering.endsOn) : []
  return (
    <div className="programme-empty">
      <p className="empty-purpose">{words.emptyPurpose}</p>
      {mayEdit ? (
        <>
          <Button variant="secondary" onClick={() => addDays(dates.length > 0 ? dates : [null])}>
            {dates.length > 0 ? words.addDays(dates.length) : words.addDay}
          </Button>
          <p className="quiet">{words.emptyCopy}</p>
        </>
      ) : (
        <p>{words.emptyRead}</p>
      )}
    </div>
  )
}
