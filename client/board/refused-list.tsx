import { type ReactNode, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { RefusedChangeSet } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import type { KindWords } from './board-kind.js'
import { asText, changeWords } from './change-words.js'

interface RefusedListProps {
  refused: readonly RefusedChangeSet[]
  items: ReadonlyMap<Id, Item>
  words: KindWords
  /** What can be done with one of them, beside copying it. */
  children?: (changeSet: RefusedChangeSet) => ReactNode
}

export function RefusedList({ refused, items, words, children }: RefusedListProps) {
  const { board, ui } = useTexts()
  return (
    <ul className="refused-list">
      {refused.map((changeSet) => {
        const changes = changeSet.changes.map((change) => changeWords(change, items, words, board))
        return (
          <li key={changeSet.mutationId}>
            <p className="refused-reason">{ui.failures[changeSet.reason.code]}</p>
            {changes.map(({ title, lines }) => (
              <div key={title + lines.join()} className="refused-change">
                <strong>{title}</strong>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ))}
            <div className="refused-choices">
              <CopyButton text={asText(changes)} />
              {children?.(changeSet)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Browsers lend the clipboard to secure pages alone; elsewhere the text can be marked by hand. */
function CopyButton({ text }: { text: string }) {
  const { board } = useTexts()
  const [copied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  return (
    <Button variant="secondary" size="sm" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {copied ? board.copied : board.copy}
    </Button>
  )
}
