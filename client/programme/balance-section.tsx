import { VOICES } from '../../shared/permissions.js'
import { balanceOf, minutesByVoice } from '../../shared/programme/balance.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { BalanceBars } from './balance-bars.js'
import { targetOf } from './balance-words.js'
import { GatheringsChart } from './gatherings-chart.js'
import { planOf } from './plan.js'
import { dayName, duration } from './programme-words.js'

/** The balance of the whole, of each day, by voice, and of all the network's gatherings. */
export function BalanceSection({ view }: { view: BoardView }) {
  const words = useLateTexts('programme')
  const { schedule } = planOf(view.items)
  const target = targetOf(view.items.get(view.board.id))
  const whole = balanceOf(schedule)
  return (
    <div className="balance">
      <section>
        <h3 className="ds-heading" data-size="2xs">
          {words.wholeProgramme}
        </h3>
        <BalanceBars balance={whole} target={target} />
      </section>
      {whole.total > 0 &&
        schedule.days.length > 1 &&
        schedule.days.map((day) => (
          <details key={day.day.id} className="balance-day" open>
            <summary>{dayName(words, day)}</summary>
            <BalanceBars balance={balanceOf(schedule, day.day.id)} target={target} />
          </details>
        ))}
      <VoiceMinutes view={view} />
      <GatheringsChart view={view} target={target} here={whole} />
    </div>
  )
}

/** How the minutes of those who speak are shared among the voices. */
function VoiceMinutes({ view }: { view: BoardView }) {
  const words = useLateTexts('programme')
  const { ui } = useTexts()
  const { byVoice, unknown } = minutesByVoice(planOf(view.items).schedule, view.items)
  const spoken = VOICES.filter((voice) => byVoice[voice] > 0)
  if (spoken.length === 0 && unknown === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {words.byVoice}
      </h3>
      <ul className="voice-minutes">
        {spoken.map((voice) => (
          <li key={voice}>
            <VoiceMark voice={voice} size="sm" silent />
            <span>{ui.voices[voice]}</span>
            <span className="balance-figure">{duration(words, byVoice[voice])}</span>
          </li>
        ))}
        {unknown > 0 && (
          <li>
            <VoiceMark voice={null} size="sm" silent />
            <span>{words.voiceNotSaid}</span>
            <span className="balance-figure">{duration(words, unknown)}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
