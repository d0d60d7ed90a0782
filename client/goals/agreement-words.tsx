import type { Agreement } from '../../shared/goals/agreement.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import type { Words } from './goal-words.js'
import { Mark } from './status-mark.js'

/** «2 av 3 stemmer er enige», with a mark that fills up. */
export function AgreementWords({ agreement }: { agreement: Agreement }) {
  const words = useLateTexts('goals')
  const some = agreement.voices.some(({ agrees }) => agrees)
  const mark = agreement.state === 'OPEN' ? (some ? 'half' : 'begin') : 'done'
  return (
    <span className="state" data-state={mark}>
      <Mark mark={mark} />
      {agreementSentence(words, agreement)}
    </span>
  )
}

export function agreementSentence(words: Words, { state, voices }: Agreement): string {
  if (state === 'AGREED') return words.agreed
  if (state === 'AGREED_BY_REASON') return words.agreedByReason
  if (voices.length === 0) return words.noVoices
  return words.voicesAgree(voices.filter(({ agrees }) => agrees).length, voices.length)
}
