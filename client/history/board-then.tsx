import { useEffect, useId, useState } from 'react'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { KindWords } from '../board/board-kind.js'
import { useMoment } from '../board/moment.js'
import { useQuery } from '../connection/use-query.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { Button } from '../ui/button.js'
import { differenceBetween } from './difference.js'
import { boardThenQuery, historyQuery } from './history.operations.js'
import { isTold } from './history-entry.js'
import { puttingBack } from './putting-back.js'

interface BoardThenProps {
  view: BoardView
  words: KindWords
  mayEdit: boolean
}

/** How long the slider rests before the board of that moment is asked for. */
const REST_MS = 250

/** The board at any moment, held against now: chosen on a slider, told in words. */
export function BoardThen({ view, words, mayEdit }: BoardThenProps) {
  const { answer, reload } = useQuery(historyQuery, { boardId: view.board.id, itemId: null, personId: null, after: null })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ history }) => <Chosen head={history.entries[0]?.sequence ?? 1} {...{ view, words, mayEdit }} />}
    </Answered>
  )
}

function Chosen({ head, ...rest }: BoardThenProps & { head: number }) {
  const history = useLateTexts('history')
  const id = useId()
  const [moving, setMoving] = useState(head)
  const [sequence, setSequence] = useState(head)
  useEffect(() => {
    const rested = setTimeout(() => setSequence(moving), REST_MS)
    return () => clearTimeout(rested)
  }, [moving])
  const step = (by: number): void => setMoving(Math.min(head, Math.max(1, moving + by)))
  return (
    <div className="board-then">
      <label htmlFor={id}>{history.slide}</label>
      <div className="board-then-slider">
        <Button variant="tertiary" size="sm" onClick={() => step(-1)}>
          {history.earlier}
        </Button>
        <input id={id} type="range" min={1} max={head} value={moving} onChange={(event) => setMoving(Number(event.target.value))} />
        <Button variant="tertiary" size="sm" onClick={() => step(1)}>
          {history.later}
        </Button>
      </div>
      <p className="not-filled">{history.changeOf(moving, head)}</p>
      <Then key={sequence} sequence={sequence} {...rest} />
    </div>
  )
}

function Then({ sequence, view, words, mayEdit }: BoardThenProps & { sequence: number }) {
  const history = useLateTexts('history')
  const { board } = useTexts()
  const { attempt } = useBoardActions()
  const moment = useMoment()
  const { answer, reload } = useQuery(boardThenQuery, { boardId: view.board.id, sequence, after: String(sequence + 1) })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ boardAt, history: { entries } }) => {
        const { gone, come, changed } = differenceBetween(boardAt.items, view.items)
        const name = (item: Item): string => words.nameOf(item, view.items)
        const at = entries[0]?.at
        return (
          <div aria-live="polite">
            <p>
              <strong>{at ? history.asOf(moment(at)) : history.past}</strong>
            </p>
            {gone.length + come.length + changed.length === 0 && <p>{history.sameAsNow}</p>}
            <Named title={history.goneSince} items={gone} name={name}>
              {(item) =>
                mayEdit && (
                  <Button variant="tertiary" size="sm" onClick={() => attempt([{ restore: item.id }])}>
                    {board.restore}
                    <span className="visually-hidden"> {name(item)}</span>
                  </Button>
                )
              }
            </Named>
            <Named title={history.comeSince} items={come} name={name} />
            {changed.length > 0 && (
              <section>
                <h3>{history.changedSince}</h3>
                {changed.map(({ past, now, fields }) => (
                  <div key={past.id} className="history-change">
                    <p>{name(now)}</p>
                    <ul>
                      {fields
                        .filter((field) => isTold(words, now, field))
                        .map((field) => {
                          const back = mayEdit ? puttingBack(past, now, field) : null
                          return (
                            <li key={field}>
                              <span className="history-field">{words.fieldName(past.__typename, field)}: </span>
                              {history.thenSaid(words.valueWords(field, past[field] ?? null, view.items) || board.empty)}{' '}
                              {history.nowSays(words.valueWords(field, now[field] ?? null, view.items) || board.empty)}
                              {back && (
                                <Button variant="tertiary" size="sm" onClick={() => attempt([back])}>
                                  {history.putBack}
                                  <span className="visually-hidden"> {words.fieldName(past.__typename, field)}</span>
                                </Button>
                              )}
                            </li>
                          )
                        })}
                    </ul>
                  </div>
                ))}
              </section>
            )}
          </div>
        )
      }}
    </Answered>
  )
}

interface NamedProps {
  title: string
  items: readonly Item[]
  name: (item: Item) => string
  children?: (item: Item) => React.ReactNode
}

function Named({ title, items, name, children }: NamedProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="history-named">
        {items.map((item) => (
          <li key={item.id}>
            {name(item)} {children?.(item)}
          </li>
        ))}
      </ul>
    </section>
  )
}
