import type { ReactNode } from 'react'
import type { Item } from '../../shared/items.js'
import { useTexts } from '../locales/use-texts.js'

interface FieldGroupProps {
  title: string
  item: Item
  /** What the group holds: it says how much of it is filled in, and is then worth opening. */
  fields: readonly string[]
  open?: boolean
  children: ReactNode
}

export function FieldGroup({ title, item, fields, open = false, children }: FieldGroupProps) {
  const { actorMap } = useTexts()
  const filled = fields.filter((field) => isFilled(item[field])).length
  return (
    <details className="field-group" open={open}>
      <summary>
        {title}
        {filled > 0 && <span className="field-group-count">{actorMap.filledIn(filled)}</span>}
      </summary>
      <div className="field-group-body">{children}</div>
    </details>
  )
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}
