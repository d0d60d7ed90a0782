import { useMemo, useState } from 'react'
import type { MergedRow } from '../../shared/goals/counting.js'
import { suggestGroups } from '../../shared/goals/similarity.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { MergeDialog } from './merge-bar.js'

/** Goals that look alike, to look at: nothing is merged before somebody says so. */
export function Suggestions({ rows, view }: { rows: readonly MergedRow[]; view: BoardView }) {
  const words = useLateTexts('goals')
  const { ui } = useTexts()
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [merging, setMerging] = useState<readonly MergedRow[]>([])
  const groups = useMemo(() => suggestGroups(rows.map((row) => ({ ...row, goalId: row.id }))).map(({ goals }) => goals), [rows])
  const shown = groups.filter((group) => !refused.has(keyOf(group)))
  const close = (): void => setMerging([])
  if (shown.length === 0) return null
  return (
    <details className="suggestions">
      <summary>{words.suggestions(shown.length)}</summary>
      <p className="quiet">{words.suggestionMeans}</p>
      <ul>
        {shown.map((group) => (
          <li key={keyOf(group)}>
            <ul>
              {group.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
            <div className="merge-choices">
              <Button variant="secondary" size="sm" onClick={() => setMerging(group)}>
                {words.mergeThese}
              </Button>
              <Button variant="tertiary" size="sm" onClick={() => setRefused(new Set([...refused, keyOf(group)]))}>
                {words.notAlike}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MergeDialog open={merging.length > 0} rows={merging} view={view} cancelWords={ui.cancel} onClose={close} onDone={close} />
    </details>
  )
}

function keyOf(group: readonly MergedRow[]): string {
  return group.map(({ id }) => id).join(' ')
}
