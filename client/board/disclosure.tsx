import { type ReactNode, useId, useRef, useState } from 'react'

interface DisclosureProps {
  /** What the button shows; `label` is what it is called where that is not words. */
  summary: ReactNode
  label?: string
  className?: string
  children: (close: () => void) => ReactNode
}

/** A button with a small panel under it: a native popover, so that Escape and a press elsewhere close it. */
export function Disclosure({ summary, label, className = '', children }: DisclosureProps) {
  const panelId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <span className={`disclosure ${className}`}>
      <button type="button" className="ds-button" data-variant="tertiary" popoverTarget={panelId} aria-label={label}>
        {summary}
      </button>
      <div
        id={panelId}
        ref={panel}
        popover="auto"
        className="disclosure-panel"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </span>
  )
}
