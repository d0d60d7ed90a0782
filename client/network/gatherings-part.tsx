import { useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { joined } from '../ui/joined.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { CohortField } from './cohort-field.js'
import { formatDays } from './dates.js'
import { removeGathering, saveGathering } from './editing.operations.js'
import { EntryList } from './entry-list.js'
import { Form } from './form.js'
import { linesOf } from './lines.js'
import type { EditableNetwork, Gathering } from './network.operations.js'
import { periodErrors } from './period-errors.js'
import { byCohort } from './timeline.js'

export function GatheringsPart({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const { locale } = useLocale()
  return (
    <EntryList
      entries={byCohort(network.gatherings, network.cohorts)}
      describe={(gathering) => ({
        title: joined(gathering.title, gathering.cohort),
        detail: joined(
          formatDays(locale, gathering.startsOn, gathering.endsOn),
          gathering.place,
          gathering.cohort === null && network.cohorts.length > 0 && words.forAllCohorts,
        ),
      })}
      addLabel={words.addGathering}
      editLabel={words.editGathering}
      form={(gathering, close) => <GatheringForm network={network} gathering={gathering} onDone={close} />}
      removal={{
        document: removeGathering,
        label: ui.remove,
        labelOf: words.removeLabel,
        question: words.removeQuestion,
        meaning: words.removeMeans,
      }}
      onSaved={onSaved}
    />
  )
}

interface GatheringFormProps {
  network: EditableNetwork
  gathering: Gathering | null
  onDone: () => void
}

function GatheringForm({ network, gathering, onDone }: GatheringFormProps) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const [number, setNumber] = useState(
    String(gathering?.number ?? Math.max(0, ...network.gatherings.map((held) => held.number)) + 1),
  )
  const [title, setTitle] = useState(gathering?.title ?? '')
  const [cohort, setCohort] = useState(gathering?.cohort ?? null)
  const [startsOn, setStartsOn] = useState(gathering?.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(gathering?.endsOn ?? '')
  const [place, setPlace] = useState(gathering?.place ?? '')
  const [topics, setTopics] = useState((gathering?.topics ?? []).join('\n'))

  const errors = {
    ...periodErrors({ title, startsOn, endsOn }, { ui, network: words }),
    number: /^[1-9]\d{0,3}$/.test(number) ? undefined : words.numberWrong,
  }
  const send = async (): Promise<void> => {
    await request(saveGathering, {
      input: {
        ...(gathering && { id: gathering.id }),
        networkId: network.id,
        number: Number(number),
        title: title.trim(),
        cohort,
        startsOn,
        endsOn,
        place: place.trim(),
        topics: linesOf(topics),
      },
    })
    onDone()
  }
  return (
    <Form errors={errors} send={send}>
      {(shown) => (
        <>
          <TextField label={words.title} value={title} onChange={setTitle} error={shown['title']} maxLength={MAX_NAME} />
          <div className="row row-of-two">
            <TextField label={words.firstDay} type="date" value={startsOn} onChange={setStartsOn} error={shown['startsOn']} />
            <TextField label={words.lastDay} type="date" value={endsOn} onChange={setEndsOn} error={shown['endsOn']} />
          </div>
          <TextField label={words.place} value={place} onChange={setPlace} maxLength={MAX_NAME} />
          <CohortField cohorts={network.cohorts} value={cohort} none={words.forAllCohorts} onChange={setCohort} />
          <TextField
            label={words.number}
            inputMode="numeric"
            value={number}
            onChange={setNumber}
            error={shown['number']}
            size={4}
          />
          <TextArea label={words.topicList} description={words.oneOnEachLine} value={topics} onChange={setTopics} rows={5} />
        </>
      )}
    </Form>
  )
}
