import './guests.css'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Voice } from '../../shared/permissions.js'
import { request } from '../connection/request.js'
import { useQuery } from '../connection/use-query.js'
import { useSubmit } from '../connection/use-submit.js'
import { LanguageChoice } from '../identity/language-choice.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { FailureNote } from '../ui/failure-note.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { TextField } from '../ui/text-field.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { GUEST_VOICES, MAX_GUEST_NAME } from './guest-voices.js'
import { enterMutation, invitationQuery } from './guests.operations.js'

interface GuestDoorProps {
  token: string
  onEntered: (guestId: Id) => void
}

/** Where a link leads those who are not signed in. */
export function GuestDoor(props: GuestDoorProps) {
  const { ui } = useTexts()
  return (
    <>
      <header className="site-header">
        <span className="product">{ui.product}</span>
        <LanguageChoice />
      </header>
      <main id="content">
        <Door {...props} />
      </main>
    </>
  )
}

/** What this is in two lines, who you are, and in. No account, and one tap after the name. */
export function Door({ token, onEntered }: GuestDoorProps) {
  const words = useLateTexts('guests')
  const { answer, reload } = useQuery(invitationQuery, { token })
  if (answer.state === 'failed' && answer.failure.code === 'LIMIT_EXCEEDED')
    return <Refused title={words.closedTitle} reason={words.notNow} />
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ guestInvitation: invitation }) =>
        invitation === null ? (
          <Refused title={words.unknownTitle} reason={words.unknown} />
        ) : invitation.isOpen ? (
          <Entrance {...{ token, onEntered }} title={invitation.title} mayComment={invitation.mayComment} />
        ) : (
          <Refused title={words.closedTitle} reason={words.closed} />
        )
      }
    </Answered>
  )
}

function Refused({ title, reason }: { title: string; reason: string }) {
  usePageTitle(title)
  return (
    <div className="page page-narrow">
      <PageHeading>{title}</PageHeading>
      <p className="lead">{reason}</p>
    </div>
  )
}

function Entrance({ token, onEntered, title, mayComment }: GuestDoorProps & { title: string; mayComment: boolean }) {
  const words = useLateTexts('guests')
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const voice = useRef<Voice>('USER_REPRESENTATIVE')
  usePageTitle(title)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const { submit, busy, failure } = useSubmit(async () => {
    const { enterAsGuest } = await request(enterMutation, { token, name: name.trim(), voice: voice.current })
    onEntered(enterAsGuest.me.id)
  })
  const enter = (chosen: Voice): void => {
    setMissing(name.trim() === '')
    if (name.trim() === '') {
      field.current?.focus()
      return
    }
    voice.current = chosen
    void submit()
  }
  // Enter in the name goes on to the voices: whom one speaks for is never guessed.
  const goOn = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>('.guest-voice')?.focus()
  }
  return (
    <form className="page guest-entrance" noValidate onSubmit={goOn} aria-busy={busy}>
      <PageHeading size="md">{title}</PageHeading>
      <div className="guest-purpose">
        <p className="lead">{mayComment ? words.comment : words.read}</p>
        <p className="quiet">{mayComment ? words.commentMeans : words.readMeans}</p>
      </div>
      <TextField
        ref={field}
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={MAX_GUEST_NAME}
        autoComplete="given-name"
        autoCapitalize="words"
        enterKeyHint="next"
        error={isMissing && name.trim() === '' ? words.nameMissing : undefined}
      />
      <fieldset className="guest-voices">
        <legend className="ds-label" data-weight="medium">
          {words.voice}
        </legend>
        {GUEST_VOICES.map((known) => (
          <button key={known} type="button" className="guest-voice" onClick={() => enter(known)}>
            <VoiceMark voice={known} guest silent />
            <span>
              <span className="guest-voice-name">{words.voices[known]}</span>
              <span className="quiet">{words.voicesMean[known]}</span>
            </span>
          </button>
        ))}
      </fieldset>
      {failure?.code === 'LIMIT_EXCEEDED' ? (
        <p className="ds-alert" data-color="warning" role="alert">
          {words.notNow}
        </p>
      ) : (
        <FailureNote failure={failure} />
      )}
    </form>
  )
}
