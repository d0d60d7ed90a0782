import type { CSSProperties } from 'react'
import { BALANCE_GROUPS, type Balance, shareOf } from '../../shared/programme/balance.js'
import { formatHours } from '../../shared/programme/minutes.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { percent, shareSentence, targetWords, uncountedWords } from './balance-words.js'

interface BalanceBarsProps {
  balance: Balance
  target: number | null
}

/** The three groups with their hours and shares, and the target on the bar of group work. Each bar has its sentence. */
export function BalanceBars({ balance, target }: BalanceBarsProps) {
  const words = useLateTexts('programme')
  const missing = targetWords(words, balance, target)
  if (balance.total === 0) return <p className="quiet">{words.nothingCounts}</p>
  return (
    <>
      <ul className="balance-bars">
        {BALANCE_GROUPS.map((group) => (
          <li key={group} data-group={group}>
            <span className="visually-hidden">{shareSentence(words, balance, group)}</span>
            <span className="balance-line" aria-hidden="true">
              <span>{words.group[group]}</span>
              <span className="balance-figure">
                {words.hours(formatHours(balance.minutes[group], words.decimal))} · {percent(words, shareOf(balance, group))}
              </span>
            </span>
            <span className="balance-track" aria-hidden="true" style={share(shareOf(balance, group))}>
              {group === 'GROUP' && target !== null && <span className="balance-target" style={share(target / 100)} />}
            </span>
          </li>
        ))}
      </ul>
      {missing && <p className="balance-missing">{words.targetSentence(missing, target ?? 0)}</p>}
      {uncountedWords(words, balance).map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </>
  )
}

/** CSSProperties knows no custom properties. */
export function share(value: number): CSSProperties {
  return { '--share': value } as CSSProperties
}
