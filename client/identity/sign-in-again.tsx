import './sign-in-again.css'
import { useId } from 'react'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { signInMutation } from './identity.operations.js'
import { keepMe } from './kept-me.js'
import type { Me } from './use-me.js'

export interface SignInAgainProps {
  me: Me
  onSignedIn: (personId: string) => void
}

/** The sign-in has ended in the middle of something: it says so, covers nothing that is being written, and takes no focus. */
export function SignInAgain({ me, onSignedIn }: SignInAgainProps) {
  const identity = useLateTexts('identity')
  const titleId = useId()
  const { submit, busy, failure } = useSubmit(async () => {
    await request(signInMutation, { personId: me.id })
    onSignedIn(me.id)
  })
  return (
    <section className="sign-in-again" aria-labelledby={titleId}>
      <div role="status">
        <h2 id={titleId} className="ds-heading" data-size="xs">
          {identity.againTitle}
        </h2>
        <p>{identity.again}</p>
      </div>
      <div className="sign-in-again-choices">
        <Button aria-busy={busy} onClick={() => submit()}>
          {identity.againAs(me.name)}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            keepMe(null)
            // A fresh page: nothing that the first has read stays in memory. What they wrote stays on the device, and waits for them.
            window.location.assign('/')
          }}
        >
          {identity.againOther}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </section>
  )
}
