import { useNavigate } from 'react-router'
import { csv } from '../../shared/csv.js'
import { useBoardActions } from '../board/board-actions.js'
import type { MenuProps } from '../board/board-kind.js'
import { download } from '../board/download.js'
import { textOf } from '../board/item-fields.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon, type IconName } from '../ui/icon.js'
import { askFor } from './asked-dialog.js'
import { saveCalendar } from './calendar-file.js'
import { planOf } from './plan.js'
import { programmeTable } from './programme-table.js'

/** What can be taken away from a programme: on paper, as a file, into a calendar, to another gathering. */
export function ProgrammeMenu({ view, tab }: MenuProps) {
  const words = useLateTexts('programme')
  const { items } = useBoardActions()
  const own = view.items.get(view.board.id)
  const title = (own && textOf(own, 'title')) || words.kind
  const hasDates = planOf(view.items).schedule.days.some(({ day }) => day['date'] != null)
  const calendar = useSubmit(() => saveCalendar(view.board.id, null, title))
  const navigate = useNavigate()
  // On paper the whole programme is wanted, not the day that happens to be shown.
  const print = async (): Promise<void> => {
    if (tab === 'dag') await navigate(`/tavle/${view.board.id}/liste`)
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
  const saveCsv = (): void =>
    download(new Blob([csv(programmeTable(words, items()))], { type: 'text/csv;charset=utf-8' }), `${title}.csv`)
  return (
    <>
      {view.rights.edit && view.board.kind === 'PROGRAMME' && (
        <MenuEntry icon="check" words={words.publish} onPress={() => askFor('publish', view.board.id)} />
      )}
      <MenuEntry icon="list" words={words.print} onPress={() => void print()} />
      <MenuEntry icon="download" words={words.csv} onPress={saveCsv} />
      {hasDates && <MenuEntry icon="download" words={words.ics} onPress={() => void calendar.submit()} />}
      <FailureNote failure={calendar.failure} />
      {view.rights.run && <MenuEntry icon="move" words={words.copyProgramme} onPress={() => askFor('copy', view.board.id)} />}
    </>
  )
}

function MenuEntry({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={onPress}>
      <Icon name={icon} />
      {words}
    </button>
  )
}
