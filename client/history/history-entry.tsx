import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { KindWords } from '../board/board-kind.js'
import { useMoment } from '../board/moment.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { VoiceMark } from '../ui/voice-mark.js'
import type { HistoryChange, HistoryEntry } from './history.operations.js'
import { puttingBack } from './putting-back.js'

interface EntryProps {
  entry: HistoryEntry
  view: BoardView
  words: KindWords
  mayEdit: boolean
}

/** One change set: who, when, and each thing that it changed, from what to what. */
export function Entry({ entry, view, words, mayEdit }: EntryProps) {
  const history = useLateTexts('history')
  const { board } = useTexts()
  const moment = useMoment()
  const { author, at, changes, changeCount } = entry
  return (
    <li className="history-entry">
      <p className="history-who">
        {author.voice && <VoiceMark voice={author.voice} guest={author.guest} />}
        <strong>{author.name || board.somebody}</strong>
        <time dateTime={at}>{moment(at)}</time>
      </p>
      {changes.map((change) => (
        <Change key={change.after.id} change={change} view={view} words={words} mayEdit={mayEdit} />
      ))}
      {changeCount > changes.length && <p className="not-filled">{history.moreChanges(changeCount - changes.length)}</p>}
    </li>
  )
}

/** Order and pointers have no words of their own. */
export function isTold(words: KindWords, item: Item, field: string): boolean {
  return field !== 'rank' && words.fieldName(item.__typename, field) !== field
}

function Change({ change, view, words, mayEdit }: Omit<EntryProps, 'entry'> & { change: HistoryChange }) {
  const history = useLateTexts('history')
  const { board } = useTexts()
  const { attempt } = useBoardActions()
  const { verb, fields, before, after } = change
  const name = words.nameOf(after, view.items)
  const isNew = verb === 'SAVED' && before === null
  const now = view.items.get(after.id)
  const said = (item: Item | null, field: string): string =>
    words.valueWords(field, item?.[field] ?? null, view.items) || board.empty
  const title = isNew ? history.made(name) : history.verb[verb](name)
  return (
    <div className="history-change">
      <p>{title}</p>
      {verb !== 'REMOVED' && verb !== 'RESTORED' && (
        <ul>
          {fields
            .filter((field) => isTold(words, after, field) && !(isNew && said(after, field) === board.empty))
            .map((field) => {
              const back = before && now && mayEdit ? puttingBack(before, now, field) : null
              return (
                <li key={field}>
                  <span className="history-field">{words.fieldName(after.__typename, field)}: </span>
                  {!isNew && (
                    <>
                      <del>{said(before, field)}</del>
                      <span aria-hidden="true"> → </span>
                      <span className="visually-hidden"> {history.became} </span>
                    </>
                  )}
                  <ins>{said(after, field)}</ins>
                  {back && (
                    <Button variant="tertiary" size="sm" onClick={() => attempt([back])}>
                      {history.putBack}
                      <span className="visually-hidden">
                        {' '}
                        {words.fieldName(after.__typename, field)}: {said(before, field)}
                      </span>
                    </Button>
                  )}
                </li>
              )
            })}
        </ul>
      )}
      {verb === 'REMOVED' && !now && mayEdit && (
        <Button variant="tertiary" size="sm" onClick={() => attempt([{ restore: after.id }])}>
          {board.restore}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </div>
  )
}
