import type { Failure } from '../../shared/failure.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from './button.js'

/** A refusal in words, said aloud when it comes, with a way on where there is one. */
export function FailureNote({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  const { ui } = useTexts()
  return (
    <div role="alert">
      {failure && (
        <div className="ds-alert" data-color="danger">
          <p>{ui.failures[failure.code]}</p>
          {onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              {ui.tryAgain}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
