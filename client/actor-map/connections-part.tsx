import { useId, useState } from 'react'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { PanelProps } from '../board/board-kind.js'
import { itemsOf, saving } from '../board/item-fields.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import { SelectField } from '../ui/select-field.js'
import { actorName } from './actor-words.js'
import { ConnectionEditor } from './connection-editor.js'
import { connectionsByActor, connectionWords } from './connections.js'

interface ConnectionsProps {
  view: BoardView
  actor: Item
  mayEdit: boolean
  onChoose: PanelProps['onChoose']
}

/** An actor's relations to other actors: each in words, opened to be changed; and a new one by choosing to whom. */
export function Connections({ view, actor, mayEdit, onChoose }: ConnectionsProps) {
  const { actorMap } = useTexts()
  const { attempt, newId } = useBoardActions()
  const titleId = useId()
  const [justMade, setJustMade] = useState<Id | null>(null)
  const connections = connectionsByActor(view.items).get(actor.id) ?? []
  const others = itemsOf(view.items, 'Actor')
    .filter(({ id }) => id !== actor.id)
    .map((other) => ({ value: other.id, label: actorName(actorMap, other) }))
    .sort((one, other) => one.label.localeCompare(other.label, document.documentElement.lang))

  const connect = (to: Id): void => {
    const id = newId()
    if (
      to !== '' &&
      attempt([saving({ __typename: 'Relation', id }, { ends: { from: actor.id, to }, relationType: 'COOPERATION' })])
    )
      setJustMade(id)
  }
  return (
    <section className="connections" aria-labelledby={titleId}>
      <h3 id={titleId} className="ds-heading" data-size="2xs">
        {actorMap.group.connections}
      </h3>
      {connections.length === 0 && <p className="not-filled">{actorMap.noConnections}</p>}
      <ul>
        {connections.map((connection) => (
          <li key={connection.relation.id}>
            <ConnectionEditor
              view={view}
              relation={connection.relation}
              words={connectionWords(actorMap, view.items, connection)}
              mayEdit={mayEdit}
              open={connection.relation.id === justMade}
              onGoTo={() => onChoose(connection.otherId, 'open')}
              otherName={actorName(actorMap, view.items.get(connection.otherId))}
            />
          </li>
        ))}
      </ul>
      {mayEdit && others.length > 0 && (
        <SelectField
          label={actorMap.addConnection}
          value=""
          options={[{ value: '', label: actorMap.chooseActor }, ...others]}
          onChange={connect}
        />
      )}
    </section>
  )
}
