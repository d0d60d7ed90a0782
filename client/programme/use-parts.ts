import type { ViewProps } from '../board/board-kind.js'
import { type PresentAt, usePresentAt } from '../presence/present-at.js'
import { type Plan, planOf } from './plan.js'

/** What the parts of a view need, gathered once. */
export interface ProgrammeParts extends ViewProps {
  readonly plan: Plan
  readonly presentAt: PresentAt
}

export function useParts(props: ViewProps): ProgrammeParts {
  const presentAt = usePresentAt(props.view.presence, props.view.me.id)
  return { ...props, plan: planOf(props.view.items), presentAt }
}
