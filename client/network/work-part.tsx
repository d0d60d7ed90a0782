import { useState } from 'react'
import { MAX_NAME } from '../../shared/limits.js'
import { request } from '../connection/request.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { joined } from '../ui/joined.js'
import { TextArea, TextField } from '../ui/text-field.js'
import { CohortField } from './cohort-field.js'
import { formatDays } from './dates.js'
import { removeWorkPeriod, saveWorkPeriod } from './editing.operations.js'
import { EntryList } from './entry-list.js'
import { Form } from './form.js'
import { linesOf } from './lines.js'
import type { EditableNetwork, WorkPeriod } from './network.operations.js'
import { periodErrors } from './period-errors.js'
import { byCohort } from './timeline.js'

export function WorkPart({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const { locale } = useLocale()
  return (
    <EntryList
      entries={byCohort(network.workPeriods, network.cohorts)}
      describe={(period) => ({
        title: joined(period.title, period.cohort),
        detail: joined(
          formatDays(locale, period.startsOn, period.endsOn),
          period.cohort === null && network.cohorts.length > 0 && words.forAllCohorts,
        ),
      })}
      addLabel={words.addWork}
      editLabel={words.editWork}
      form={(period, close) => <WorkForm network={network} period={period} onDone={close} />}
      removal={{
        document: removeWorkPeriod,
        label: ui.remove,
        labelOf: words.removeLabel,
        question: words.removeQuestion,
        meaning: words.removeMeans,
      }}
      onSaved={onSaved}
    />
  )
}

interface WorkFormProps {
  network: EditableNetwork
  period: WorkPeriod | null
  onDone: () => void
}

function WorkForm({ network, period, onDone }: WorkFormProps) {
  const words = useLateTexts('network')
  const { ui } = useTexts()
  const [title, setTitle] = useState(period?.title ?? '')
  const [cohort, setCohort] = useState(period?.cohort ?? null)
  const [startsOn, setStartsOn] = useState(period?.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(period?.endsOn ?? '')
  const [tasks, setTasks] = useState((period?.tasks ?? []).join('\n'))

  const send = async (): Promise<void> => {
    const input = { networkId: network.id, title: title.trim(), cohort, startsOn, endsOn, tasks: linesOf(tasks) }
    await request(saveWorkPeriod, { input: { ...(period && { id: period.id }), ...input } })
    onDone()
  }
  return (
    <Form errors={periodErrors({ title, startsOn, endsOn }, { ui, network: words })} send={send}>
      {(shown) => (
        <>
          <TextField label={words.title} value={title} onChange={setTitle} error={shown['title']} maxLength={MAX_NAME} />
          <div className="row row-of-two">
            <TextField label={words.firstDay} type="date" value={startsOn} onChange={setStartsOn} error={shown['startsOn']} />
            <TextField label={words.lastDay} type="date" value={endsOn} onChange={setEndsOn} error={shown['endsOn']} />
          </div>
          <CohortField cohorts={network.cohorts} value={cohort} none={words.forAllCohorts} onChange={setCohort} />
          <TextArea label={words.taskList} description={words.oneTaskOnEachLine} value={tasks} onChange={setTasks} rows={5} />
        </>
      )}
    </Form>
  )
}
