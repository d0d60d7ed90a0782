import { late } from '../ui/late.js'
import type { ChosenItemProps } from './chosen-item.js'

const ChosenItem = late<ChosenItemProps>(async () => (await import('./chosen-item.js')).ChosenItem)

/** The panel of what is chosen, which a board that was only opened has not. Whoever opened it by keyboard goes on from there. */
export function ChosenPanel(props: Omit<ChosenItemProps, 'onClosed'>) {
  return <ChosenItem {...props} onClosed={(id) => document.getElementById(openerId(id))?.focus({ preventScroll: true })} />
}

/** The id of the button that opens an item's panel. */
export function openerId(itemId: string): string {
  return `open-${itemId}`
}
