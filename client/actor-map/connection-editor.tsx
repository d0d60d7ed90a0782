import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import { LiveDegree } from '../board/live-degree.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { useActorChoice } from './actor-choices.js'
import { degreeWords } from './actor-words.js'

interface ConnectionEditorProps {
  view: BoardView
  relation: Item
  words: string
  otherName: string
  mayEdit: boolean
  open: boolean
  onGoTo: () => void
}

export function ConnectionEditor({ view, relation, words, otherName, mayEdit, open, onGoTo }: ConnectionEditorProps) {
  const { actorMap } = useTexts()
  const { attempt } = useBoardActions()
  const choice = useActorChoice()
  const landing = view.landed.get(relation.id)
  const of: LiveItem = { item: relation, mayEdit, landing, others: [] }
  const { connection } = actorMap
  return (
    <details className="connection" open={open} {...haloOf([], landing)}>
      <summary>{words}</summary>
      <div className="field-group-body">
        <LiveChoice of={of} field="relationType" label={connection.relationType} {...choice(relation, 'relationType')} />
        <LiveDegree of={of} field="strength" label={connection.strength} words={degreeWords(actorMap, 'strength')} />
        <label className="check">
          <input
            type="checkbox"
            className="ds-input"
            checked={relation['twoWay'] === true}
            disabled={!mayEdit}
            onChange={(event) => attempt([saving(relation, { twoWay: event.target.checked })])}
          />
          {connection.twoWay}
        </label>
        <LiveText of={of} field="label" label={connection.label} />
        <LiveChoice of={of} field="quality" label={connection.quality} {...choice(relation, 'quality')} />
        <LiveText of={of} field="note" label={connection.note} lines />
        <div className="connection-choices">
          <Button variant="secondary" size="sm" onClick={onGoTo}>
            {actorMap.open(otherName)}
          </Button>
          {mayEdit && (
            <Button variant="tertiary" size="sm" data-color="danger" onClick={() => attempt([{ remove: relation.id }])}>
              {actorMap.removeConnection}
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}
