import type { Id } from '../../shared/ids.js'
import { balanceOf } from '../../shared/programme/balance.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { shareSentence, targetOf, targetWords } from './balance-words.js'
import type { ProgrammeParts } from './use-parts.js'

interface BalanceStripProps {
  parts: ProgrammeParts
  dayId: Id
  dayName: string
}

/** The balance in a line above the day, so that it is in sight whatever is chosen, and moves while one drags. */
export function BalanceStrip({ parts: { view, plan }, dayId, dayName }: BalanceStripProps) {
  const words = useLateTexts('programme')
  const whole = balanceOf(plan.schedule)
  const day = balanceOf(plan.schedule, dayId)
  const missing = targetWords(words, whole, targetOf(view.items.get(view.board.id)))
  if (whole.total === 0) return null
  return (
    <div className="balance-strip">
      <p>
        {shareSentence(words, whole, 'GROUP')}
        {missing && <strong> · {missing}</strong>}
      </p>
      {plan.schedule.days.length > 1 && day.total > 0 && (
        <p className="quiet">{words.ofDay(dayName, shareSentence(words, day, 'GROUP'))}</p>
      )}
    </div>
  )
}
