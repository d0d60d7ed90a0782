import { useState } from 'react'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { CommentBox } from './comment-box.js'
import { CommentEntry } from './comment-entry.js'
import type { Comment, Thread } from './comment-threads.js'

interface CommentThreadProps {
  thread: Thread
  view: BoardView
  onReply: (text: string) => void
}

/** A conversation: what was said first, the answers, and whether it is settled. */
export function CommentThread({ thread: { id, first, replies }, view, onReply }: CommentThreadProps) {
  const { comments } = useTexts()
  const { attempt } = useBoardActions()
  const [answering, setAnswering] = useState(false)
  const mayResolve = first !== null && (view.rights.edit || (view.rights.comment && first.author.id === view.me.id))
  const entry = (comment: Comment) => (
    <CommentEntry key={comment.id} comment={comment} view={view} landing={view.landed.get(comment.id)} />
  )
  return (
    <li className="comment-thread">
      {first ? entry(first) : <p className="comment-gone">{comments.removed}</p>}
      {replies.length > 0 && <div className="comment-replies">{replies.map(entry)}</div>}
      {answering ? (
        <CommentBox
          keptAs={`reply.${id}`}
          label={comments.replyTo(first?.author.name || comments.someone)}
          sendLabel={comments.send}
          takesFocus
          onCancel={() => setAnswering(false)}
          onSend={(text) => {
            onReply(text)
            setAnswering(false)
          }}
        />
      ) : (
        <div className="comment-choices">
          {view.rights.comment && (
            <Button variant="tertiary" size="sm" onClick={() => setAnswering(true)}>
              {comments.reply}
            </Button>
          )}
          {mayResolve && (
            <Button variant="tertiary" size="sm" onClick={() => attempt([saving(first.item, { resolved: !first.resolved })])}>
              {first.resolved ? comments.reopen : comments.resolve}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
