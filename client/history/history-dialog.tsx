import './history.css'
import { useCallback, useEffect, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { KindWords } from '../board/board-kind.js'
import { useQuery } from '../connection/use-query.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { SelectField } from '../ui/select-field.js'
import { BoardThen } from './board-then.js'
import { type HistoryEntry, historyQuery } from './history.operations.js'
import { Entry } from './history-entry.js'

export interface HistoryDialogProps {
  view: BoardView
  words: KindWords
  mayEdit: boolean
  /** One item's history; null: the whole board's. */
  itemId: Id | null
  open: boolean
  onClose: () => void
}

/** Who changed what, the newest first; of the whole board also how it was at any moment (L12). */
export function HistoryDialog({ open, onClose, ...rest }: HistoryDialogProps) {
  const history = useLateTexts('history')
  const item = rest.itemId ? rest.view.items.get(rest.itemId) : undefined
  const title = item ? history.of(rest.words.nameOf(item, rest.view.items)) : history.title
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <HistoryOf {...rest} />
    </Dialog>
  )
}

type Part = 'changes' | 'past'

function HistoryOf({ view, words, mayEdit, itemId }: Omit<HistoryDialogProps, 'open' | 'onClose'>) {
  const history = useLateTexts('history')
  const [part, setPart] = useState<Part>('changes')
  return (
    <div className="history">
      {itemId === null && (
        <fieldset className="history-parts">
          <legend className="visually-hidden">{history.show}</legend>
          {(['changes', 'past'] as const).map((one) => (
            <Button
              key={one}
              variant={part === one ? 'secondary' : 'tertiary'}
              size="sm"
              aria-pressed={part === one}
              onClick={() => setPart(one)}
            >
              {history[one]}
            </Button>
          ))}
        </fieldset>
      )}
      {part === 'changes' ? <Changes {...{ view, words, mayEdit, itemId }} /> : <BoardThen {...{ view, words, mayEdit }} />}
    </div>
  )
}

const EVERYBODY = ''
const NONE: readonly HistoryEntry[] = []

function Changes({ view, words, mayEdit, itemId }: Omit<HistoryDialogProps, 'open' | 'onClose'>) {
  const history = useLateTexts('history')
  const [personId, setPersonId] = useState<Id>(EVERYBODY)
  const [people, setPeople] = useState<ReadonlyMap<Id, string>>(new Map())
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  const met = useCallback((authors: readonly { id: Id; name: string }[]): void => {
    setPeople((known) =>
      authors.every(({ id }) => known.has(id)) ? known : new Map([...known, ...authors.map(({ id, name }) => [id, name] as const)]),
    )
  }, [])
  return (
    <>
      {people.size > 1 && (
        <SelectField
          label={history.whose}
          value={personId}
          options={[{ value: EVERYBODY, label: history.everybody }, ...[...people].map(([value, label]) => ({ value, label }))]}
          onChange={(chosen) => {
            setPersonId(chosen)
            setCursors([null])
          }}
        />
      )}
      <ol className="history-entries">
        {cursors.map((after, index) => (
          <Page
            key={`${personId} ${after}`}
            {...{ view, words, mayEdit, itemId, after }}
            personId={personId || null}
            isLast={index === cursors.length - 1}
            onMet={met}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </ol>
    </>
  )
}

interface PageProps extends Omit<HistoryDialogProps, 'open' | 'onClose'> {
  personId: Id | null
  after: string | null
  isLast: boolean
  onMet: (authors: readonly { id: Id; name: string }[]) => void
  onMore: (cursor: string) => void
}

function Page({ view, words, mayEdit, itemId, personId, after, isLast, onMet, onMore }: PageProps) {
  const history = useLateTexts('history')
  const { answer, reload } = useQuery(historyQuery, { boardId: view.board.id, itemId, personId, after })
  const entries = answer.state === 'ready' ? answer.result.history.entries : NONE
  useEffect(() => onMet(entries.map(({ author }) => author)), [entries, onMet])
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ history: { endCursor } }) => (
        <>
          {entries.map((entry) => (
            <Entry key={entry.sequence} {...{ entry, view, words, mayEdit }} />
          ))}
          {isLast && endCursor !== null && (
            <li>
              <Button variant="secondary" size="sm" onClick={() => onMore(endCursor)}>
                {history.more}
              </Button>
            </li>
          )}
        </>
      )}
    </Answered>
  )
}
