import { useRef, useState } from 'react'
import { numberOf, textOf } from '../board/item-fields.js'
import { useMoment } from '../board/moment.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'

/** Whoever has the published programme open sees that a new version came, and what is new in it. */
export function NewVersionNote({ view }: { view: BoardView }) {
  const words = useLateTexts('programme')
  const { board } = useTexts()
  const moment = useMoment()
  const own = view.items.get(view.board.id)
  const version = (own && numberOf(own, 'version')) ?? 0
  const opened = useRef(version)
  const [seen, setSeen] = useState(version)
  const note = own ? textOf(own, 'publicationNote') : ''
  const isNew = version > Math.max(seen, opened.current)
  return (
    <div role="status">
      {isNew && (
        <div className="version-note">
          <p>
            <strong>{words.newVersion(version, own ? moment(textOf(own, 'publishedAt')) : '')}</strong> {note}
          </p>
          <Button variant="tertiary" size="sm" data-icon aria-label={board.dismiss} onClick={() => setSeen(version)}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  )
}
