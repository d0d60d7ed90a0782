import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { idSource } from '../../shared/ids.js'
import { MAX_NAME, MAX_TEXT } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { addressOfPart } from './edit-parts.js'
import { saveNetwork } from './editing.operations.js'
import { Form } from './form.js'

export function NewNetworkPage() {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [vision, setVision] = useState('')
  // Made once, so that trying again after a lost answer makes no second network.
  const id = useMemo(() => idSource()(), [])
  usePageTitle(words.newNetwork)

  const send = async (): Promise<void> => {
    await request(saveNetwork, { input: { id, name: name.trim(), vision: vision.trim() } })
    await navigate(addressOfPart(id, 'teams'), { replace: true })
  }
  return (
    <div className="page page-narrow">
      <PageHeading>{words.newNetwork}</PageHeading>
      <p className="lead">{words.newNetworkPurpose}</p>
      <Form
        errors={{ name: name.trim() ? undefined : ui.required }}
        send={send}
        submitLabel={words.createNetwork}
        onCancel={() => navigate('/')}
      >
        {(errors) => (
          <>
            <TextField label={words.name} value={name} onChange={setName} error={errors['name']} maxLength={MAX_NAME} />
            <TextArea
              label={words.vision}
              description={words.visionMeans}
              value={vision}
              onChange={setVision}
              maxLength={MAX_TEXT}
            />
          </>
        )}
      </Form>
    </div>
  )
}
