import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { signOutMutation } from '../identity/identity.operations.js'
import { useMe } from '../identity/use-me.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { VoiceMark } from '../ui/voice-mark.js'

/** Who I am as a guest, and the way out. */
export function GuestMenu() {
  const words = useLateTexts('guests')
  const { name, guest } = useMe()
  const { submit, busy } = useSubmit(async () => {
    await request(signOutMutation, {})
    // A fresh page: nothing that this guest has read stays in memory.
    window.location.assign('/')
  })
  return (
    <div className="guest-menu">
      <VoiceMark voice={guest?.voice ?? null} name={name} guest />
      <Button variant="tertiary" aria-busy={busy} onClick={() => submit()}>
        {words.leave}
      </Button>
    </div>
  )
}
