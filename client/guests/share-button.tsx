import { useState } from 'react'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Icon } from '../ui/icon.js'
import { late } from '../ui/late.js'
import type { ShareDialogProps } from './share-dialog.js'
import type { Shared } from './what-is-shared.js'

const ShareDialog = late<ShareDialogProps>(async () => (await import('./share-dialog.js')).ShareDialog)

export interface ShareButtonProps {
  shared: Shared
}

/** «Del»: for those who run what is shared. */
export function ShareButton({ shared }: ShareButtonProps) {
  const words = useLateTexts('guests')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setOpen(true)}>
        <Icon name="share" />
        <span className="share-word">{words.share}</span>
      </button>
      <ShareDialog shared={shared} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
