import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'

interface SidePanelProps {
  title: string
  narrow: boolean
  /** Whoever asked for the panel goes on in it; whoever only looks stays where they are. */
  takesFocus: boolean
  onClose: () => void
  children: ReactNode
}

/** What is chosen: beside the view where there is room, else as a sheet from below. */
export function SidePanel({ narrow, ...rest }: SidePanelProps) {
  return narrow ? <Sheet {...rest} /> : <Aside {...rest} />
}

type PartProps = Omit<SidePanelProps, 'narrow'>

function Aside({ title, takesFocus, onClose, children }: PartProps) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <aside className="side-panel" aria-labelledby={titleId}>
      <PanelHead title={title} titleId={titleId} heading={heading} onClose={onClose} />
      {children}
    </aside>
  )
}

function Sheet({ title, onClose, children }: PartProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the effects of what is in it: a box that takes the focus must be on the screen by then.
  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    return () => sheet?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog already; this is the press beside it
    <dialog
      ref={dialog}
      className="side-panel sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="sheet-body">
        <PanelHead title={title} titleId={titleId} onClose={onClose} />
        {children}
      </div>
    </dialog>
  )
}

interface PanelHeadProps {
  title: string
  titleId: string
  heading?: React.Ref<HTMLHeadingElement>
  onClose: () => void
}

function PanelHead({ title, titleId, heading, onClose }: PanelHeadProps) {
  const { board } = useTexts()
  return (
    <div className="panel-head">
      <h2 id={titleId} ref={heading} tabIndex={-1} className="ds-heading" data-size="xs">
        {title}
      </h2>
      <Button variant="tertiary" data-icon aria-label={board.close} onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
