import './comments.css'
import { useId } from 'react'
import type { Id } from '../../shared/ids.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import type { BoardView, Removal } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { CommentBox } from './comment-box.js'
import { CommentThread } from './comment-thread.js'
import { commentOf, threadsAbout } from './comment-threads.js'

interface CommentsSectionProps {
  view: BoardView
  /** An item, or the board itself. */
  about: Id
  /** Whoever pressed a comment bubble came to write. */
  startWriting: boolean
}

export function CommentsSection({ view, about, startWriting }: CommentsSectionProps) {
  const { comments } = useTexts()
  const { commit, here, newId } = useBoardActions()
  const titleId = useId()
  const threads = threadsAbout(view.items, about)
  const open = threads.filter(({ first }) => !first?.resolved)
  const resolved = threads.filter(({ first }) => first?.resolved)

  const say = (text: string, replyTo: Id | null): void =>
    commit([saving({ __typename: 'Comment', id: newId() }, { about, replyTo, text })])
  const list = (shown: typeof threads) => (
    <ul className="comment-threads">
      {shown.map((thread) => (
        <CommentThread key={thread.id} thread={thread} view={view} onReply={(text) => say(text, thread.id)} />
      ))}
    </ul>
  )
  return (
    <section className="comments" aria-labelledby={titleId}>
      <h3 id={titleId} className="ds-heading" data-size="2xs">
        {comments.title(open.reduce((count, { replies }) => count + 1 + replies.length, 0))}
      </h3>
      {threads.length === 0 && <p className="not-filled">{comments.none}</p>}
      {list(open)}
      <RemovedComments view={view} about={about} />
      {resolved.length > 0 && (
        <details className="resolved-comments">
          <summary>{comments.resolved(resolved.length)}</summary>
          {list(resolved)}
        </details>
      )}
      {view.rights.comment ? (
        <CommentBox
          key={about}
          keptAs={`about.${about}`}
          label={comments.write}
          sendLabel={comments.send}
          takesFocus={startWriting}
          onSend={(text) => say(text, null)}
          onFocus={() => here(about, 'comments')}
          onBlur={() => here(about, null)}
        />
      ) : (
        <p className="not-filled">{comments.readOnly}</p>
      )}
    </section>
  )
}

/** Undo on the spot, for those who may. */
function RemovedComments({ view, about }: { view: BoardView; about: Id }) {
  const { board, comments } = useTexts()
  const { attempt } = useBoardActions()
  const mayRestore = ({ item }: Removal): boolean =>
    item['about'] === about && (view.rights.run || (view.rights.comment && commentOf(item)?.author.id === view.me.id))
  return [...view.removed.values()].filter(mayRestore).map(({ item, by }) => (
    <p key={item.id} className="comment-gone">
      {by.id === view.me.id ? comments.removedMine : `${comments.removed}. ${board.deletedBy(by.name)}`}{' '}
      <Button variant="tertiary" size="sm" onClick={() => attempt([{ restore: item.id }])}>
        {comments.undo}
      </Button>
    </p>
  ))
}
