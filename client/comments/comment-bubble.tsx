import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'

/** One tap from a thing to what is said about it. */
export function CommentBubble({ count, name, onOpen }: { count: number; name: string; onOpen: () => void }) {
  const { comments } = useTexts()
  return (
    <Button
      variant="tertiary"
      size="sm"
      className="comment-bubble"
      data-some={count > 0}
      aria-label={comments.bubble(count, name)}
      onClick={onOpen}
    >
      <Icon name="comment" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </Button>
  )
}
