import { Link } from 'react-router'
import { Icon } from '../ui/icon.js'

interface FirstStepProps {
  /** What this place is for. */
  purpose: string
  /** Where one begins; null for those who cannot. */
  step: { label: string; to: string } | null
}

/** An empty place is a beginning: it says what it is for, and offers the first step (LOOK.md). */
export function FirstStep({ purpose, step }: FirstStepProps) {
  return (
    <>
      <p className="quiet">{purpose}</p>
      {step && (
        <Link className="ds-button" data-variant="secondary" data-size="md" to={step.to}>
          <Icon name="add" />
          {step.label}
        </Link>
      )}
    </>
  )
}
