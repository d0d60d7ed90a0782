import { Link } from 'react-router'
import { MAP_STATUSES, type MapStatus, PERSPECTIVES } from '../../shared/actor-map.js'
import { useBoardActions } from '../board/board-actions.js'
import type { PanelProps } from '../board/board-kind.js'
import { FieldFrame, ReadField } from '../board/field-frame.js'
import { saving, textOf, wordOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import { type LiveItem, othersIn, useFieldLanding } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import { useTexts } from '../locales/use-texts.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { useActorChoice } from './actor-choices.js'
import { MissingFacts } from './actor-row.js'
import { choiceOptions } from './actor-words.js'
import { looksLikePersonName } from './person-name.js'

/** The map's own fields: whom it is for, what it should answer, who may see it. */
export function MapPanel({ view, item, mayEdit, home }: PanelProps) {
  const { actorMap } = useTexts()
  const choice = useActorChoice()
  const presentAt = usePresentAt(view.presence, view.me.id)
  const of: LiveItem = {
    item,
    mayEdit,
    landing: view.landed.get(item.id),
    others: presentAt.get(item.id) ?? NOBODY,
  }
  const { mapField } = actorMap
  const perspective = wordOf(PERSPECTIVES, item['perspective'])
  const isUserMap = perspective === 'USER'
  const looksNamed = isUserMap && looksLikePersonName(textOf(item, 'centre'))
  return (
    <div className="panel-facts">
      {isUserMap && <p className="influence-note">{actorMap.userMapNote}</p>}
      <MissingFacts actor={item} />
      <PerspectiveField of={of} />
      <LiveText
        of={of}
        field="centre"
        label={mapField.centre}
        description={perspective ? actorMap.centreHint[perspective] : undefined}
        note={looksNamed ? actorMap.nameLike : undefined}
      />
      <LiveText of={of} field="question" label={mapField.question} lines />
      <LiveChoice of={of} field="phase" label={mapField.phase} {...choice(item, 'phase')} />
      {/* Who leads may unlock what nobody else may change. */}
      <StatusField of={{ ...of, mayEdit: view.rights.edit }} />
      <PairedMapField of={of} home={home} />
      <LiveText of={of} field="note" label={mapField.note} lines />
    </div>
  )
}

function PerspectiveField({ of }: { of: LiveItem }) {
  const { actorMap } = useTexts()
  const { attempt, here } = useBoardActions()
  const { item } = of
  const landing = useFieldLanding(item['perspective'], of.landing)
  const options = choiceOptions(actorMap, 'perspective')
  const chosen = textOf(item, 'perspective')
  if (!of.mayEdit)
    return <ReadField label={actorMap.mapField.perspective} words={options.find(({ value }) => value === chosen)?.label ?? ''} />
  return (
    <FieldFrame others={othersIn(of.others, 'perspective')} landing={landing}>
      <fieldset className="choice-pair" onFocus={() => here(item.id, 'perspective')} onBlur={() => here(item.id, null)}>
        <legend className="ds-label" data-weight="medium">
          {actorMap.mapField.perspective}
        </legend>
        {options.map(({ value, label }) => (
          <label key={value} data-chosen={value === chosen}>
            <input
              type="radio"
              className="ds-input"
              name="perspective"
              checked={value === chosen}
              onChange={() => attempt([saving(item, { perspective: value })])}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </FieldFrame>
  )
}

function StatusField({ of }: { of: LiveItem }) {
  const { actorMap } = useTexts()
  const status: MapStatus = wordOf(MAP_STATUSES, of.item['mapStatus']) ?? 'SHARED'
  return (
    <LiveChoice
      of={of}
      field="mapStatus"
      label={actorMap.mapField.mapStatus}
      description={actorMap.mapStatusMeans[status]}
      options={choiceOptions(actorMap, 'mapStatus')}
    />
  )
}

function PairedMapField({ of, home }: { of: LiveItem; home: PanelProps['home'] }) {
  const { actorMap } = useTexts()
  const paired = textOf(of.item, 'pairedMap')
  const maps = (home?.boards ?? []).filter(({ id, kind }) => kind === 'ACTOR_MAP' && id !== of.item.id)
  const options = [{ value: '', label: actorMap.noPairedMap }, ...maps.map(({ id, title }) => ({ value: id, label: title }))]
  return (
    <>
      <LiveChoice
        of={of}
        field="pairedMap"
        label={actorMap.mapField.pairedMap}
        description={actorMap.pairedMapMeans}
        options={options}
      />
      {maps.some(({ id }) => id === paired) && (
        <Link className="ds-link" to={`/tavle/${paired}`}>
          {actorMap.openPairedMap}
        </Link>
      )}
    </>
  )
}
