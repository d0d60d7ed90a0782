import type { ViewProps } from '../board/board-kind.js'
import { Disclosure } from '../board/disclosure.js'
import { numberOf, textOf } from '../board/item-fields.js'
import { useMoment } from '../board/moment.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Icon } from '../ui/icon.js'
import { CopyDialog } from './copy-dialog.js'

/** Which version of the programme this is, and what one may do with it. */
export function PublishedStanding({ view }: ViewProps) {
  const words = useLateTexts('programme')
  const moment = useMoment()
  const own = view.items.get(view.board.id)
  const version = (own && numberOf(own, 'version')) ?? 0
  const at = own ? moment(textOf(own, 'publishedAt')) : ''
  return (
    <>
      <Disclosure
        className="rights-note"
        summary={
          <>
            <Icon name="check" />
            <span className="standing-words">{words.published}</span>
          </>
        }
      >
        {() => (
          <>
            <p>{words.publishedAt(version, at)}</p>
            <p>{view.rights.comment ? words.publishedMeans : words.publishedRead}</p>
          </>
        )}
      </Disclosure>
      <CopyDialog view={view} />
    </>
  )
}
