import { Fragment } from 'react'
import type { DaySchedule } from '../../shared/programme/schedule.js'
import { openerId } from '../board/chosen-panel.js'
import { textOf } from '../board/item-fields.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { BlockRow } from './block-row.js'
import { clock, dateWords, dayName, duration, period } from './programme-words.js'
import { factsOf } from './row-facts.js'
import { SessionRow } from './session-row.js'
import { useNewThings } from './use-new-things.js'
import type { ProgrammeParts } from './use-parts.js'

/** One day from morning to evening: what begins when, what is free between, and what runs over. */
export function DayColumn({ schedule, parts }: { schedule: DaySchedule; parts: ProgrammeParts }) {
  const words = useLateTexts('programme')
  const { addBlock } = useNewThings()
  const { plan, mayEdit, onChoose } = parts
  const { day, timed, end } = schedule
  const name = dayName(words, schedule)
  return (
    <section className="day-column" aria-label={name}>
      <header className="day-head">
        <h2>
          <button type="button" className="row-open" id={openerId(day.id)} onClick={() => onChoose(day.id, 'open')}>
            {name}
          </button>
        </h2>
        <p>{[dateWords(words, textOf(day, 'date')), timed.length > 0 && period(words, schedule)].filter(Boolean).join(' · ')}</p>
        <CommentBubble count={plan.comments.get(day.id) ?? 0} name={name} onOpen={() => onChoose(day.id, 'comment')} />
      </header>
      <ol className="day-rows" data-drop data-day={day.id}>
        {timed.map(({ item, start, gap, tracks }) => (
          <Fragment key={item.id}>
            {gap > 0 && (
              <li className="gap-note">
                <span className="row-clock">{clock(words, start - gap)}</span>
                <span>{words.gap(duration(words, gap), clock(words, start))}</span>
              </li>
            )}
            {item.__typename === 'Block' ? (
              <BlockRow item={item} start={start} tracks={tracks} dayId={day.id} parts={parts} />
            ) : (
              <SessionRow item={item} start={start} {...factsOf(words, parts, item)} />
            )}
          </Fragment>
        ))}
        {timed.length === 0 && <li className="drop-hint">{mayEdit ? words.emptyDay : words.emptyDayRead}</li>}
      </ol>
      {timed.length > 0 && (
        <p className="day-end">
          <span className="row-clock">{clock(words, end)}</span>
          <span>{words.dayEnds}</span>
        </p>
      )}
      {mayEdit && (
        <Button variant="tertiary" size="sm" className="add-block" onClick={() => addBlock(day.id)}>
          <Icon name="add" />
          {words.addBlock}
        </Button>
      )}
    </section>
  )
}
