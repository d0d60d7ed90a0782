import { type FormEvent, useEffect, useRef, useState } from 'react'
import { MAX_TEXT } from '../../shared/limits.js'
import { type DraftProblem, trySaving } from '../board/draft.js'
import { useProblemWords } from '../board/field-frame.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { TextArea } from '../ui/text-field.js'
import { useKeptText } from './kept-text.js'

interface CommentBoxProps {
  /** Where the text is kept until it is sent. */
  keptAs: string
  label: string
  sendLabel: string
  /** Throws a Failure when the comment cannot be sent as it stands. */
  onSend: (text: string) => void
  onCancel?: () => void
  onFocus?: () => void
  onBlur?: () => void
  /** Whoever asked for the box is in it at once. */
  takesFocus?: boolean
  startWith?: string
}

/** Writing a comment: Ctrl and Enter sends it, as the button does. */
export function CommentBox({
  keptAs,
  label,
  sendLabel,
  onSend,
  onCancel,
  onFocus,
  onBlur,
  takesFocus = false,
  startWith = '',
}: CommentBoxProps) {
  const { comments } = useTexts()
  const [text, write, forget] = useKeptText(keptAs, startWith)
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  const problemWords = useProblemWords(problem)

  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (text.trim() === '') return
    const refusal = trySaving(text.trim(), onSend)
    setProblem(refusal)
    if (!refusal) forget()
  }
  return (
    <form className="comment-box" onSubmit={send}>
      <TextArea
        label={label}
        rows={2}
        value={text}
        maxLength={MAX_TEXT}
        ref={box}
        error={problemWords}
        onChange={write}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      {(text.trim() !== '' || onCancel) && (
        <div className="comment-choices">
          <Button type="submit" variant="secondary" size="sm">
            {sendLabel}
          </Button>
          {onCancel && (
            <Button
              variant="tertiary"
              size="sm"
              onClick={() => {
                forget()
                onCancel()
              }}
            >
              {comments.cancel}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
