import { useId } from 'react'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon } from '../ui/icon.js'
import { joined } from '../ui/joined.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { signOutMutation } from './identity.operations.js'
import { keepMe } from './kept-me.js'
import { useMe } from './use-me.js'

/** Who I am here, and the way out: a native popover, so that Escape and a click outside close it. */
export function MeMenu() {
  const { ui } = useTexts()
  const identity = useLateTexts('identity')
  const me = useMe()
  const panelId = useId()
  const current = me.memberships.find(({ endedAt }) => endedAt === null) ?? null
  const { submit, busy, failure } = useSubmit(async () => {
    await request(signOutMutation, {})
    keepMe(null)
    // What was not sent stays on the device, and waits for this person.
    await (await import('../live/use-board.js')).forgetBoards().catch(() => undefined)
    // A fresh page: nothing that this person has read stays in memory.
    window.location.assign('/')
  })
  return (
    <>
      <button
        type="button"
        className="ds-button me-button"
        data-variant="tertiary"
        popoverTarget={panelId}
        aria-label={identity.myAccount(me.name)}
      >
        <VoiceMark voice={current?.voice ?? null} />
        <span className="me-name">{me.name}</span>
        <Icon name="down" />
      </button>
      <div id={panelId} popover="auto" className="me-panel">
        <p>
          {identity.signedInAs} <strong>{me.name}</strong>
        </p>
        <p className="quiet">
          {current ? joined(identity.roles[current.role], ui.voices[current.voice], current.team?.name) : identity.notMember}
        </p>
        <Button variant="secondary" aria-busy={busy} onClick={() => submit()}>
          {identity.signOut}
        </Button>
        <FailureNote failure={failure} />
      </div>
    </>
  )
}
