import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { idSource } from '../../shared/ids.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { FailureNote } from '../ui/failure-note.js'
import { TextArea } from '../ui/text-field.js'
import { DifferenceList } from './difference-list.js'
import { type Compared, ComparedWithPublished, countOf } from './published-items.js'
import { publishProgramme } from './publishing.operations.js'

interface PublishDialogProps {
  view: BoardView
  open: boolean
  onClose: () => void
}

/** Publishing says first what participants will see that is new. */
export function PublishDialog({ view, open, onClose }: PublishDialogProps) {
  const words = useLateTexts('programme')
  const { ui } = useTexts()
  return (
    <Dialog open={open} onClose={onClose} title={words.publish}>
      <ComparedWithPublished view={view}>
        {(compared) => (compared ? <PublishForm view={view} compared={compared} onClose={onClose} /> : <p>{ui.loading}</p>)}
      </ComparedWithPublished>
    </Dialog>
  )
}

function PublishForm({ view, compared, onClose }: { view: BoardView; compared: Compared; onClose: () => void }) {
  const words = useLateTexts('programme')
  const [note, setNote] = useState('')
  const [done, setDone] = useState<{ boardId: string; version: number } | null>(null)
  // Made once for this form: trying again after a lost answer publishes once.
  const mutationId = useMemo(() => idSource()(), [])
  const isSaved = view.save.state === 'saved'
  const count = countOf(compared.difference)
  const { submit, busy, failure } = useSubmit(async () => {
    const { publishProgramme: publication } = await request(publishProgramme, {
      boardId: view.board.id,
      mutationId,
      note: note.trim() || null,
    })
    setDone(publication)
    compared.reload()
  })
  if (done)
    return (
      <div className="publish-done" role="status">
        <p>{words.publishDone(done.version)}</p>
        <p>
          <Link className="ds-link" to={`/tavle/${done.boardId}`}>
            {words.openPublished}
          </Link>
        </p>
        <Button variant="secondary" onClick={onClose}>
          {words.backToDraft}
        </Button>
      </div>
    )
  if (count === 0)
    return (
      <div className="publish-done">
        <p>{compared.publishedId === null ? words.nothingToPublish : words.nothingChanged}</p>
        {compared.publishedId && (
          <p>
            <Link className="ds-link" to={`/tavle/${compared.publishedId}`}>
              {words.openPublished}
            </Link>
          </p>
        )}
      </div>
    )
  return (
    <form className="publish-form" onSubmit={submit}>
      <p>{compared.publishedId === null ? words.publishFirst : words.publishAgain(count)}</p>
      <DifferenceList view={view} compared={compared} />
      <TextArea label={words.publishNote} description={words.publishNoteHint} value={note} onChange={setNote} rows={2} />
      {!isSaved && <p role="status">{words.publishWait}</p>}
      <FailureNote failure={failure} />
      <Button type="submit" disabled={busy || !isSaved}>
        {words.publish}
      </Button>
    </form>
  )
}
