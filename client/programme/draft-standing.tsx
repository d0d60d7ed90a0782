import { DRAFT_AUDIENCES } from '../../shared/programme/programme-board.js'
import type { ViewProps } from '../board/board-kind.js'
import { Disclosure } from '../board/disclosure.js'
import { wordOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { askFor, useAskedDialog } from './asked-dialog.js'
import { CopyDialog } from './copy-dialog.js'
import { PublishDialog } from './publish-dialog.js'
import { ComparedWithPublished, countOf } from './published-items.js'

/** Who sees the draft, and the way to publish it. */
export function DraftStanding({ view, mayEdit }: ViewProps) {
  const words = useLateTexts('programme')
  const { id } = view.board
  const asked = useAskedDialog(id)
  const audience = wordOf(DRAFT_AUDIENCES, view.items.get(view.board.id)?.['draftAudience']) ?? 'PLANNERS'
  return (
    <>
      <Disclosure
        className="rights-note"
        summary={
          <>
            <Icon name="lock" />
            <span className="standing-words">{words.draft}</span>
          </>
        }
      >
        {() => (
          <>
            <p>{words.draftFor[audience]}</p>
            {!mayEdit && <p>{view.rights.comment ? words.commentMeans : words.readMeans}</p>}
          </>
        )}
      </Disclosure>
      {mayEdit && (
        <ComparedWithPublished view={view}>
          {(compared) =>
            compared?.publishedId ? <span className="changes-since">{words.changesSince(countOf(compared.difference))}</span> : null
          }
        </ComparedWithPublished>
      )}
      {mayEdit && (
        <Button variant="secondary" size="sm" className="publish-button" onClick={() => askFor('publish', id)}>
          {words.publish}
        </Button>
      )}
      {mayEdit && <PublishDialog view={view} open={asked === 'publish'} onClose={() => askFor(null, id)} />}
      <CopyDialog view={view} />
    </>
  )
}
