import type { MenuProps } from '../board/board-kind.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Icon } from '../ui/icon.js'

/** What can be taken away from the board: whatever view stands, on paper. */
export function GoalsMenu(_: MenuProps) {
  const words = useLateTexts('goals')
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={() => window.print()}>
      <Icon name="list" />
      {words.print}
    </button>
  )
}
