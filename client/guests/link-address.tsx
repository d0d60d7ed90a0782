import { useState } from 'react'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { TextField } from '../ui/text-field.js'
import { QrCode } from './qr-code.js'

/** The address to copy, and its code for a wall. */
export function LinkAddress({ address, title }: { address: string; title: string }) {
  const words = useLateTexts('guests')
  const [copied, setCopied] = useState(false)
  const [onWall, setOnWall] = useState(false)
  const copy = (): void =>
    void navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      // Refused by the browser: the address stands there to be copied by hand.
      () => setCopied(false),
    )
  return (
    <>
      <TextField
        label={words.address}
        description={words.shownOnce}
        value={address}
        onChange={() => undefined}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="share-actions">
        <Button size="sm" onClick={copy}>
          {words.copy}
        </Button>
        <Button variant="secondary" size="sm" onClick={() => setOnWall(true)}>
          {words.showCode}
        </Button>
        <span role="status">{copied && words.copied}</span>
      </div>
      <Dialog open={onWall} onClose={() => setOnWall(false)} title={title}>
        <figure className="qr-wall">
          <QrCode text={address} label={words.code(title)} />
          <figcaption>
            <strong>{words.scan}</strong>
            <span>{address}</span>
          </figcaption>
        </figure>
      </Dialog>
    </>
  )
}
