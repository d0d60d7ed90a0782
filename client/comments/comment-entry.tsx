import { useState } from 'react'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import { useMoment } from '../board/moment.js'
import type { BoardView, Landing } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { CommentBox } from './comment-box.js'
import type { Comment } from './comment-threads.js'

interface CommentEntryProps {
  comment: Comment
  view: Pick<BoardView, 'me' | 'rights'>
  landing: Landing | undefined
}

/** What one person said, with what I may do about it. */
export function CommentEntry({ comment, view: { me, rights }, landing }: CommentEntryProps) {
  const { comments, ui } = useTexts()
  const { attempt, commit } = useBoardActions()
  const moment = useMoment()
  const [editing, setEditing] = useState(false)
  const { author, item } = comment
  const isMine = author.id === me.id
  const name = author.name || (isMine ? me.name : comments.someone)

  return (
    <article className="comment" aria-label={name} {...haloOf([], landing)}>
      <header className="comment-head">
        <VoiceMark voice={author.voice} name={name} guest={author.guest} />
        <span className="comment-author" aria-hidden="true">
          {name}
        </span>
        {author.guest && (
          <span className="comment-guest" aria-hidden="true">
            {ui.guest}
          </span>
        )}
        <span className="comment-time">
          <time dateTime={comment.at}>{moment(comment.at)}</time>
          {comment.edited && ` · ${comments.edited}`}
        </span>
      </header>
      {comment.hidden ? (
        <p className="comment-gone">{comments.hidden}</p>
      ) : editing ? (
        <CommentBox
          keptAs={`edit.${comment.id}`}
          label={comments.edit}
          sendLabel={comments.save}
          startWith={comment.text}
          takesFocus
          onCancel={() => setEditing(false)}
          onSend={(text) => {
            commit([saving(item, { text })])
            setEditing(false)
          }}
        />
      ) : (
        <p className="comment-text">{comment.text}</p>
      )}
      {!editing && (
        <div className="comment-choices">
          {isMine && rights.comment && !comment.hidden && (
            <Button variant="tertiary" size="sm" onClick={() => setEditing(true)}>
              {comments.edit}
            </Button>
          )}
          {((isMine && rights.comment) || rights.run) && (
            <Button variant="tertiary" size="sm" onClick={() => attempt([{ remove: comment.id }])}>
              {comments.remove}
            </Button>
          )}
          {rights.run && (
            <Button variant="tertiary" size="sm" onClick={() => attempt([saving(item, { hidden: !comment.hidden })])}>
              {comment.hidden ? comments.show : comments.hide}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
