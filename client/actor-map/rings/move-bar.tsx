import { useEffect, useRef } from 'react'
import { type Place, SECTORS } from '../../../shared/actor-map.js'
import { useTexts } from '../../locales/use-texts.js'
import { Button } from '../../ui/button.js'
import { SelectField } from '../../ui/select-field.js'
import { ringWords } from '../actor-words.js'
import { RINGS } from '../place.js'

export interface MoveBarProps {
  readonly name: string
  readonly place: Place
  readonly isOnMap: boolean
  /** It was begun from a button: then the work goes on here, and not with the arrow keys on the map. */
  readonly takesFocus: boolean
  onCell(cell: Pick<Place, 'ring' | 'sector'>): void
  onPut(): void
  onTakeOff(): void
  onCancel(): void
}

/** Moving without dragging: click in the map, or say ring and sector here. */
export function MoveBar({ name, place, isOnMap, takesFocus, onCell, onPut, onTakeOff, onCancel }: MoveBarProps) {
  const { rings, actorMap, ui } = useTexts()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (takesFocus) form.current?.querySelector('select')?.focus()
  }, [takesFocus])

  return (
    <form
      ref={form}
      className="rings-move"
      aria-label={rings.moving(name)}
      onSubmit={(event) => {
        event.preventDefault()
        onPut()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p>
        <strong>{rings.moving(name)}</strong> {rings.movingHow}
      </p>
      <SelectField
        label={actorMap.field.ring}
        value={String(place.ring)}
        options={RINGS.map((ring) => ({ value: String(ring), label: ringWords(actorMap, ring) }))}
        onChange={(ring) => onCell({ ring: Number(ring), sector: place.sector })}
      />
      <SelectField
        label={actorMap.field.sector}
        value={place.sector}
        options={SECTORS.map((sector) => ({ value: sector, label: actorMap.sector[sector] }))}
        onChange={(sector) => onCell({ ring: place.ring, sector })}
      />
      <div className="rings-move-buttons">
        <Button type="submit" size="sm">
          {rings.put}
        </Button>
        {isOnMap && (
          <Button variant="tertiary" size="sm" onClick={onTakeOff}>
            {rings.takeOff}
          </Button>
        )}
        <Button variant="tertiary" size="sm" onClick={onCancel}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
