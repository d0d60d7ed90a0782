import './guests.css'
import { useState } from 'react'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Icon } from '../ui/icon.js'
import { type Link, type LinkBoard, linksQuery } from './guests.operations.js'
import { LinkCard } from './link-card.js'
import { NewLinkForm } from './new-link-form.js'
import type { Shared } from './what-is-shared.js'

export interface ShareDialogProps {
  shared: Shared
  open: boolean
  onClose: () => void
}

/** Letting guests in: a link, its code for a wall, who came by it, and the way to end it. */
export function ShareDialog({ shared, open, onClose }: ShareDialogProps) {
  const words = useLateTexts('guests')
  return (
    <Dialog open={open} onClose={onClose} title={words.shareTitle}>
      <ShareContent shared={shared} />
    </Dialog>
  )
}

function ShareContent({ shared }: { shared: Shared }) {
  const words = useLateTexts('guests')
  const { answer, reload } = useQuery(linksQuery, { networkId: shared.networkId })
  return (
    <div className="share">
      <p>{words.purpose}</p>
      <Answered answer={answer} onRetry={reload}>
        {({ guestLinks, network }) => (
          <Links
            shared={shared}
            links={guestLinks.filter((link) => isOf(link, shared))}
            boards={network?.boards ?? []}
            onChanged={reload}
          />
        )}
      </Answered>
    </div>
  )
}

function isOf({ boards, subjectId }: Link, { boardId, gatheringId }: Shared): boolean {
  return boardId === null ? subjectId === gatheringId : boards.some(({ id }) => id === boardId)
}

interface LinksProps {
  shared: Shared
  links: readonly Link[]
  boards: readonly LinkBoard[]
  onChanged: () => void
}

function Links({ shared, links, boards, onChanged }: LinksProps) {
  const words = useLateTexts('guests')
  const [making, setMaking] = useState(false)
  const open = links.filter(({ isOpen }) => isOpen)
  const closed = links.filter(({ isOpen }) => !isOpen)
  const shareable = boards.filter(({ visibility }) => visibility === 'NETWORK')
  const isNever = shared.boardId !== null && !shareable.some(({ id }) => id === shared.boardId)
  const list = (shown: readonly Link[]) => (
    <ul className="share-links">
      {shown.map((link) => (
        <LinkCard key={link.id} link={link} onChanged={onChanged} />
      ))}
    </ul>
  )
  const made = (): void => {
    setMaking(false)
    onChanged()
  }
  return (
    <>
      {isNever ? (
        <p className="ds-alert" data-color="info">
          {words.never}
        </p>
      ) : shareable.length === 0 ? (
        <p>{words.noOpenBoards}</p>
      ) : making || open.length === 0 ? (
        <NewLinkForm shared={shared} boards={shareable} onMade={made} {...(making ? { onCancel: () => setMaking(false) } : {})} />
      ) : (
        <div>
          <Button variant="secondary" onClick={() => setMaking(true)}>
            <Icon name="add" />
            {words.newLink}
          </Button>
        </div>
      )}
      {open.length > 0 && list(open)}
      {closed.length > 0 && (
        <details>
          <summary>{words.closedLinks(closed.length)}</summary>
          {list(closed)}
        </details>
      )}
    </>
  )
}
