import { type FormEvent, useRef, useState } from 'react'
import { runChartOf } from '../../shared/goals/run-chart.js'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { numberOf, saving, textOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { hasNationalId } from '../board/national-id.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale, useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { TextField } from '../ui/text-field.js'
import { Fold } from './goal-part.js'
import { dayWords, figureWords, optionsOf, readFigure, today } from './goal-words.js'
import { LiveDay } from './live-day.js'
import { LiveFigure } from './live-figure.js'
import { RunChartFigure } from './run-chart-figure.js'

interface MeasuringPartProps {
  view: BoardView
  of: LiveItem
  measurements: readonly Item[]
}

/** What the goal is measured by, the latest figures, and a new one in two presses. */
export function MeasuringPart({ view, of, measurements }: MeasuringPartProps) {
  const words = useLateTexts('goals')
  const { item, mayEdit } = of
  const { field, hint } = words
  const isUsed = ['baseline', 'target', 'unit', 'measurementTool'].some((name) => item[name] != null)
  return (
    <>
      {mayEdit && <AddMeasurement goal={item} />}
      {measurements.length > 0 ? (
        <RunChartFigure goal={item} chart={runChartOf(item, measurements)} />
      ) : (
        <p className="not-filled">{words.noMeasurements}</p>
      )}
      <Measurements view={view} of={of} measurements={measurements} />
      <Fold className="figures" summary={words.figures} open={isUsed && measurements.length === 0}>
        <LiveText of={of} field="unit" label={field.unit} description={mayEdit ? hint.unit : undefined} />
        <div className="field-pair">
          <LiveFigure of={of} field="baseline" label={field.baseline} />
          <LiveFigure of={of} field="target" label={field.target} />
        </div>
        <LiveChoice
          of={of}
          field="betterWhen"
          label={field.betterWhen}
          options={[{ value: '', label: words.notFilled }, ...optionsOf(words.betterWhen)]}
        />
        <LiveText
          of={of}
          field="measurementTool"
          label={field.measurementTool}
          description={mayEdit ? hint.measurementTool : undefined}
          lines
        />
      </Fold>
    </>
  )
}

function AddMeasurement({ goal }: { goal: Item }) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  const { attempt, newId } = useBoardActions()
  const [value, setValue] = useState('')
  const [date, setDate] = useState(today)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const figure = readFigure(value)
    const wrong =
      figure === null ? words.notANumber : date === '' ? words.notADay : hasNationalId(note) ? board.nationalId : undefined
    setProblem(wrong)
    if (wrong) return
    const fields = { goal: goal.id, date, value: figure, note: note.trim() || null }
    if (!attempt([saving({ __typename: 'Measurement', id: newId() }, fields)])) return
    setValue('')
    setNote('')
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form className="add-measurement" ref={form} onSubmit={add} noValidate>
      <div className="field-pair">
        <TextField
          label={words.value}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          error={problem}
          onChange={(text) => {
            setValue(text)
            setProblem(undefined)
          }}
        />
        <TextField label={words.date} type="date" value={date} onChange={setDate} />
      </div>
      <TextField label={words.note} description={words.noteHint} value={note} autoComplete="off" onChange={setNote} />
      <Button type="submit" variant="secondary">
        <Icon name="add" />
        {words.addMeasurement}
      </Button>
    </form>
  )
}

/** Each measurement, latest first, opened to be changed. */
function Measurements({ view, of, measurements }: MeasuringPartProps) {
  const words = useLateTexts('goals')
  if (measurements.length === 0) return null
  const latestFirst = [...measurements].sort((one, other) => (textOf(one, 'date') < textOf(other, 'date') ? 1 : -1))
  return (
    <Fold className="measurements" summary={words.allMeasurements(measurements.length)}>
      <ul>
        {latestFirst.map((item) => (
          <MeasurementEntry key={item.id} view={view} of={of} item={item} />
        ))}
      </ul>
    </Fold>
  )
}

function MeasurementEntry({ view, of, item }: { view: BoardView; of: LiveItem; item: Item }) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const { attempt } = useBoardActions()
  const landing = view.landed.get(item.id)
  const own: LiveItem = { item, mayEdit: of.mayEdit, landing, others: [] }
  const value = numberOf(item, 'value')
  const summary = (
    <>
      {dayWords(locale, textOf(item, 'date'), true)}
      <strong>{value === null ? '' : figureWords(locale, value, textOf(of.item, 'unit'))}</strong>
      {textOf(item, 'note') && <span className="quiet">{textOf(item, 'note')}</span>}
    </>
  )
  return (
    <li {...haloOf([], landing)}>
      <Fold summary={summary}>
        <div className="field-pair">
          <LiveFigure of={own} field="value" label={words.value} />
          <LiveDay of={own} field="date" label={words.date} />
        </div>
        <LiveText of={own} field="note" label={words.note} description={words.noteHint} />
        <LiveText of={own} field="measuredBy" label={words.measuredBy} />
        {of.mayEdit && (
          <Button variant="tertiary" size="sm" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
            <Icon name="remove" />
            {words.removeMeasurement}
          </Button>
        )}
      </Fold>
    </li>
  )
}
