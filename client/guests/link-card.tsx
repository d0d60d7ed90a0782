import { useState } from 'react'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { joined } from '../ui/joined.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { type Link, pauseLinkMutation, revokeLinkMutation, stopGuestMutation } from './guests.operations.js'
import { addressOf } from './known-secrets.js'
import { LinkAddress } from './link-address.js'

interface LinkCardProps {
  link: Link
  onChanged: () => void
}

/** One link: what it opens, its address while this page knows it, its guests, and the ways to end it. */
export function LinkCard({ link, onChanged }: LinkCardProps) {
  const words = useLateTexts('guests')
  const { locale } = useLocale()
  const { title, right, boards, guests, isOpen, pausedAt, expiresAt } = link
  const address = isOpen ? addressOf(link.id) : null
  const until = new Date(expiresAt).toLocaleString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <li className="share-link">
      <div>
        <h3>{title}</h3>
        <p className="quiet">{joined(words.rights[right], isOpen && words.openUntil(until), pausedAt !== null && words.onPause)}</p>
        <p className="quiet">{boards.map((board) => board.title).join(', ')}</p>
      </div>
      {address ? <LinkAddress address={address} title={title} /> : isOpen && <p className="quiet">{words.notShown}</p>}
      {guests.length === 0 ? (
        <p className="quiet">{words.guestCount(0)}</p>
      ) : (
        <details>
          <summary>{words.guestCount(guests.length)}</summary>
          <ul className="share-guests">
            {guests.map((guest) => (
              <GuestEntry key={guest.id} guest={guest} mayStop={isOpen} onChanged={onChanged} />
            ))}
          </ul>
        </details>
      )}
      {isOpen && <Endings link={link} onChanged={onChanged} />}
    </li>
  )
}

function GuestEntry({ guest, mayStop, onChanged }: { guest: Link['guests'][number]; mayStop: boolean; onChanged: () => void }) {
  const words = useLateTexts('guests')
  const { submit, busy, failure } = useSubmit(async () => {
    await request(stopGuestMutation, { id: guest.id })
    onChanged()
  })
  return (
    <li>
      <VoiceMark voice={guest.voice} guest size="sm" />
      <span>{guest.name}</span>
      {guest.stoppedAt !== null ? (
        <span className="quiet">{words.stopped}</span>
      ) : (
        mayStop && (
          <Button variant="tertiary" size="sm" aria-label={words.stopNamed(guest.name)} aria-busy={busy} onClick={() => submit()}>
            {words.stop}
          </Button>
        )
      )}
      <FailureNote failure={failure} />
    </li>
  )
}

function Endings({ link: { id, right, pausedAt }, onChanged }: LinkCardProps) {
  const words = useLateTexts('guests')
  const { ui } = useTexts()
  const [sure, setSure] = useState(false)
  const pause = useSubmit(async () => {
    await request(pauseLinkMutation, { id, paused: pausedAt === null })
    onChanged()
  })
  const revoke = useSubmit(async () => {
    await request(revokeLinkMutation, { id })
    onChanged()
  })
  return (
    <>
      {sure && <p>{words.revokeSure}</p>}
      <div className="share-actions">
        {sure ? (
          <>
            <Button size="sm" data-color="danger" aria-busy={revoke.busy} onClick={() => revoke.submit()}>
              {words.revokeNow}
            </Button>
            <Button variant="tertiary" size="sm" onClick={() => setSure(false)}>
              {ui.cancel}
            </Button>
          </>
        ) : (
          <>
            {right === 'COMMENT' && (
              <Button variant="tertiary" size="sm" aria-busy={pause.busy} onClick={() => pause.submit()}>
                {pausedAt === null ? words.pause : words.resume}
              </Button>
            )}
            <Button variant="tertiary" size="sm" data-color="danger" onClick={() => setSure(true)}>
              {words.revoke}
            </Button>
          </>
        )}
      </div>
      <FailureNote failure={pause.failure ?? revoke.failure} />
    </>
  )
}
