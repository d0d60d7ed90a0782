import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../locales/use-texts.js'
import { Button } from './button.js'
import { Icon } from './icon.js'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/** A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const { ui } = useTexts()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  // The content is there only while the dialog is open, so that a form in it starts afresh each time.
  return (
    <dialog ref={dialog} className="ds-dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId} className="ds-heading" data-size="sm">
              {title}
            </h2>
            <Button variant="tertiary" size="sm" data-icon aria-label={ui.close} onClick={() => dialog.current?.close()}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
